import type { Workbook } from 'exceljs';

/** One column of a sheet: its head, its width in characters, and the order of its values by kind. */
export interface SheetColumn<Row> {
  readonly head: string;
  readonly width: number;
  readonly value: (row: Row) => string | number | null;
}

export interface Sheet<Row> {
  /** Name of the sheet: what Excel forbids in one is left out. */
  readonly name: string;
  readonly columns: readonly SheetColumn<Row>[];
  readonly rows: readonly Row[];
}

/**
 * A table as an xlsx file (ECMA-376): the only place that knows exceljs. Texts are written as texts in cells formatted
 * as text, so that `=1+1` is never worked out, not even after somebody edits the cell.
 */
export async function writeSheet<Row>({ name, columns, rows }: Sheet<Row>): Promise<Uint8Array> {
  // Half a second of loading that only whoever exports has to wait for.
  // Node finds no named exports in it.
  const { default: exceljs } = await import('exceljs');
  const book: Workbook = new exceljs.Workbook();
  const sheet = book.addWorksheet(name.replace(/[*?:\\/[\]]/g, ' ').slice(0, 31) || 'Sheet', {
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = columns.map(({ width }) => ({ width, style: { numFmt: '@' } }));
  sheet.addRow(columns.map(({ head }) => plain(head)));
  for (const row of rows) sheet.addRow(columns.map(({ value }) => plain(value(row))));
  sheet.getRow(1).font = { bold: true };
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: Math.max(1, columns.length) } };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** XML 1.0 (2.2) has no place for control characters, and half a surrogate pair breaks the file. */
function plain(value: string | number | null): string | number | null {
  if (typeof value !== 'string') return value;
  return value
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
}
