import type { DateText } from '../time/time-text';
import type { CadencePart, SaidCadence } from './cadence';
import { addRule, openDraft, type CadenceDraft } from './cadence-draft';
import type { TokenKind } from './cadence-lexicon.data';
import { letterOf, type Phrase } from './cadence-phrases';
import { datePhrases, promisePhrases } from './cadence-promise-phrases';
import { rulePhrases } from './cadence-rule-phrases';
import { faultAt, lexCadence, type CadenceFault, type CadenceToken } from './cadence-tokens';
import { PhraseTokens } from './phrase-tokens';
import { ruleText, type Repeats } from './spoken-rule';
import type { Period } from './template.contract';

/** Words of a sentence that can be changed, by their place in characters, and what they are about. */
export interface CadenceMark {
  readonly part: CadencePart;
  readonly from: number;
  readonly until: number;
}

export interface CadenceReading {
  /** Null where a word was not understood: half a rule is none. */
  readonly said: SaidCadence | null;
  readonly marks: readonly CadenceMark[];
  readonly faults: readonly CadenceFault[];
}

const phrases: readonly Phrase[] = [...rulePhrases, ...promisePhrases, ...datePhrases];
/** People write a line or two; more is pasted by mistake. */
export const longestSentence = 2000;
const separators: readonly TokenKind[] = ['stop', 'semicolon', 'and'];
/** Words that lead to what can be changed and are no part of it. */
const leading: readonly TokenKind[] = ['least', 'apart', 'eachtime', 'between', 'until', 'total', 'to'];

/**
 * Reads a cadence as people say it, in Chinese or English: '每两周三次，工作日，不排周一', 'every second Tuesday at 14:00'.
 * `today` is the site's date, by which a date without a year is the next one. Never throws, whatever is typed.
 */
export function readCadence(sentence: string, today: DateText): CadenceReading {
  if (sentence.length > longestSentence) {
    return { said: null, marks: [], faults: [faultAt('too-long', sentence, longestSentence, sentence.length)] };
  }
  const { tokens, faults } = lexCadence(sentence);
  const draft = openDraft(today);
  const marks: CadenceMark[] = [];
  const found = [...faults];
  const letters = tokens.map(({ kind }) => letterOf(kind)).join('');
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token || separators.includes(token.kind)) {
      if (token?.kind === 'semicolon') draft.stretch += 1;
      at += 1;
      continue;
    }
    const { phrase, length } = longestAt(letters, at);
    const matched = tokens.slice(at, at + length);
    const fault = phrase ? phrase.say(new PhraseTokens(matched), draft) : 'words-not-understood';
    if (fault) found.push(faultAt(fault, sentence, token.from, matched.at(-1)?.until ?? token.until));
    else if (phrase) marks.push(...marksOf(phrase, matched));
    at += length;
  }
  const settled = settle(draft);
  if (settled && found.length === 0) found.push(faultAt(settled, sentence, 0, sentence.length));
  return { said: found.length > 0 ? null : saidBy(draft), marks, faults: joined(found, sentence) };
}

function longestAt(letters: string, at: number): { phrase: Phrase | null; length: number } {
  let best: { phrase: Phrase | null; length: number } = { phrase: null, length: 1 };
  let most = 0;
  for (const phrase of phrases) {
    phrase.pattern.lastIndex = at;
    const length = phrase.pattern.exec(letters)?.[0].length ?? 0;
    if (length > most) [best, most] = [{ phrase, length }, length];
  }
  return best;
}

/** Weekdays that stand alone are the days that count where a promise is said, and else a rule by the week. */
function settle(draft: CadenceDraft): 'nothing-said' | 'said-twice' | 'words-not-understood' | null {
  if (!settleMonthDays(draft)) return 'words-not-understood';
  const { bareWeekdays, count, rules } = draft;
  if (bareWeekdays && count === null && rules.length === 0) {
    addRule(draft, { unit: 'week', step: 1, week: 1, weekdays: bareWeekdays });
  } else if (bareWeekdays) {
    if (draft.limits.weekdays) return 'said-twice';
    draft.limits.weekdays = bareWeekdays.length === 7 ? null : bareWeekdays;
  }
  const isEmpty = draft.count === null && draft.rules.length === 0 && draft.extraOn.length === 0;
  return isEmpty ? 'nothing-said' : null;
}

const monthsOf: Readonly<Partial<Record<Period, Pick<Monthly, 'step' | 'months'>>>> = {
  month: { step: 1, months: [] },
  'two-months': { step: 2, months: [] },
  quarter: { step: 1, months: [1, 4, 7, 10] },
  year: { step: 1, months: [1] },
};
type Monthly = Extract<Repeats, { readonly unit: 'month' }>;

/** 'Every two months, first Friday': the period says of which month; where none is said, of every one. */
function settleMonthDays(draft: CadenceDraft): boolean {
  const { bareMonthDays: on, per } = draft;
  if (!on) return true;
  const months = monthsOf[per ?? 'month'];
  if (months) addRule(draft, { unit: 'month', ...months, on });
  return months !== undefined;
}

function saidBy(draft: CadenceDraft): SaidCadence {
  const { count, per, minGapDays, limits, startsLocally, minutes, onDayOff } = draft;
  const rules = draft.rules.map(({ repeats, custom, until, count: times }) =>
    repeats ? ruleText({ ...repeats, until, count: times }) : (custom ?? ''),
  );
  const ruleSet = { rules, extraOn: inOrder(draft.extraOn), exceptOn: inOrder(draft.exceptOn) };
  const common = { count, per, minGapDays, limits, startsLocally, minutes, onDayOff };
  return { ...common, ruleSet: rules.length > 0 ? ruleSet : null };
}

function inOrder(dates: readonly DateText[]): DateText[] {
  return [...new Set(dates)].sort();
}

/** In 'three times every two weeks' the count and the period are marked apart; elsewhere the phrase is one mark. */
function marksOf({ part }: Phrase, tokens: readonly CadenceToken[]): CadenceMark[] {
  if (part !== 'count') return markOf(part, tokens);
  const isCount = (token: CadenceToken, at: number): boolean =>
    ['times', 'often'].includes(token.kind) || (token.kind === 'number' && tokens[at + 1]?.kind === 'times');
  return [
    ...markOf('count', tokens.filter(isCount)),
    ...markOf(
      'period',
      tokens.filter((token, at) => !isCount(token, at)),
    ),
  ].sort((one, other) => one.from - other.from);
}

function markOf(part: CadencePart, tokens: readonly CadenceToken[]): CadenceMark[] {
  const inner = tokens.filter(({ kind }) => !leading.includes(kind));
  const kept = inner.length > 0 ? inner : tokens;
  const [first, last] = [part === 'window' ? kept[0] : (kept[0] ?? tokens[0]), kept.at(-1)];
  return first && last ? [{ part, from: first.from, until: last.until }] : [];
}

/** Neighbouring words that were not understood are told once. */
function joined(faults: readonly CadenceFault[], sentence: string): CadenceFault[] {
  const ordered = [...faults].sort((one, other) => one.from - other.from);
  return ordered.reduce<CadenceFault[]>((kept, fault) => {
    const last = kept.at(-1);
    const isNext = last?.code === fault.code && fault.code === 'words-not-understood';
    if (!last || !isNext || sentence.slice(last.until, fault.from).trim() !== '') return [...kept, fault];
    return [...kept.slice(0, -1), faultAt(fault.code, sentence, last.from, fault.until)];
  }, []);
}
