import type { DateText } from '../time/time-text';
import type { SaidCadence } from './cadence';
import type { MonthDays, Repeats } from './spoken-rule';
import type { PromiseLimits } from './template.contract';

/** A rule as a sentence says it; its end may follow later, in the same stretch between two semicolons. */
export interface DraftRule {
  readonly repeats: Repeats | null;
  /** A rule that words cannot carry, as its RRULE text. */
  readonly custom: string | null;
  readonly stretch: number;
  until: DateText | null;
  count: number | null;
}

/** What has been read of a sentence so far. */
export interface CadenceDraft {
  count: number | null;
  per: SaidCadence['per'];
  minGapDays: number | null;
  limits: { -readonly [Limit in keyof PromiseLimits]: PromiseLimits[Limit] };
  /** Weekdays without a word of what they mean: a rule, or beside a promise the days that count. */
  bareWeekdays: number[] | null;
  /** The second Thursday, without a word of which month: the promise's period says. */
  bareMonthDays: MonthDays | null;
  rules: DraftRule[];
  extraOn: DateText[];
  exceptOn: DateText[];
  startsLocally: string | null;
  minutes: number | null;
  onDayOff: SaidCadence['onDayOff'];
  stretch: number;
  /** The day on which the sentence is read: a date without a year is the next one. */
  readonly today: DateText;
}

export function openDraft(today: DateText): CadenceDraft {
  return {
    count: null,
    per: null,
    minGapDays: null,
    limits: { workingDaysOnly: true, weekdays: null, notBefore: null, notAfter: null, minutes: null },
    bareWeekdays: null,
    bareMonthDays: null,
    rules: [],
    extraOn: [],
    exceptOn: [],
    startsLocally: null,
    minutes: null,
    onDayOff: null,
    stretch: 0,
    today,
  };
}

export function addRule(draft: CadenceDraft, repeats: Repeats): void {
  draft.rules.push({ repeats, custom: null, stretch: draft.stretch, until: null, count: null });
}
