import { firstOfSyllable, otherReadings, surnameReadings } from './pinyin.data';

const byReading = new Intl.Collator('zh-u-co-pinyin');
const syllables = firstOfSyllable
  .trim()
  .split(/\s+/)
  .map((entry) => ({ first: entry.slice(0, 1), reading: entry.slice(1) }));
const han = /^\p{Script=Han}$/u;
/** A name with many readings is not worth more rows of them than this. */
const mostReadings = 8;

/**
 * What a name is found by besides its characters: its Mandarin readings without tones from each syllable on, in full and
 * by initials, parted and led by spaces. 单丽娜: ` shanlina lina na sln ln n`. Empty for a name without Han characters.
 */
export function pinyinOf(name: string): string {
  return searchWords(readingsOf(hanIn(name), true));
}

/** The same for what is no person: the first character is no family name. 单元楼: ` danyuanlou yuanlou lou dyl yl l`. */
export function pinyinOfThing(name: string): string {
  return searchWords(readingsOf(hanIn(name), false));
}

function searchWords(readings: readonly string[][]): string {
  const found = readings.flatMap((syllablesOf) =>
    syllablesOf.flatMap((_, from) => {
      const rest = syllablesOf.slice(from);
      return [rest.join(''), rest.map((syllable) => syllable.slice(0, 1)).join('')];
    }),
  );
  return [...new Set(found)].map((word) => ` ${word}`).join('');
}

function hanIn(name: string): string[] {
  return [...name].filter((character) => han.test(character));
}

/** Every way to read a name, syllable by syllable; a family name as one, the rest as people may call it. */
function readingsOf(characters: readonly string[], isPerson: boolean): string[][] {
  if (characters.length === 0) return [];
  const surname = isPerson ? surnameOf(characters) : [];
  const rest = characters.slice(surname.length).map((character) => otherReadings[character] ?? [readingOf(character)]);
  return rest.reduce<string[][]>(
    (before, choices) => before.flatMap((one) => choices.map((choice) => [...one, choice])).slice(0, mostReadings),
    [surname],
  );
}

function surnameOf([first = '', second = '']: readonly string[]): string[] {
  const double = surnameReadings[first + second];
  if (second && double) return double.split(' ');
  return [surnameReadings[first] ?? readingOf(first)];
}

/** The reading under which Unicode sorts a character: the last syllable that begins at or before it. */
function readingOf(character: string): string {
  let [low, high] = [0, syllables.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (byReading.compare(syllables[middle]?.first ?? '', character) <= 0) low = middle;
    else high = middle - 1;
  }
  return syllables[low]?.reading ?? '';
}
