import { daysInMonth } from '../time/civil';
import { addRule, type CadenceDraft } from './cadence-draft';
import { phrase, weekdayList as days, type Phrase } from './cadence-phrases';
import { sayPromise, unitOf } from './cadence-promise-phrases';
import type { CadenceFaultCode } from './cadence-tokens';
import type { PhraseTokens } from './phrase-tokens';
import { readRule } from './rule-parts';
import { byFirst, type MonthDays } from './spoken-rule';
import { isTemplateRule } from './template-rule';

const nths = '(ordinal ((and|stop)? ordinal)*)';
const named = '(month ((and|stop) month)*)';
const target = '(weekdays|workday|unit)';

/** Turns of phrase that name the dates of a rule. */
export const rulePhrases: readonly Phrase[] = [
  phrase('every (number|a)? unit', 'period', (tokens, draft) => {
    const step = tokens.numberBefore('unit') ?? 1;
    if (unitOf(tokens) !== 'day') return sayPromise(1, step, unitOf(tokens), draft);
    addRule(draft, { unit: 'day', step });
    return undefined;
  }),
  phrase('every apart number unit', 'rules', (tokens, draft) => {
    const step = (tokens.number('number') ?? 1) + 1;
    if (unitOf(tokens) !== 'day') return sayPromise(1, step, unitOf(tokens), draft);
    addRule(draft, { unit: 'day', step });
    return undefined;
  }),
  phrase('every workday', 'rules', (_, draft) => {
    addRule(draft, { unit: 'day', step: 1 });
    draft.onDayOff = 'skip';
  }),
  phrase(`every? (number|a)? unit ${days}`, 'rules', (tokens, draft) =>
    sayWeeks(tokens, tokens.numberBefore('unit') ?? 1, draft),
  ),
  phrase(`every apart number unit ${days}`, 'rules', (tokens, draft) =>
    sayWeeks(tokens, (tokens.number('number') ?? 1) + 1, draft),
  ),
  phrase(`${days} (every|a) number? unit`, 'rules', (tokens, draft) =>
    sayWeeks(tokens, tokens.numberBefore('unit') ?? 1, draft),
  ),
  phrase(`every (number|ordinal)? ${days}`, 'rules', (tokens, draft) => {
    const nth = tokens.number('ordinal');
    // 'Every first Friday' means a month that it does not name; 'every second' every other week.
    if (nth !== undefined && nth < 2) return sayNth(tokens, draft);
    return addWeeks(tokens.weekdays(), tokens.number('number') ?? nth ?? 1, draft);
  }),
  phrase(`every? number unit ordinal unit ${days}`, 'rules', (tokens, draft) =>
    sayFortnight(tokens, tokens.number('number'), tokens.number('ordinal'), draft),
  ),
  phrase(`${days} (unit number|ordinal unit) (every|a)? number unit`, 'rules', (tokens, draft) => {
    const [first, last] = tokens.numbers('number');
    return sayFortnight(tokens, last ?? first, tokens.number('ordinal') ?? first, draft);
  }),
  phrase(`every? (number|a)? unit ${nths} ${target}`, 'rules', (tokens, draft) =>
    sayMonths(tokens, unitOf(tokens), draft),
  ),
  phrase(`${nths} ${target} (every|a)? number? unit`, 'rules', (tokens, draft) =>
    sayMonths(tokens, lastUnit(tokens), draft),
  ),
  phrase(`every ${nths} ${target} (every|a)? number? unit`, 'rules', (tokens, draft) =>
    sayMonths(tokens, lastUnit(tokens), draft),
  ),
  phrase(`(every unit?)? ${named} ${nths} ${target}`, 'rules', (tokens, draft) => sayInMonths(tokens, draft)),
  phrase(`${nths} ${target} (every unit)? ${named} (every unit)?`, 'rules', (tokens, draft) =>
    sayInMonths(tokens, draft),
  ),
  phrase(`${nths} (weekdays|workday)`, 'rules', sayNth),
  phrase(`every? unit ordinal unit ordinal weekdays`, 'rules', (tokens, draft) => sayInQuarter(tokens, 0, 1, draft)),
  phrase(`ordinal weekdays ordinal unit (every|a)? unit`, 'rules', (tokens, draft) =>
    sayInQuarter(tokens, 1, 0, draft),
  ),
  phrase('every? (number|a)? unit monthday (and (monthday|number))*', 'rules', (tokens, draft) => {
    const step = tokens.numberBefore('unit') ?? 1;
    const extra = tokens.numbers('number').slice(tokens.numberBefore('unit') === null ? 0 : 1);
    return sayDates([...tokens.numbers('monthday'), ...extra], step, draft, unitOf(tokens) === 'month');
  }),
  phrase(`${nths} (every|a)? number? unit`, 'rules', (tokens, draft) =>
    sayDates(tokens.numbers('ordinal'), tokens.numberBefore('unit') ?? 1, draft, unitOf(tokens) === 'month'),
  ),
  phrase(`every (number|a)? unit ${nths}`, 'rules', (tokens, draft) =>
    sayDates(tokens.numbers('ordinal'), tokens.numberBefore('unit') ?? 1, draft, unitOf(tokens) === 'month'),
  ),
  phrase(`(every unit)? ${named} monthday (and monthday)* (every unit)?`, 'rules', (tokens, draft) =>
    sayYearly(tokens, draft),
  ),
  phrase(`(number|${nths}) ${named} (every unit)?`, 'rules', (tokens, draft) => sayYearly(tokens, draft)),
  phrase(`(every unit)? ${named} (number|${nths}) (every unit)?`, 'rules', (tokens, draft) => sayYearly(tokens, draft)),
  phrase(`every unit (number|${nths}) ${named}`, 'rules', (tokens, draft) => sayYearly(tokens, draft)),
  phrase('custom', 'rules', (tokens, draft) => {
    const text = tokens.texts('custom')[0] ?? '';
    const rule = readRule(text);
    if ('allowed' in rule || !isTemplateRule(rule)) return 'rule-not-understood';
    draft.rules.push({ repeats: null, custom: text, stretch: draft.stretch, until: null, count: null });
    return undefined;
  }),
];

