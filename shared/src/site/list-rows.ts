import { readCsv, type CsvRecord } from '../rule/csv';
import { headText } from '../rule/head-text';
import type { MarkKind } from '../time/day-mark';
import type { RowMend } from './calendar.contract';
import { kindWords, listColumns, type ListColumn, type ListFaultCode } from './calendar-file.data';

/** What one row says, as text and nothing else. */
export interface ListCells {
  readonly on: string;
  readonly kind: string;
  readonly name: string;
}

/** A row of a list; `fault` where it could not be brought into cells at all. */
export interface ListRow {
  /** The row that a sheet shows it in, or the line of a calendar; the first is 1. */
  readonly row: number;
  readonly cells: ListCells;
  readonly fault?: ListFaultCode;
}

/** What stands against a file as a whole. */
export interface FileFault {
  readonly row: number;
  readonly code: ListFaultCode;
  readonly column?: ListColumn;
  readonly value: string;
}

export interface ListRows {
  readonly format: 'csv' | 'ics';
  readonly rows: readonly ListRow[];
  readonly faults: readonly FileFault[];
}

const columns = Object.keys(listColumns) as ListColumn[];

/** Whether a text is a calendar (RFC 5545 3.4) rather than separated values. */
export function isCalendarText(text: string): boolean {
  return /^\ufeff?\s*BEGIN:VCALENDAR/i.test(text);
}

/** The rows of a list in separated values. A first row without column names is taken for date, kind and name. */
export function csvListRows(text: string): ListRows {
  const { records, unclosedInRow } = readCsv(text);
  const faults: FileFault[] = [];
  if (unclosedInRow !== null) faults.push({ row: unclosedInRow, code: 'quote-not-closed', value: '' });
  const [first, ...others] = records;
  if (!first || faults.length > 0) return { format: 'csv', rows: [], faults };
  const hasHeader = first.cells.some((cell) => columnOf(cell) !== undefined);
  const order = hasHeader
    ? orderOf(first, faults)
    : new Map<ListColumn, number>([
        ['on', 0],
        ['kind', 1],
        ['name', 2],
      ]);
  if (faults.length > 0) return { format: 'csv', rows: [], faults };
  const rows = (hasHeader ? others : records).map((record) => ({ row: record.row, cells: cellsOf(record, order) }));
  return { format: 'csv', rows, faults };
}

/** The rows as the reader mended them, and how many were left out. */
export function mendedRows(rows: readonly ListRow[], mends: readonly RowMend[]): { rows: ListRow[]; skipped: number } {
  const byRow = new Map(mends.map((mend) => [mend.row, mend]));
  const kept = rows.flatMap((row): ListRow[] => {
    const mend = byRow.get(row.row);
    if (!mend) return [row];
    return mend.cells ? [{ row: row.row, cells: mend.cells }] : [];
  });
  return { rows: kept, skipped: rows.length - kept.length };
}

/**
 * What kind of day, as a cell or the title of an event tells it: 休, 放假, 班, 补班, holiday, make-up. Null when it
 * says neither, or both. 调休 alone is the make-up working day, as everywhere in this product.
 */
export function readKind(text: string): MarkKind | null {
  const said = text.normalize('NFKC').trim().toLowerCase();
  const known = kindWords[said];
  if (known && Object.hasOwn(kindWords, said)) return known;
  const works = /班|调休(?!放假|休息|假)|make-?up|work(?:ing)?[ -]?day/.test(said);
  const rests = /放假|假期|假日|休假|休息|(?<!调)休|holiday|day off|rest day/.test(said);
  if (works === rests) return null;
  return works ? 'makeup' : 'holiday';
}

/** The name that a title gives a day, without what only says 休 or 班 or counts the days. */
export function readName(title: string): string {
  const bare = title
    .normalize('NFKC')
    .replaceAll(/[([【][^()[\]【】]*[)\]】]/g, ' ')
    .replaceAll(/第\s*\d+\s*天(?:\/共\s*\d+\s*天)?/g, ' ')
    .replaceAll(/(?:调休上班|调休放假|补班|上班|调休|放假|假期|休假|[休班])(?=\s|$)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return bare || title.trim();
}

function columnOf(header: string): ListColumn | undefined {
  const text = headText(header);
  return columns.find((column) => {
    const { zh, en, also } = listColumns[column];
    return [zh, en, ...also].some((known) => headText(known) === text);
  });
}

function orderOf(header: CsvRecord, faults: FileFault[]): Map<ListColumn, number> {
  const order = new Map<ListColumn, number>();
  header.cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (!column) return;
    if (order.has(column)) faults.push({ row: header.row, code: 'column-twice', column, value: cell });
    else order.set(column, index);
  });
  for (const column of ['on', 'kind', 'name'] as const) {
    if (!order.has(column)) faults.push({ row: header.row, code: 'column-missing', column, value: '' });
  }
  return order;
}

function cellsOf(record: CsvRecord, order: ReadonlyMap<ListColumn, number>): ListCells {
  const cell = (column: ListColumn): string => record.cells[order.get(column) ?? -1]?.trim() ?? '';
  const until = cell('until');
  return {
    on: until && until !== cell('on') ? `${cell('on')}~${until}` : cell('on'),
    kind: cell('kind'),
    name: cell('name'),
  };
}
