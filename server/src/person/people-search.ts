import { likeText } from '../platform/like-text';

/** The words of a search as LIKE takes them; pinyin with ü is kept as v. */
export function wordsOf(search: string | undefined): string[] {
  const words = search?.trim().split(/[\s']+/) ?? [];
  return words.filter(Boolean).map((word) => likeText(word).replace(/ü/g, 'v'));
}

/**
 * SQL: each word of a parameter is found in one of the columns, or in the pinyin of the employee's name from the
 * beginning of a syllable.
 * @param words the parameter, `$3`.
 */
export function everyWordIsFound(words: string, columns: readonly string[]): string {
  const found = columns.map((column) => `${column} ILIKE '%' || word || '%'`).join(' OR ');
  return `NOT EXISTS (
    SELECT FROM unnest(${words}::text[]) AS word
     WHERE NOT coalesce(${found} OR employee.pinyin LIKE '% ' || lower(word) || '%', false))`;
}
