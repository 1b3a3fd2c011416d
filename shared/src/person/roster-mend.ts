import { readCsv, writeCsv } from '../rule/csv';
import type { Language } from '../rule/problem';
import type { RosterFault } from './person.contract';
import { readCell, readText, type RosterTeam } from './roster-cell';
import { faultIn } from './roster-fault';
import { headerAt, readHeader } from './roster-header';
import { rosterColumns, type RosterColumn } from './roster.data';

/** A cell of a roster file as it should read: by the row that the sheet shows it in. */
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
  const text = readText(column, value);
  const read = readCell[column](text, teams);
  if (!('fault' in read)) return undefined;
  const names = teams.map(({ name }) => name).join('、');
  return faultIn(language)(row, read.fault, column, text, { teams: names }).detail;
}

/** The file with some cells as they should read; every record keeps its row, so that faults go on naming the same row. */
export function mendRoster(csv: string, mends: readonly RosterMend[]): string {
  const { records } = readCsv(csv);
  const header = records[headerAt(records)];
  if (!header) return csv;
  const { order } = readHeader(header, faultIn('zh-CN'), 'zh-CN');
  let [text, rows] = ['', 0];
  for (const { row, cells } of records) {
    const mended = mends
      .filter((mend) => mend.row === row && row > header.row)
      .reduce((before, { column, value }) => withCell(before, order.get(column), value), cells);
    text += '\r\n'.repeat(row - rows - 1) + writeCsv([mended]);
    rows = row;
  }
  return text;
}

function withCell(cells: readonly string[], at: number | undefined, value: string): readonly string[] {
  if (at === undefined) return cells;
  return Array.from({ length: Math.max(cells.length, at + 1) }, (_, index) =>
    index === at ? value : (cells[index] ?? ''),
  );
}
