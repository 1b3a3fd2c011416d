import { dateStyles, fillMerged, zeroStyles } from './xlsx-style';
import { zipEntries, zipText } from './zip';

interface Book {
  readonly strings: readonly string[];
  /** By a cell's style: whether its number is a date. */
  readonly dates: readonly boolean[];
  /** By a cell's style: so many digits its number is shown with, zeros in front. */
  readonly digits: readonly number[];
  /** The day before day 1, as epoch ms: 30 December 1899, so that days from March 1900 on come out right. */
  readonly origin: number;
}

/** One sheet of a workbook, and which others were not read although they look alike. */
export interface ReadSheet {
  readonly name: string;
  readonly rows: string[][];
  /** Whether another sheet stands before it, a cover page perhaps. */
  readonly isFirst: boolean;
  readonly alike: readonly string[];
}

/** Says of a row whether it is the header that is looked for. */
export type KnowsHeader = (cells: readonly string[]) => boolean;

const dayMs = 86_400_000;
/** A title and a note may stand above a header. */
const mostAbove = 20;
/** The last row and the last column that a sheet can have (ECMA-376 18.3.1.4). */
const [mostRows, mostColumns] = [1_048_576, 16_384];

/**
 * The cells of a workbook's sheet as people see them (ECMA-376): texts, whole numbers without exponents, dates as
 * `2026-12-01`, merged cells with their text in each row and column. Rows keep their numbers, empty ones included. Of
 * several sheets the first that `knows` is taken, else the first that is shown and not empty. Read in the browser, so
 * that no server unpacks strangers' archives. @throws RangeError for what is no workbook.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>, knows: KnowsHeader = () => false): Promise<ReadSheet> {
  const entries = zipEntries(bytes);
  const part = async (name: string): Promise<Document | null> => {
    const entry = entries.get(name);
    return entry ? new DOMParser().parseFromString(await zipText(bytes, entry), 'application/xml') : null;
  };
  const workbook = await part('xl/workbook.xml');
  const relations = await part('xl/_rels/workbook.xml.rels');
  if (!workbook) throw new RangeError('no workbook');
  const strings = tags(await part('xl/sharedStrings.xml'), 'si').map(textOf);
  const is1904 = ['1', 'true'].includes(tags(workbook, 'workbookPr')[0]?.getAttribute('date1904') ?? '');
  const origin = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const styles = await part('xl/styles.xml');
  const book: Book = { strings, dates: dateStyles(styles), digits: zeroStyles(styles), origin };
  const sheets: { name: string; rows: string[][]; isKnown: boolean }[] = [];
  for (const sheet of tags(workbook, 'sheet').filter((one) => (one.getAttribute('state') ?? 'visible') === 'visible')) {
    const content = await part(sheetPath(sheet, relations));
    const rows = content ? rowsOf(content, book) : [];
    if (rows.length > 0) sheets.push({ name: sheet.getAttribute('name') ?? '', rows, isKnown: knowsOne(rows, knows) });
  }
  return chosenOf(sheets);
}

function knowsOne(rows: readonly string[][], knows: KnowsHeader): boolean {
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  return filled.slice(0, mostAbove).some(knows);
}

function chosenOf(sheets: readonly { name: string; rows: string[][]; isKnown: boolean }[]): ReadSheet {
  const chosen = sheets.find(({ isKnown }) => isKnown) ?? sheets[0];
  if (!chosen) return { name: '', rows: [], isFirst: true, alike: [] };
  const alike = sheets.filter((one) => one !== chosen && one.isKnown).map(({ name }) => name);
  return { name: chosen.name, rows: chosen.rows, isFirst: chosen === sheets[0], alike };
}

function sheetPath(sheet: Element, relations: Document | null): string {
  const id = [...sheet.attributes].find(({ localName, prefix }) => localName === 'id' && prefix)?.value;
  const target = tags(relations, 'Relationship')
    .find((one) => one.getAttribute('Id') === id)
    ?.getAttribute('Target');
  return target?.startsWith('/') ? target.slice(1) : `xl/${target ?? 'worksheets/sheet1.xml'}`;
}

function rowsOf(sheet: Document, book: Book): string[][] {
  const rows: string[][] = [];
  for (const row of tags(sheet, 'row')) {
    const number = Number(row.getAttribute('r')) || rows.length + 1;
    if (number > mostRows) throw new RangeError('no such row');
    const cells: string[] = [];
    tags(row, 'c').forEach((cell, index) => {
      const words = wordsOf(cell, book);
      // Cells that are only coloured take no place: a row coloured to its end has thousands.
      if (words !== '') cells[columnOf(cell.getAttribute('r')) ?? index] = words;
    });
    if (cells.length > 0) rows[number - 1] = Array.from(cells, (cell) => cell ?? '');
  }
  const whole = Array.from(rows, (cells) => cells ?? []);
  fillMerged(
    whole,
    tags(sheet, 'mergeCell').map((one) => one.getAttribute('ref') ?? ''),
    columnOf,
  );
  return whole;
}

function wordsOf(cell: Element, { strings, dates, digits, origin }: Book): string {
  const value = tags(cell, 'v')[0]?.textContent ?? '';
  const kind = cell.getAttribute('t') ?? 'n';
  // A formula that no program has worked out yet holds nothing: it is named, not taken for an empty cell.
  if (value === '' && kind !== 'str' && tags(cell, 'f').length > 0) return '#CALC!';
  if (kind === 's') return strings[Number(value)] ?? '';
  if (kind === 'inlineStr') return textOf(cell);
  if (kind === 'd') return value.slice(0, 10);
  if (kind !== 'n' || value === '') return unescaped(value);
  const number = Number(value);
  const style = Number(cell.getAttribute('s') ?? 0);
  const isDate = dates[style] === true && number > 0 && number < 2_958_466;
  if (isDate) return new Date(origin + Math.floor(number) * dayMs).toISOString().slice(0, 10);
  return String(number).padStart(digits[style] ?? 0, '0');
}

/** The text of a string with all its runs, without the readings that stand above it. */
function textOf(part: Element): string {
  return unescaped(
    tags(part, 't')
      .filter((one) => one.parentElement?.localName !== 'rPh')
      .map((one) => one.textContent ?? '')
      .join(''),
  );
}

/** Signs that XML cannot hold stand as `_x000D_` (ECMA-376 22.4.2.4). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** 0 for `A12`, 27 for `AB3`. */
function columnOf(reference: string | null): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < mostColumns ? column : undefined;
}

function tags(within: Document | Element | null, name: string): Element[] {
  return within ? [...within.getElementsByTagNameNS('*', name)] : [];
}
