import type { Language } from '../rule/problem';
import { allowed, refuse, type Verdict } from '../rule/verdict';
import type { DateText } from '../time/time-text';
import { cellText, headText, withoutZeros } from '../rule/head-text';
import type { CsvRecord } from '../rule/csv';
import type { RosterFault } from './person.contract';
import { restWords, type ShiftColumn } from './shift-import.data';
import type { ShiftImportReport } from './shift-import.contract';
import { shiftFaultIn, type ShiftFaultOf, type ShiftSheet } from './shift-sheet';

/** Somebody whom a sheet may name. */
export interface ImportPerson {
  readonly employeeId: string;
  readonly staffNumber: string;
  readonly name: string;
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly mayEdit: boolean;
  } | null;
}

/** A day as the roster says it now, and as the pattern alone says it; undefined: it says nothing. */
export interface RosterDay {
  readonly shiftId: string | null | undefined;
  readonly byPattern: string | null | undefined;
  readonly isSwapped: boolean;
}

export interface ImportFacts {
  readonly people: readonly ImportPerson[];
  /** Staff numbers of employees of other sites. */
  readonly elsewhere: ReadonlySet<string>;
  readonly shiftsOfTeam: ReadonlyMap<string, readonly { readonly id: string; readonly name: string }[]>;
  readonly dayOf: (employeeId: string, on: DateText) => RosterDay;
}

/** What becomes of a day: fixed to a shift or to rest, or given back to the pattern. */
export interface DayChange {
  readonly employeeId: string;
  readonly teamId: string;
  readonly on: DateText;
  readonly shiftId: string | null;
  readonly isByPattern: boolean;
}

export interface ShiftRow {
  readonly row: number;
  readonly person: ImportPerson;
  readonly cells: number;
  readonly changes: readonly DayChange[];
}

export interface ShiftReading {
  readonly sheet: ShiftSheet;
  readonly rows: readonly ShiftRow[];
  readonly faults: readonly RosterFault[];
}

/** Reads the rows of a sheet against the people and the roster of its month. An empty cell leaves a day as it is. */
export function readShiftRows(sheet: ShiftSheet, facts: ImportFacts, language: Language): ShiftReading {
  if (sheet.faults.length > 0) return { sheet, rows: [], faults: sheet.faults };
  const fault = shiftFaultIn(language);
  const byNumber = new Map(facts.people.map((person) => [person.staffNumber, person]));
  const vocabularies = new Map<string, ReadonlyMap<string, string>>();
  for (const [teamId, shifts] of facts.shiftsOfTeam) vocabularies.set(teamId, shiftWords(shifts));
  const seenOn = new Map<string, number>();
  const faults: RosterFault[] = [];
  const rows = sheet.rows.flatMap((record) => {
    const number = cellOf(sheet, record, 'staffNumber');
    const person = byNumber.get(number);
    const found = faultsOfPerson(sheet, record, person, { facts, fault, seenOn });
    if (number !== '' && !seenOn.has(number)) seenOn.set(number, record.row);
    faults.push(...found);
    if (!person?.team || found.length > 0) return [];
    const row = rowOf(
      sheet,
      record,
      { ...person, team: person.team },
      { facts, fault, words: vocabularies.get(person.team.id) },
    );
    faults.push(...row.faults);
    return [{ row: record.row, person, cells: row.cells, changes: row.changes }];
  });
  return { sheet, rows, faults };
}

/** A sheet is imported whole or not at all: nobody has to find out which half went in. */
export function mayImportShifts({ faults }: Pick<ShiftReading, 'faults'>): Verdict {
  return faults.length === 0 ? allowed : refuse('roster-has-faults', { count: faults.length });
}

/**
 * What a cell may say for a shift: its name, its name without 班, its first character, or A, B, C by its place, as
 * long as only one shift is meant.
 */
export function shiftWords(shifts: readonly { readonly id: string; readonly name: string }[]): Map<string, string> {
  const words = new Map<string, string>();
  const steps: ((name: string, index: number) => string)[] = [
    (name) => name,
    (name) => name.replace(/\s*(?:班|shift)$/i, ''),
    (name) => [...name][0] ?? '',
    (_, index) => String.fromCharCode(65 + index),
  ];
  for (const step of steps) {
    const said = shifts.map(({ name }, index) => step(name.trim(), index).toLowerCase());
    shifts.forEach(({ id }, index) => {
      const word = said[index] ?? '';
      const isSingle = said.filter((other) => other === word).length === 1;
      if (word !== '' && isSingle && !words.has(word) && !restWords.includes(word)) words.set(word, id);
    });
  }
  return words;
}

