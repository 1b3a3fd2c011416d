import { readCsv, writeCsv } from '../rule/csv';
import type { Language } from '../rule/problem';
import type { RosterFault } from './person.contract';
import { readCell, type RosterTeam } from './roster-cell';
import { faultIn } from './roster-fault';
import { readHeader } from './roster-header';
import { rosterColumns, type RosterColumn } from './roster.data';

/** A cell of a roster file as it should read: by the line of its record, header = 1. */
export interface RosterMend {
  readonly row: number;
  readonly column: RosterColumn;
  readonly value: string;
}

const columns = Object.keys(rosterColumns) as RosterColumn[];

/** The cell that a fault is about; undefined where it is about the row or the file as a whole. */
export function mendableColumn({ column, code }: RosterFault): RosterColumn | undefined {
  if (code === 'column-twice' || code === 'column-missing') return undefined;
  return columns.find((one) => rosterColumns[one].zh === column || rosterColumns[one].en === column);
}

/** The sentence against a mended cell by the rule that the import asks, too; undefined where it is good. */
export function mendFault(
  { row, column, value }: RosterMend,
  teams: readonly RosterTeam[],
  language: Language,
): string | undefined {
  const read = readCell[column](value.trim(), teams);
  if (!('fault' in read)) return undefined;
  const names = teams.map(({ name }) => name).join('、');
  return faultIn(language)(row, read.fault, column, value.trim(), { teams: names }).detail;
}

/** The file with some cells as they should read; every record keeps its line, so that faults go on naming the same row. */
export function mendRoster(csv: string, mends: readonly RosterMend[]): string {
  const [header, ...records] = readCsv(csv).records;
  if (!header) return csv;
  const { order } = readHeader(header, faultIn('zh-CN'), 'zh-CN');
  let [text, lines] = ['', 0];
  for (const { line, cells } of [header, ...records]) {
    const mended = mends
      .filter(({ row }) => row === line && line !== header.line)
      .reduce((before, { column, value }) => withCell(before, order.get(column), value), cells);
    const gap = '\r\n'.repeat(Math.max(0, line - lines - 1));
    const record = writeCsv([mended]);
    text += gap + record;
    lines = line - 1 + linesOf(record);
  }
  return text;
}

function withCell(cells: readonly string[], at: number | undefined, value: string): readonly string[] {
  if (at === undefined) return cells;
  return Array.from({ length: Math.max(cells.length, at + 1) }, (_, index) =>
    index === at ? value : (cells[index] ?? ''),
  );
}

/** Lines that a written record takes: one, and one more for each break inside its quotes. */
function linesOf(record: string): number {
  return record.split(/\r\n|\r|\n/).length - 1;
}
