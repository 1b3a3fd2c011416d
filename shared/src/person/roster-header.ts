import type { Language } from '../rule/problem';
import type { CsvRecord } from '../rule/csv';
import type { RosterFault } from './person.contract';
import { columnNames, type FaultOf } from './roster-fault';
import { rosterColumns, type RosterColumn } from './roster.data';

const columns = Object.keys(rosterColumns) as RosterColumn[];

function columnOf(header: string): RosterColumn | undefined {
  const text = header
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, ' ');
  return columns.find((column) => {
    const { zh, en, also } = rosterColumns[column];
    return [zh, en, ...also].some((name) => name === text);
  });
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
    if (cell.trim() === '') return;
    if (!column) faults.push(fault(header.line, 'column-unknown', null, cell, { columns: columnNames(language) }));
    else if (order.has(column)) faults.push(fault(header.line, 'column-twice', column, cell));
    else order.set(column, index);
  });
  const missing = columns.filter((column) => rosterColumns[column].isRequired && !order.has(column));
  faults.push(...missing.map((column) => fault(header.line, 'column-missing', column, '')));
  return { order, faults };
}
