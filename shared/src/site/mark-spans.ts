import { addDays } from '../time/days';
import type { DateText } from '../time/time-text';
import type { CalendarMark } from './site.contract';

/** Days that follow one another and say the same. */
export interface MarkSpan {
  readonly fromOn: DateText;
  readonly untilOn: DateText;
  readonly mark: CalendarMark;
}

/** Marks in order of date; days of one name, kind and source that follow one another become one. */
export function spansOf(marks: readonly CalendarMark[]): MarkSpan[] {
  const spans: { fromOn: DateText; untilOn: DateText; mark: CalendarMark }[] = [];
  for (const mark of [...marks].sort((one, other) => (one.on < other.on ? -1 : 1))) {
    const last = spans.at(-1);
    const follows = last && isSame(last.mark, mark) && addDays(last.untilOn, 1) === mark.on;
    if (follows) last.untilOn = mark.on;
    else spans.push({ fromOn: mark.on, untilOn: mark.on, mark });
  }
  return spans;
}

function isSame(one: CalendarMark, other: CalendarMark): boolean {
  return one.name === other.name && one.kind === other.kind && one.source === other.source;
}
