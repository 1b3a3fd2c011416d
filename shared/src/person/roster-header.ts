import type { Language } from '../rule/problem';
import type { CsvRecord } from '../rule/csv';
import type { RosterFault } from './person.contract';
import { columnNames, type FaultOf } from './roster-fault';
import { headText } from '../rule/head-text';
import { rosterColumns, rosterPassedOver, type RosterColumn } from './roster.data';

const columns = Object.keys(rosterColumns) as RosterColumn[];

function columnOf(header: string): RosterColumn | undefined {
  const text = headText(header);
  return columns.find((column) => {
    const { zh, en, also } = rosterColumns[column];
    return [zh, en, ...also].some((name) => headText(name) === text);
  });
}

/** A title and a note may stand above the header. */
const mostAbove = 20;

function columnsIn({ cells }: CsvRecord): number {
  return cells.filter((cell) => columnOf(cell) !== undefined).length;
}

/** Which of the records names the columns: the one that knows most of them, or the first where none does. */
export function headerAt(records: readonly CsvRecord[]): number {
  const known = records.slice(0, mostAbove).map(columnsIn);
  return Math.max(0, known.indexOf(Math.max(...known)));
}

/** Whether a row of a sheet is the header of a roster of people or of shifts: it names staff numbers and more. */
export function isRosterHeader(cells: readonly string[]): boolean {
  return (
    cells.filter((cell) => cell.trim() !== '').length > 1 && cells.some((cell) => columnOf(cell) === 'staffNumber')
  );
}

/** Which cell of a record fills which column. */
export type Order = ReadonlyMap<RosterColumn, number>;

/** Finds the columns of a file by their Chinese or English names, in whatever order they stand. */
export function readHeader(
  header: CsvRecord,
  fault: FaultOf,
  language: Language,
): { order: Order; faults: RosterFault[] } {
  const order = new Map<RosterColumn, number>();
  const faults: RosterFault[] = [];
  header.cells.forEach((cell, index) => {
    const column = columnOf(cell);
    if (cell.trim() === '' || rosterPassedOver.includes(headText(cell))) return;
    if (!column) faults.push(fault(header.row, 'column-unknown', null, cell, { columns: columnNames(language) }));
    else if (order.has(column)) faults.push(fault(header.row, 'column-twice', column, cell));
    else order.set(column, index);
  });
  const missing = columns.filter((column) => rosterColumns[column].isRequired && !order.has(column));
  faults.push(...missing.map((column) => fault(header.row, 'column-missing', column, '')));
  return { order, faults };
}