function sayWeeks(tokens: PhraseTokens, step: number, draft: CadenceDraft): CadenceFaultCode | void {
  if (unitOf(tokens) !== 'week') return 'words-not-understood';
  addWeeks(tokens.weekdays(), step, draft);
}

function addWeeks(weekdays: readonly number[], step: number, draft: CadenceDraft): void {
  addRule(draft, { unit: 'week', step, week: 1, weekdays });
}

function sayFortnight(
  tokens: PhraseTokens,
  step: number | undefined,
  week: number | undefined,
  draft: CadenceDraft,
): CadenceFaultCode | void {
  const isWeeks = tokens.texts('unit').every((unit) => unit === 'week');
  const isSecond = week === 2 || week === -1;
  // A Monday of the second week cannot be told from the fortnight after it by where a week begins (spoken-rule.ts).
  const isSayable = isWeeks && step === 2 && (week === 1 || (isSecond && !tokens.weekdays().includes(1)));
  if (!isSayable) return 'words-not-understood';
  addRule(draft, { unit: 'week', step: 2, week: isSecond ? 2 : 1, weekdays: tokens.weekdays() });
}

/** The second Thursday of a month that is told by the promise's period, or of every one. */
function sayNth(tokens: PhraseTokens, draft: CadenceDraft): CadenceFaultCode | void {
  if (draft.bareMonthDays) return 'said-twice';
  const found = monthDays(tokens, draft);
  if (typeof found === 'string') return found;
  draft.bareMonthDays = found;
}

/** 'Second Thursday', 'last day' or 'last working day' of every month, of some months, of a quarter or a year. */
function sayMonths(tokens: PhraseTokens, unit: string, draft: CadenceDraft): CadenceFaultCode | void {
  const found = monthDays(tokens, draft);
  if (typeof found === 'string') return found;
  const step = tokens.numberBefore('unit') ?? tokens.number('number') ?? 1;
  if (unit === 'month') return addRule(draft, { unit: 'month', step, months: [], on: found });
  if (step !== 1 || (unit !== 'quarter' && unit !== 'year')) return 'words-not-understood';
  const nthsAsked = tokens.numbers('ordinal');
  const isLast = nthsAsked.every((nth) => nth < 0);
  if (!isLast && nthsAsked.some((nth) => nth < 0)) return 'words-not-understood';
  const first = unit === 'quarter' ? [1, 4, 7, 10] : [1];
  const months = isLast ? first.map((month) => month + (unit === 'quarter' ? 2 : 11)) : first;
  addRule(draft, { unit: 'month', step: 1, months, on: found });
}

