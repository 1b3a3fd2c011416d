import { addDays } from '../time/days';
import { isSiteDate } from '../time/time-text';
import type { CadenceDraft, DraftRule } from './cadence-draft';
import type { CadenceUnit } from './cadence-lexicon.data';
import { phrase, weekdayList as anyWeekdays, type Phrase } from './cadence-phrases';
import type { CadenceFaultCode } from './cadence-tokens';
import type { PhraseTokens } from './phrase-tokens';
import type { Period } from './template.contract';

const periodOf: Readonly<Record<string, Period>> = {
  '1 week': 'week',
  '2 week': 'fortnight',
  '1 month': 'month',
  '2 month': 'two-months',
  '3 month': 'quarter',
  '1 quarter': 'quarter',
  '12 month': 'year',
  '4 quarter': 'year',
  '1 year': 'year',
};
const dayparts: Readonly<Record<string, readonly [from: string, until: string]>> = {
  morning: ['08:00', '12:00'],
  afternoon: ['12:00', '18:00'],
  evening: ['18:00', '22:00'],
};

/** How often in a period. 'Monthly' alone is once a month; a day is no period of a promise. */
export function sayPromise(
  count: number,
  step: number,
  unit: CadenceUnit,
  draft: CadenceDraft,
): CadenceFaultCode | void {
  if (unit === 'day') return count > 1 ? 'two-a-day' : 'period-not-offered';
  const per = periodOf[`${step} ${unit}`];
  if (!per || count < 1 || count > 31) return 'period-not-offered';
  if (draft.count !== null) return 'said-twice';
  draft.count = count;
  draft.per = per;
}

/** What is promised, which sittings count for it, and when a sitting takes place. */
export const promisePhrases: readonly Phrase[] = [
  phrase('every? (number|a)? unit (number times|often)', 'count', (tokens, draft) => {
    const count = tokens.has('times') ? tokens.numberBefore('times') : tokens.number('often');
    return sayPromise(count ?? 1, tokens.numberBefore('unit') ?? 1, unitOf(tokens), draft);
  }),
  phrase('(number times|often) (every|a)? number? unit', 'count', (tokens, draft) => {
    const count = tokens.numberBefore('times') ?? tokens.number('often');
    const step = tokens.numberBefore('unit') ?? 1;
    return sayPromise(count ?? 1, step, unitOf(tokens), draft);
  }),
  phrase('not? onceaday', 'gap', (_, draft) => sayGap(1, draft)),
  phrase('least? apart? (number|a) unit apart?', 'gap', (tokens, draft) => {
    const days = { day: 1, week: 7, month: 0, quarter: 0, year: 0 }[unitOf(tokens)];
    if (days === 0 || !(tokens.has('least') || tokens.has('apart'))) return 'words-not-understood';
    return sayGap((tokens.number('number') ?? 1) * days, draft);
  }),
  phrase('only? workday only?', 'days', (_, draft) => void (draft.limits.workingDaysOnly = true)),
  phrase('(anyday|also dayoff|dayoff also)', 'days', (_, draft) => void (draft.limits.workingDaysOnly = false)),
  phrase(`only ${anyWeekdays}|${anyWeekdays} only`, 'weekdays', (tokens, draft) =>
    sayWeekdays(tokens.weekdays(), draft),
  ),
  phrase(`not ${anyWeekdays} not?|${anyWeekdays} not`, 'weekdays', (tokens, draft) => {
    const left = [1, 2, 3, 4, 5, 6, 7].filter((day) => !tokens.weekdays().includes(day));
    return sayWeekdays(left, draft);
  }),
  phrase(anyWeekdays, 'weekdays', (tokens, draft) => {
    if (draft.bareWeekdays) return 'said-twice';
    draft.bareWeekdays = tokens.weekdays();
    return undefined;
  }),
  phrase('between? clock (to|and) clock', 'window', (tokens, draft) => sayWindow(tokens.texts('clock'), draft)),
  phrase('between number (to|and) number', 'window', (tokens, draft) => {
    const hours = tokens.numbers('number');
    if (hours.some((hour) => hour > 23)) return 'no-such-time';
    return sayWindow(
      hours.map((hour) => `${String(hour).padStart(2, '0')}:00`),
      draft,
    );
    return undefined;
  }),
  phrase('daypart', 'window', (tokens, draft) =>
    sayWindow([...(dayparts[tokens.texts('daypart')[0] ?? ''] ?? [])], draft),
  ),
  phrase('(after clock|clock after)', 'window', (tokens, draft) =>
    sayWindow([tokens.texts('clock')[0] ?? null, null], draft),
  ),
  phrase('(before clock|clock before)', 'window', (tokens, draft) =>
    sayWindow([null, tokens.texts('clock')[0] ?? null], draft),
  ),
  phrase('shorter length', 'counts', (tokens, draft) => {
    const minutes = tokens.number('length') ?? 0;
    if (minutes < 15 || minutes > 480) return 'no-such-time';
    draft.limits.minutes = minutes;
    return undefined;
  }),
  phrase('clock', 'start', (tokens, draft) => {
    if (draft.startsLocally !== null) return 'said-twice';
    draft.startsLocally = tokens.texts('clock')[0] ?? null;
    return undefined;
  }),
  phrase('(eachtime|every|total)? length (eachtime|every)?', 'minutes', (tokens, draft) => {
    if (draft.minutes !== null) return 'said-twice';
    draft.minutes = tokens.number('length') ?? null;
    return undefined;
  }),
];

