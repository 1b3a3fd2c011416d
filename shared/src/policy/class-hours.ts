import type { Figures } from './policy';

/** Class hours of so many minutes, at most two decimals: with 60 minutes to the hour 90 minutes are 1.5. */
export function classHoursOf(minutes: number, figures: Pick<Figures, 'class-hour-minutes'>): number {
  return Math.round((minutes / figures['class-hour-minutes']) * 100) / 100;
}