interface Around {
  readonly facts: ImportFacts;
  readonly fault: ShiftFaultOf;
}

function cellOf({ columns }: ShiftSheet, { cells }: CsvRecord, column: ShiftColumn): string {
  return cellText(cells[columns.get(column) ?? -1] ?? '', column === 'staffNumber');
}

function faultsOfPerson(
  sheet: ShiftSheet,
  record: CsvRecord,
  person: ImportPerson | undefined,
  { facts, fault, seenOn }: Around & { readonly seenOn: ReadonlyMap<string, number> },
): RosterFault[] {
  const row = record.row;
  const cell = (column: ShiftColumn) => cellOf(sheet, record, column);
  const head = (column: ShiftColumn) => sheet.heads.get(column) ?? '';
  const number = cell('staffNumber');
  const extra = record.cells.find((text, index) => text.trim() !== '' && !sheet.width.has(index));
  const faults = extra === undefined ? [] : [fault(row, 'too-many-cells', '', extra)];
  if (number === '') return [...faults, fault(row, 'staff-number-missing', head('staffNumber'), '')];
  const otherRow = seenOn.get(number);
  if (otherRow !== undefined) faults.push(fault(row, 'staff-number-twice', head('staffNumber'), number, { otherRow }));
  const alike = person ? undefined : facts.people.find((one) => withoutZeros(one.staffNumber) === withoutZeros(number));
  if (alike && withoutZeros(number) !== null)
    return [...faults, fault(row, 'zeros-lost', head('staffNumber'), number, { known: alike.staffNumber })];
  if (!person) {
    const code = facts.elsewhere.has(number) ? 'staff-number-elsewhere' : 'staff-number-unknown';
    return [...faults, fault(row, code, head('staffNumber'), number)];
  }
  const { name, team } = person;
  if (cell('name') !== '' && cell('name') !== name)
    faults.push(fault(row, 'name-differs', head('name'), cell('name'), { name }));
  if (!team) return [...faults, fault(row, 'without-team', head('team'), cell('team'), { name })];
  const said = cell('team');
  if (said !== '' && ![team.name, team.shortName].some((known) => headText(known) === headText(said))) {
    faults.push(fault(row, 'team-differs', head('team'), said, { team: team.name }));
  }
  if (!team.mayEdit) faults.push(fault(row, 'team-of-another-leader', head('team'), said, { team: team.name }));
  return faults;
}

function rowOf(
  sheet: ShiftSheet,
  record: CsvRecord,
  person: ImportPerson & { readonly team: NonNullable<ImportPerson['team']> },
  { facts, fault, words }: Around & { readonly words: ReadonlyMap<string, string> | undefined },
): { cells: number; changes: DayChange[]; faults: RosterFault[] } {
  const { employeeId, name, team } = person;
  const shifts = (facts.shiftsOfTeam.get(team.id) ?? []).map((shift) => shift.name).join('、');
  const faults: RosterFault[] = [];
  const changes: DayChange[] = [];
  let cells = 0;
  for (const [index, { on, head }] of sheet.days) {
    const value = cellText(record.cells[index] ?? '', true);
    if (value === '') continue;
    cells += 1;
    const word = value.toLowerCase();
    const shiftId = words?.get(word) ?? (restWords.includes(word) ? null : undefined);
    const day = facts.dayOf(employeeId, on);
    if (shiftId === undefined)
      faults.push(fault(record.row, 'shift-unknown', head, value, { team: team.name, shifts }));
    else if (day.shiftId !== shiftId) {
      if (day.isSwapped) faults.push(fault(record.row, 'day-is-swapped', head, value, { name }));
      else changes.push({ employeeId, teamId: team.id, on, shiftId, isByPattern: day.byPattern === shiftId });
    }
  }
  return { cells, changes, faults };
}

const previewRows = 50;

/** The reading as the reader sees it. */
export function shiftReportOf({ sheet, rows, faults }: ShiftReading, dryRun: boolean): ShiftImportReport {
  const sum = (count: (row: ShiftRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  const cells = sum((row) => row.cells);
  const changed = sum((row) => row.changes.length);
  return {
    dryRun,
    month: sheet.month,
    people: rows.length,
    cells,
    unchanged: cells - changed,
    changed,
    faults: [...faults],
    preview: rows
      .filter(({ changes }) => changes.length > 0)
      .slice(0, previewRows)
      .map(({ row, person, cells: filled, changes }) => ({
        row,
        staffNumber: person.staffNumber,
        name: person.name,
        teamName: person.team?.name ?? '',
        cells: filled,
        changed: changes.length,
      })),
  };
}
