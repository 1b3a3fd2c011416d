/** Signs that take no place on a page, which offices copy along without seeing them. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * What the header of a sheet says, whatever it is written with: full-width letters (UAX 15, NFKC), line breaks, spaces
 * between the characters of a word, a star or （必填） behind it. Two headers with the same text name the same column.
 */
export function headText(cell: string): string {
  return cell
    .slice(0, 200)
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(/[\s_*:]+/g, '')
    .replace(/\((?:必填|选填|required|optional)\)$/i, '')
    .toLowerCase();
}

/** A cell without the signs that nobody sees; of codes (numbers, dates, addresses) also the full-width ones narrow. */
export function cellText(cell: string, isCode = false): string {
  const seen = cell.replace(unseen, '').trim();
  return isCode ? seen.normalize('NFKC').trim() : seen;
}

/** Whether a record says again what the header says: a printed page's second header, or one merged over two rows. */
export function isHeaderAgain(cells: readonly string[], header: readonly string[]): boolean {
  const said = cells.flatMap((cell, index) =>
    cell.trim() === '' ? [] : [headText(cell) === headText(header[index] ?? '')],
  );
  return said.length > 1 && said.every(Boolean);
}

/** What a sheet shows where a formula failed, or was never worked out by the program that wrote the file. */
export function isFormulaError(cell: string): boolean {
  return /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)$/.test(cell);
}

/** A number without its leading zeros, which a sheet drops from cells that it takes for numbers; null for no number. */
export function withoutZeros(number: string): string | null {
  return /^\d+$/.test(number) ? number.replace(/^0+(?=\d)/, '') : null;
}
