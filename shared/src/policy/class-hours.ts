import type { Figures } from './policy';

/** Time taught, and how many minutes make a class hour where and when it is taught. */
export interface Taught {
  readonly minutes: number;
  readonly classHourMinutes: number;
}

/** Class hours of so many minutes, at most two decimals: with 60 minutes to the hour 90 minutes are 1.5. */
export function classHoursOf(minutes: number, figures: Pick<Figures, 'class-hour-minutes'>): number {
  return classHoursOfAll([{ minutes, classHourMinutes: figures['class-hour-minutes'] }]);
}

/** Class hours of several sittings together, rounded once; each counts by the figure of its own site and day. */
export function classHoursOfAll(sittings: readonly Taught[]): number {
  return Math.round(sittings.reduce((sum, taught) => sum + taught.minutes / taught.classHourMinutes, 0) * 100) / 100;
}