/** How a rule set's dates end, change, and meet days off. */
export const datePhrases: readonly Phrase[] = [
  phrase('(dayoff to? act workday?|to? act workday? dayoff|act workday)', 'onDayOff', (tokens, draft) =>
    sayAct(tokens.texts('act')[0], draft),
  ),
  phrase('(not dayoff not?|dayoff not)', 'onDayOff', (_, draft) => sayAct('skip', draft)),
  phrase('(until|to) date until?', 'end', (tokens, draft) => sayUntil(tokens.texts('date')[0] ?? '', draft)),
  phrase('(until|to) (month (monthday|number)|(number|ordinal) month) until?', 'end', (tokens, draft) => {
    const on = nextDate(tokens, draft.today);
    return on === null ? 'no-such-date' : sayUntil(on, draft);
  }),
  phrase('total number times|number times total', 'end', (tokens, draft) => {
    const open = endless(draft);
    if (open.length === 0) return 'words-not-understood';
    for (const rule of open) rule.count = tokens.number('number') ?? null;
    return undefined;
  }),
  phrase('not (date and)* date not?', 'dates', (tokens, draft) => void draft.exceptOn.push(...tokens.texts('date'))),
  phrase('(plus|also) (date and)* date', 'dates', (tokens, draft) => void draft.extraOn.push(...tokens.texts('date'))),
];

export function unitOf(tokens: PhraseTokens): CadenceUnit {
  return tokens.texts('unit')[0] as CadenceUnit;
}

function sayGap(days: number, draft: CadenceDraft): CadenceFaultCode | void {
  if (draft.minGapDays !== null) return 'said-twice';
  if (days < 1 || days > 90) return 'period-not-offered';
  draft.minGapDays = days;
}

function sayWeekdays(days: readonly number[], { limits }: CadenceDraft): CadenceFaultCode | void {
  const both = limits.weekdays === null ? [...days] : limits.weekdays.filter((day) => days.includes(day));
  if (both.length === 0) return 'words-not-understood';
  limits.weekdays = both.length === 7 ? null : both;
}

function sayWindow(
  [from = null, until = null]: readonly (string | null)[],
  { limits }: CadenceDraft,
): CadenceFaultCode | void {
  const isTwice = (from !== null && limits.notBefore !== null) || (until !== null && limits.notAfter !== null);
  if (isTwice) return 'said-twice';
  limits.notBefore = from ?? limits.notBefore;
  limits.notAfter = until ?? limits.notAfter;
}

function sayAct(act: string | undefined, draft: CadenceDraft): CadenceFaultCode | void {
  if (draft.onDayOff !== null) return 'said-twice';
  draft.onDayOff = (act ?? 'skip') as CadenceDraft['onDayOff'];
}

/** The rules of this stretch that have no end yet. */
function endless({ rules, stretch }: CadenceDraft): DraftRule[] {
  return rules.filter((rule) => rule.stretch === stretch && rule.count === null && rule.until === null && rule.repeats);
}

function sayUntil(on: string, draft: CadenceDraft): CadenceFaultCode | void {
  const open = endless(draft);
  if (open.length === 0) return 'words-not-understood';
  for (const rule of open) rule.until = on;
}

/** A date without a year: the next one from today on. */
function nextDate(tokens: PhraseTokens, today: string): string | null {
  const day = tokens.number('monthday') ?? tokens.number('number') ?? tokens.number('ordinal') ?? 0;
  const tail = `-${String(tokens.number('month')).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const years = [0, 1, 2, 3, 4].map((ahead) => `${Number(today.slice(0, 4)) + ahead}${tail}`);
  return years.find((on) => isSiteDate(on) && on >= addDays(today, 0)) ?? null;
}
