import type { CadencePart } from './cadence';
import type { CadenceDraft } from './cadence-draft';
import type { CadenceFaultCode } from './cadence-tokens';
import type { PhraseTokens } from './phrase-tokens';

/** A turn of phrase: which tokens in which order, what it is about, and what it says. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly part: CadencePart;
  /** Puts into the draft what the tokens say, or answers why it cannot be meant. */
  readonly say: (tokens: PhraseTokens, draft: CadenceDraft) => CadenceFaultCode | void;
}

const letters = new Map<string, string>();

/** One letter for each kind of token, so that a row of tokens can be matched by a regular expression. */
export function letterOf(kind: string): string {
  const letter = letters.get(kind) ?? String.fromCharCode(0x4e00 + letters.size);
  letters.set(kind, letter);
  return letter;
}

/** Monday, Wednesday and Friday; Tuesday to Friday. */
export const weekdayList = '(weekdays ((and every?|stop and?|to|until) weekdays)*)';

/**
 * A phrase by its tokens' kinds: `every? number? unit weekdays (and weekdays)*`. Brackets, `|`, `?` and `*` are those of
 * regular expressions; spaces mean nothing.
 */
export function phrase(kinds: string, part: CadencePart, say: Phrase['say']): Phrase {
  const source = kinds.replace(/[a-z]+/g, letterOf).replace(/\s+/g, '');
  return { pattern: new RegExp(`(?:${source})`, 'y'), part, say };
}
