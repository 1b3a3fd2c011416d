import { zipEntries, zipText } from './zip';

/** Built-in number formats that show dates (ECMA-376 18.8.30), Chinese ones included. */
const isBuiltInDate = (id: number) => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const dayMs = 86_400_000;

interface Book {
  readonly strings: readonly string[];
  /** By a cell's style: whether its number is a date. */
  readonly dates: readonly boolean[];
  /** The day before day 1, as epoch ms: 30 December 1899, so that days from March 1900 on come out right. */
  readonly origin: number;
}

/**
 * The cells of a workbook's first sheet as people see them (ECMA-376): texts, whole numbers without exponents, dates as
 * `2026-12-01`. Rows keep their numbers, empty ones included. Read in the browser, so that no server unpacks strangers'
 * archives. @throws for what is no workbook.
 */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const entries = zipEntries(bytes);
  const part = async (name: string): Promise<Document | null> => {
    const entry = entries.get(name);
    return entry ? new DOMParser().parseFromString(await zipText(bytes, entry), 'application/xml') : null;
  };
  const workbook = await part('xl/workbook.xml');
  const sheet = await part(sheetPath(workbook, await part('xl/_rels/workbook.xml.rels')));
  if (!workbook || !sheet) throw new RangeError('no workbook');
  const strings = tags(await part('xl/sharedStrings.xml'), 'si').map(textOf);
  const is1904 = ['1', 'true'].includes(tags(workbook, 'workbookPr')[0]?.getAttribute('date1904') ?? '');
  const origin = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return rowsOf(sheet, { strings, dates: dateStyles(await part('xl/styles.xml')), origin });
}

function sheetPath(workbook: Document | null, relations: Document | null): string {
  const id = tags(workbook, 'sheet')[0]?.getAttribute('r:id');
  const target = tags(relations, 'Relationship')
    .find((one) => one.getAttribute('Id') === id)
    ?.getAttribute('Target');
  return target?.startsWith('/') ? target.slice(1) : `xl/${target ?? 'worksheets/sheet1.xml'}`;
}

function dateStyles(styles: Document | null): boolean[] {
  const own = new Map(
    tags(styles, 'numFmt').map((one) => [Number(one.getAttribute('numFmtId')), one.getAttribute('formatCode') ?? '']),
  );
  // Words in quotes and colours in brackets are no date letters.
  const isOwnDate = (id: number) => /[ymd]/i.test((own.get(id) ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  return tags(tags(styles, 'cellXfs')[0] ?? null, 'xf').map((style) => {
    const id = Number(style.getAttribute('numFmtId'));
    return isBuiltInDate(id) || isOwnDate(id);
  });
}

function rowsOf(sheet: Document, book: Book): string[][] {
  const rows: string[][] = [];
  for (const row of tags(sheet, 'row')) {
    const number = Number(row.getAttribute('r')) || rows.length + 1;
    while (rows.length < number - 1) rows.push([]);
    const cells: string[] = [];
    for (const cell of tags(row, 'c')) {
      const column = columnOf(cell.getAttribute('r')) ?? cells.length;
      while (cells.length < column) cells.push('');
      cells.push(wordsOf(cell, book));
    }
    rows.push(cells);
  }
  return rows;
}

function wordsOf(cell: Element, { strings, dates, origin }: Book): string {
  const value = tags(cell, 'v')[0]?.textContent ?? '';
  const kind = cell.getAttribute('t') ?? 'n';
  if (kind === 's') return strings[Number(value)] ?? '';
  if (kind === 'inlineStr') return textOf(cell);
  if (kind === 'd') return value.slice(0, 10);
  if (kind !== 'n' || value === '') return value;
  const number = Number(value);
  const isDate = dates[Number(cell.getAttribute('s') ?? 0)] === true && number > 0 && number < 2_958_466;
  return isDate ? new Date(origin + Math.floor(number) * dayMs).toISOString().slice(0, 10) : String(number);
}

/** The text of a string with all its runs, without the readings that stand above it. */
function textOf(part: Element): string {
  return tags(part, 't')
    .filter((one) => one.parentElement?.localName !== 'rPh')
    .map((one) => one.textContent ?? '')
    .join('');
}

/** 0 for `A12`, 27 for `AB3`. */
function columnOf(reference: string | null): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function tags(within: Document | Element | null, name: string): Element[] {
  return within ? [...within.getElementsByTagNameNS('*', name)] : [];
}
