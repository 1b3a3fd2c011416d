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
/** 29 December, 12月29日: the next one. */
const yearless = '(month (monthday|number)|(number|ordinal) month)';
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
  if (!per) return 'period-not-offered';
  if (count < 1 || count > 31) return 'count-not-offered';
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
  phrase('number (every|a) number? unit', 'count', (tokens, draft) => {
    const [count = 1] = tokens.numbers('number');
    const step = tokens.numbers('number')[1] ?? 1;
    return sayPromise(count, step, unitOf(tokens), draft);
  }),
  phrase('not? onceaday', 'gap', (_, draft) => sayGap(1, draft)),
  phrase('between? least? apart? (number|a) unit apart?', 'gap', (tokens, draft) => {
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
  phrase(
    'between clock (to|and) clock between?|clock (to|and) clock between|clock to clock',
    'window',
    (tokens, draft) => sayWindow(tokens.clocks(), draft),
  ),
  phrase('clock and clock', 'start', () => 'two-a-day'),
  phrase('between number (to|and) number between?', 'window', (tokens, draft) => {
    const hours = tokens.numbers('number');
    if (hours.some((hour) => hour > 23)) return 'no-such-time';
    return sayWindow(
      hours.map((hour) => `${String(hour).padStart(2, '0')}:00`),
      draft,
    );
    return undefined;
  }),
  phrase('only? daypart only?', 'window', (tokens, draft) =>
    sayWindow([...(dayparts[tokens.texts('daypart')[0] ?? ''] ?? [])], draft),
  ),
  phrase('(after clock|clock after)', 'window', (tokens, draft) =>
    sayWindow([tokens.clocks()[0] ?? null, null], draft),
  ),
  phrase('(before clock|clock before)', 'window', (tokens, draft) =>
    sayWindow([null, tokens.clocks()[0] ?? null], draft),
  ),
  phrase('shorter length', 'counts', (tokens, draft) => {
    const minutes = tokens.number('length') ?? 0;
    if (minutes < 15 || minutes > 480) return 'length-not-offered';
    draft.limits.minutes = minutes;
    return undefined;
  }),
  phrase('daypart number', 'start', (tokens, draft) => {
    const hour = tokens.number('number') ?? 0;
    if (hour < 1 || hour > 12) return 'no-such-time';
    if (draft.startsLocally !== null) return 'said-twice';
    const isLate = tokens.texts('daypart')[0] !== 'morning' && hour < 12;
    draft.startsLocally = `${String(isLate ? hour + 12 : hour).padStart(2, '0')}:00`;
    return undefined;
  }),
  phrase('clock', 'start', (tokens, draft) => {
    if (draft.startsLocally !== null) return 'said-twice';
    draft.startsLocally = tokens.clocks()[0] ?? null;
    return undefined;
  }),
  phrase('(eachtime|every|total)? length (eachtime|every)?', 'minutes', (tokens, draft) => {
    if (draft.minutes !== null) return 'said-twice';
    const minutes = tokens.number('length') ?? 0;
    if (minutes < 15 || minutes > 480) return 'length-not-offered';
    draft.minutes = minutes;
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
    const [on] = nextDates(tokens, draft.today) ?? [];
    return on === undefined ? 'no-such-date' : sayUntil(on, draft);
  }),
  phrase('total number times|number times total', 'end', (tokens, draft) => {
    const open = endless(draft);
    if (open.length === 0) return 'words-not-understood';
    for (const rule of open) rule.count = tokens.number('number') ?? null;
    return undefined;
  }),
  phrase('(since|between)? date since|since date', 'dates', () => 'start-not-offered'),
  phrase(`(since|between)? ${yearless} since|since ${yearless}`, 'dates', () => 'start-not-offered'),
  phrase(`not ${yearless} (and ${yearless})* not?|${yearless} (and ${yearless})* not`, 'dates', (tokens, draft) =>
    sayDates(tokens, draft, draft.exceptOn),
  ),
  phrase(`(plus|also) ${yearless} (and ${yearless})*`, 'dates', (tokens, draft) =>
    sayDates(tokens, draft, draft.extraOn),
  ),
  phrase('(date and)* date not', 'dates', (tokens, draft) => void draft.exceptOn.push(...tokens.texts('date'))),
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

function sayDates(tokens: PhraseTokens, { today }: CadenceDraft, dates: string[]): CadenceFaultCode | void {
  const found = nextDates(tokens, today);
  if (!found) return 'no-such-date';
  dates.push(...found);
}

/** Dates without a year, each the next one from today on; null where one does not exist. */
function nextDates(tokens: PhraseTokens, today: string): string[] | null {
  const days = tokens.all.filter(({ kind }) => ['monthday', 'number', 'ordinal'].includes(kind));
  const found = tokens.numbers('month').map((month, at) => {
    const tail = `-${String(month).padStart(2, '0')}-${String(Number(days[at]?.value)).padStart(2, '0')}`;
    const years = [0, 1, 2, 3, 4].map((ahead) => `${Number(today.slice(0, 4)) + ahead}${tail}`);
    return years.find((on) => isSiteDate(on) && on >= addDays(today, 0));
  });
  const known = found.filter((on) => on !== undefined);
  return known.length === found.length ? known : null;
}