function sayInMonths(tokens: PhraseTokens, draft: CadenceDraft): CadenceFaultCode | void {
  const found = monthDays(tokens, draft);
  if (typeof found === 'string') return found;
  const months = [...new Set(tokens.numbers('month'))].sort((one, other) => one - other);
  addRule(draft, { unit: 'month', step: 1, months, on: found });
}

/** The third Thursday of the second month of every quarter; `month` and `nth` are the places of the two ordinals. */
function sayInQuarter(tokens: PhraseTokens, month: number, nth: number, draft: CadenceDraft): CadenceFaultCode | void {
  const ordinals = tokens.numbers('ordinal');
  // 'The last month' of a quarter is its third.
  const [asked = 0, weekday] = [ordinals[month], tokens.weekdays()[0] ?? 1];
  const place = asked === -1 ? 3 : asked;
  const isQuarter = tokens.texts('unit').sort().join() === 'month,quarter';
  if (!isQuarter || place < 1 || place > 3 || tokens.weekdays().length > 1) return 'words-not-understood';
  const months = [0, 3, 6, 9].map((first) => first + place);
  addRule(draft, { unit: 'month', step: 1, months, on: { kind: 'weekday', nths: [ordinals[nth] ?? 1], weekday } });
}

function monthDays(tokens: PhraseTokens, draft: CadenceDraft): MonthDays | CadenceFaultCode {
  const asked = byFirst(tokens.numbers('ordinal'));
  if (tokens.has('workday')) return workingDayOf(asked, draft);
  const weekdays = tokens.weekdays();
  const [weekday, second] = weekdays;
  if (weekday === undefined) {
    return tokens.texts('unit').includes('day') ? { kind: 'date', days: asked } : 'words-not-understood';
  }
  const most = second === undefined ? 5 : 23;
  const isNoun = second === undefined || ['1,2,3,4,5', '6,7'].includes(weekdays.join());
  if (!isNoun || asked.some((nth) => nth > most || nth < -2)) return 'words-not-understood';
  return second === undefined ? { kind: 'weekday', nths: asked, weekday } : { kind: 'any-of', nths: asked, weekdays };
}

/**
 * The last working day is the month's last day, moved earlier off days off: so the site's calendar decides, make-up
 * days included. Those in between have no such rule.
 */
function workingDayOf(asked: readonly number[], draft: CadenceDraft): MonthDays | CadenceFaultCode {
  const [nth, more] = asked;
  if (more !== undefined || (nth !== 1 && nth !== -1)) return 'working-day-not-countable';
  draft.onDayOff = nth === 1 ? 'later' : 'earlier';
  return { kind: 'date', days: [nth] };
}

function sayDates(
  days: readonly number[],
  step: number,
  draft: CadenceDraft,
  isMonth: boolean,
): CadenceFaultCode | void {
  if (!isMonth) return 'words-not-understood';
  if (days.some((day) => day === 0 || day > 31 || day < -31)) return 'no-such-date';
  addRule(draft, { unit: 'month', step, months: [], on: { kind: 'date', days: byFirst(days) } });
}

/** 15 March, or the 1st and 15th of March and September. */
function sayYearly(tokens: PhraseTokens, draft: CadenceDraft): CadenceFaultCode | void {
  if (tokens.texts('unit').some((unit) => unit !== 'year')) return 'words-not-understood';
  const dates = [...tokens.numbers('monthday'), ...tokens.numbers('number'), ...tokens.numbers('ordinal')];
  const months = [...new Set(tokens.numbers('month'))].sort((one, other) => one - other);
  const longest = Math.max(...months.map((month) => daysInMonth(2024, month)));
  if (dates.some((day) => day < 1 || day > longest)) return 'no-such-date';
  addRule(draft, { unit: 'month', step: 1, months, on: { kind: 'date', days: byFirst(dates) } });
}

function lastUnit(tokens: PhraseTokens): string {
  return tokens.texts('unit').at(-1) ?? '';
}
