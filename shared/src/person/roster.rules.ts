import type { Language } from '../rule/problem';
import { allowed, refuse, type Verdict } from '../rule/verdict';
import { readCsv, type CsvRecord } from '../rule/csv';
import { isFormulaError, isHeaderAgain, withoutZeros } from '../rule/head-text';
import type { EmployeeBody, RosterFault, RosterReport } from './person.contract';
import { readCell, readText, type CellRead, type RosterTeam } from './roster-cell';
import { columnNames, faultIn, type FaultOf } from './roster-fault';
import { headerAt, readHeader, type Order } from './roster-header';
import { rosterColumns, type RosterColumn } from './roster.data';

/** Most employees that one import takes. */
export const rosterRowLimit = 5000;

const columns = Object.keys(rosterColumns) as RosterColumn[];

/** Somebody who is already known under a staff number; `current` is null for people of other sites. */
export interface KnownEmployee {
  readonly staffNumber: string;
  readonly current: EmployeeBody | null;
}

export type RosterOutcome = RosterReport['preview'][number]['outcome'];

/** One row as understood. `body` is null when a cell is faulty. */
export interface RosterRow {
  readonly row: number;
  readonly outcome: RosterOutcome;
  readonly body: EmployeeBody | null;
  readonly cells: Readonly<Record<RosterColumn, string>>;
}

/** What an import of the file would do. */
export interface RosterReading {
  readonly rows: readonly RosterRow[];
  readonly faults: readonly RosterFault[];
}

/**
 * Reads a roster file against the teams of a site and the people already known, and says for each row what an import
 * would do. Columns that the file leaves out keep what is known of a person. Staff numbers decide who is who.
 */
export function readRoster(
  csv: string,
  teams: readonly RosterTeam[],
  known: readonly KnownEmployee[],
  language: Language,
): RosterReading {
  const fault = faultIn(language);
  const file = readCsv(csv);
  const at = headerAt(file.records);
  const header = file.records[at];
  const records = header ? file.records.slice(at + 1).filter(({ cells }) => !isHeaderAgain(cells, header.cells)) : [];
  const broken = file.unclosedInRow;
  if (broken !== null) return { rows: [], faults: [fault(broken, 'quote-not-closed', null, '')] };
  if (!header) return { rows: [], faults: [fault(1, 'no-header', null, '', { columns: columnNames(language) })] };
  const { order, faults } = readHeader(header, fault, language);
  const number = records.length;
  if (number === 0) faults.push(fault(header.row, 'no-rows', null, ''));
  if (number > rosterRowLimit) {
    return {
      rows: [],
      faults: [fault(header.row, 'too-many-rows', null, '', { rows: number, limit: rosterRowLimit })],
    };
  }
  if (faults.length > 0) return { rows: [], faults };
  return readRows(records, order, {
    teams,
    known: new Map(known.map((each) => [each.staffNumber, each])),
    byDigits: new Map(known.map(({ staffNumber }) => [withoutZeros(staffNumber) ?? staffNumber, staffNumber])),
    named: new Set(header.cells.flatMap((cell, index) => (cell.trim() === '' ? [] : [index]))),
    fault,
  });
}

/** A roster is imported whole or not at all: nobody has to find out which half went in. */
export function mayImportRoster({ faults }: Pick<RosterReading, 'faults'>): Verdict {
  return faults.length === 0 ? allowed : refuse('roster-has-faults', { count: faults.length });
}

interface Surroundings {
  readonly teams: readonly RosterTeam[];
  readonly known: ReadonlyMap<string, KnownEmployee>;
  /** Staff numbers that are known, by what a sheet leaves of them when it drops leading zeros. */
  readonly byDigits: ReadonlyMap<string, string>;
  /** Cells that stand under a header. */
  readonly named: ReadonlySet<number>;
  readonly fault: FaultOf;
}

function readRows(records: readonly CsvRecord[], order: Order, around: Surroundings): RosterReading {
  const seenOn = new Map<string, number>();
  const faults: RosterFault[] = [];
  const rows = records.map((record) => {
    const cells = cellsOf(record, order);
    const found = faultsOfRow(record, cells, order, around, seenOn);
    faults.push(...found);
    if (!seenOn.has(cells.staffNumber)) seenOn.set(cells.staffNumber, record.row);
    const current = around.known.get(cells.staffNumber)?.current ?? null;
    const body = found.length > 0 ? null : bodyOf(cells, order, around.teams, current);
    return { row: record.row, outcome: outcomeOf(body, current), body, cells };
  });
  return { rows, faults };
}

function cellsOf(record: CsvRecord, order: Order): Record<RosterColumn, string> {
  const cell = (column: RosterColumn) => readText(column, record.cells[order.get(column) ?? -1] ?? '');
  return Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<RosterColumn, string>;
}

function faultsOfRow(
  record: CsvRecord,
  cells: Readonly<Record<RosterColumn, string>>,
  order: Order,
  { teams, known, byDigits, named, fault }: Surroundings,
  seenOn: ReadonlyMap<string, number>,
): RosterFault[] {
  const row = record.row;
  const teamNames = teams.map((team) => team.name).join('、');
  const faults = [...order.keys()].flatMap((column) => {
    if (isFormulaError(cells[column])) return [fault(row, 'formula-error', column, cells[column])];
    const read: CellRead<unknown> = readCell[column](cells[column], teams);
    return 'fault' in read ? [fault(row, read.fault, column, cells[column], { teams: teamNames })] : [];
  });
  const extra = record.cells.find((cell, index) => cell.trim() !== '' && !named.has(index));
  if (extra !== undefined) faults.push(fault(row, 'too-many-cells', null, extra));
  const number = cells.staffNumber;
  const otherRow = seenOn.get(number);
  if (number !== '' && otherRow !== undefined)
    faults.push(fault(row, 'staff-number-twice', 'staffNumber', number, { otherRow }));
  const alike = byDigits.get(withoutZeros(number) ?? '');
  if (alike !== undefined && !known.has(number))
    faults.push(fault(row, 'zeros-lost', 'staffNumber', number, { known: alike }));
  if (known.get(number)?.current === null) faults.push(fault(row, 'staff-number-elsewhere', 'staffNumber', number));
  return faults;
}

/** The employee that a faultless row describes. */
function bodyOf(
  cells: Readonly<Record<RosterColumn, string>>,
  order: Order,
  teams: readonly RosterTeam[],
  current: EmployeeBody | null,
): EmployeeBody {
  const value = <T>(read: CellRead<T>): T => {
    if ('fault' in read) throw new Error(`a faulty cell was taken for a good one: ${read.fault}`);
    return read.value;
  };
  return {
    staffNumber: value(readCell.staffNumber(cells.staffNumber)),
    name: value(readCell.name(cells.name)),
    teamId: value(readCell.team(cells.team, teams)),
    post: value(readCell.post(cells.post)),
    hiredOn: value(readCell.hiredOn(cells.hiredOn)),
    mail: order.has('mail') ? value(readCell.mail(cells.mail)) : (current?.mail ?? null),
    phone: order.has('phone') ? value(readCell.phone(cells.phone)) : (current?.phone ?? null),
    status: order.has('status') ? value(readCell.status(cells.status)) : (current?.status ?? 'active'),
  };
}

function outcomeOf(body: EmployeeBody | null, current: EmployeeBody | null): RosterOutcome {
  if (body === null) return 'faulty';
  if (current === null) return 'created';
  const fields = Object.keys(body) as (keyof EmployeeBody)[];
  return fields.every((field) => body[field] === current[field]) ? 'unchanged' : 'updated';
}
