import { lexicon } from './cadence-lexicon.data';

const isLatin = /[a-z]/;
const entries = lexicon.flatMap(({ words, tokens }) => words.map((word) => ({ word, tokens })));

/** At most three words of the same script that are nearest to one that is not known. */
export function suggestionsFor(word: string): string[] {
  const isWord = isLatin.test(word);
  const near = entries
    .filter((entry) => isLatin.test(entry.word) === isWord && !entry.tokens.some(([kind]) => kind === 'filler'))
    .map((entry) => ({ word: entry.word, distance: distanceOf(word, entry.word) }))
    .filter(
      ({ distance, word: other }) => distance <= (isWord ? Math.max(1, Math.ceil(other.length / 3)) : other.length - 1),
    )
    .sort((one, other) => one.distance - other.distance || other.word.length - one.word.length);
  return [...new Set(near.map((entry) => entry.word))].slice(0, 3);
}

/** Letters to add, drop or change (Levenshtein). Words are short, and so is the lexicon. */
function distanceOf(one: string, other: string): number {
  if (one.length > 24) return Infinity;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const isSame = one[at - 1] === other[to - 1];
      next.push(Math.min((row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1, (row[to - 1] ?? 0) + (isSame ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length] ?? Infinity;
}
