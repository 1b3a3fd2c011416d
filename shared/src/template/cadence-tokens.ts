import { lexicon, type Lexeme, type TokenKind, type TokenValue } from './cadence-lexicon.data';
import { lexShape } from './cadence-shapes';
import { suggestionsFor } from './word-suggestions';

/** A word of a sentence: what it means, and its place from `from` to before `until` in characters of the sentence. */
export interface CadenceToken {
  readonly kind: TokenKind;
  readonly value?: TokenValue;
  readonly from: number;
  readonly until: number;
}

/** Something in a sentence that cannot be meant, where it stands, and words that may have been meant. */
export interface CadenceFault {
  readonly code: CadenceFaultCode;
  readonly from: number;
  readonly until: number;
  readonly word: string;
  /** At most three, the likeliest first. */
  readonly suggestions: readonly string[];
}

export const cadenceFaultCodes = [
  'word-unknown',
  'words-not-understood',
  'no-such-date',
  'no-such-time',
  'period-not-offered',
  'count-not-offered',
  'start-not-offered',
  'length-not-offered',
  'working-day-not-countable',
  'two-a-day',
  'said-twice',
  'rule-not-understood',
  'nothing-said',
  'too-long',
] as const;
export type CadenceFaultCode = (typeof cadenceFaultCodes)[number];

export interface Lexed {
  readonly tokens: readonly CadenceToken[];
  readonly faults: readonly CadenceFault[];
}

const isLatin = /[a-z]/;
const entries = lexicon
  .flatMap(({ words, tokens }) => words.map((word) => ({ word, tokens })))
  .sort((one, other) => other.word.length - one.word.length);
const byFirst = new Map<string, typeof entries>();
for (const entry of entries) byFirst.set(entry.word[0] ?? '', [...(byFirst.get(entry.word[0] ?? '') ?? []), entry]);

/** Splits a sentence into words. What is no word is a fault with its place; reading goes on behind it. */
export function lexCadence(sentence: string): Lexed {
  const text = plain(sentence);
  const tokens: CadenceToken[] = [];
  const faults: CadenceFault[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const found = lexAt(text, at);
    if (!found) {
      const until = endOfUnknown(text, at);
      faults.push(
        faultAt('word-unknown', sentence, at, until, faults.length < 5 ? suggestionsFor(text.slice(at, until)) : []),
      );
      at = until;
      continue;
    }
    const { until, fault } = found;
    if (fault) faults.push(faultAt(fault, sentence, at, until));
    for (const [kind, value] of found.tokens) if (kind !== 'filler') tokens.push(tokenOf(kind, value, at, until));
    at = until;
  }
  return { tokens, faults };
}

export function faultAt(
  code: CadenceFaultCode,
  sentence: string,
  from: number,
  until: number,
  suggestions: readonly string[] = [],
): CadenceFault {
  return { code, from, until, word: sentence.slice(from, until), suggestions };
}

interface Found {
  readonly until: number;
  readonly tokens: Lexeme['tokens'];
  readonly fault?: CadenceFaultCode;
}

/** Shapes such as dates and times come first: their digits are no numbers of their own. */
function lexAt(text: string, at: number): Found | null {
  const shape = lexShape(text, at);
  if (shape) return shape;
  const entry = byFirst.get(text[at] ?? '')?.find(({ word }) => startsWord(text, at, word));
  return entry ? { until: at + entry.word.length, tokens: entry.tokens } : null;
}

function startsWord(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at)) return false;
  if (!isLatin.test(word[0] ?? '')) return true;
  return !isLatin.test(text[at - 1] ?? '') && !isLatin.test(text[at + word.length] ?? '');
}

/** A whole Latin word, or characters up to the next that mean something. */
function endOfUnknown(text: string, from: number): number {
  const latin = /^[a-z'’]+/.exec(text.slice(from));
  if (latin) return from + latin[0].length;
  let until = from + 1;
  while (until < text.length && !/\s/.test(text[until] ?? '') && !lexAt(text, until)) until += 1;
  return until;
}

function tokenOf(kind: TokenKind, value: TokenValue | undefined, from: number, until: number): CadenceToken {
  return value === undefined ? { kind, from, until } : { kind, value, from, until };
}

/** Lower case and half width, character by character, so that places stay what they are. */
function plain(sentence: string): string {
  return [...Array(sentence.length).keys()]
    .map((at) => {
      const code = sentence.charCodeAt(at);
      if (code >= 0xff10 && code <= 0xff1a) return String.fromCharCode(code - 0xfee0);
      const lower = (sentence[at] ?? '').toLowerCase();
      return lower.length === 1 ? lower : (sentence[at] ?? '');
    })
    .join('');
}
