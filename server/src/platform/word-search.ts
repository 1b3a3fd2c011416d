import { pinyinOfThing } from './pinyin';

/**
 * Whether each word of a search is found in one of the texts, or begins a syllable of the name's pinyin. For lists short
 * enough to be read whole; long ones keep their pinyin in a column and are searched by SQL.
 */
export function isFoundBy(search: string | undefined, name: string, ...texts: readonly string[]): boolean {
  const words = (search ?? '')
    .toLowerCase()
    .split(/[\s']+/)
    .filter(Boolean);
  if (words.length === 0) return true;
  const written = [name, ...texts].join('\n').toLowerCase();
  const spoken = pinyinOfThing(name);
  return words.every((word) => written.includes(word) || spoken.includes(` ${word.replace(/ü/g, 'v')}`));
}
