import type { DateText } from './time-text';

/**
 * What a day can be besides an ordinary weekday: a public holiday, a make-up working day (调休), a day on which the
 * company itself works or rests (公司日), or one on which the site is closed.
 */
export const markKinds = ['holiday', 'makeup', 'company-work', 'company-off', 'closed'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Who says so: the list shipped with the product, an imported official list, or the site itself. */
export const markSources = ['package', 'import', 'own'] as const;
export type MarkSource = (typeof markSources)[number];

/** A day that differs from its weekday. */
export interface DayMark {
  readonly on: DateText;
  readonly kind: MarkKind;
  readonly name: string;
  readonly nameEn?: string;
  /** Left out: from the shipped list. */
  readonly source?: MarkSource;
}

/** Rest days from a date on, for a site that changed its week. */
export interface WeekendChange {
  readonly fromOn: DateText;
  readonly weekend: readonly number[];
}

export type DayKind = 'working' | 'weekend' | MarkKind;

/** When several marks of one source name one day, the stronger decides. */
const strength: Readonly<Record<MarkKind, number>> = {
  closed: 5,
  'company-off': 4,
  'company-work': 3,
  makeup: 2,
  holiday: 1,
};
const authority: Readonly<Record<MarkSource, number>> = { own: 20, import: 10, package: 0 };

/** Whether people work on a day of this kind. */
export function isWorked(kind: DayKind): boolean {
  return kind === 'working' || kind === 'makeup' || kind === 'company-work';
}

/** The mark that decides each day: the site's own word before an imported list, that before the shipped one. */
export function decidingMarks(marks: readonly DayMark[]): Map<DateText, DayMark> {
  const byDate = new Map<DateText, DayMark>();
  for (const mark of marks) {
    const other = byDate.get(mark.on);
    if (!other || weightOf(mark) > weightOf(other)) byDate.set(mark.on, mark);
  }
  return byDate;
}

function weightOf({ kind, source = 'package' }: DayMark): number {
  return authority[source] + strength[kind];
}
