import { hasNoControlCharacters } from '../rule/field';
import { fillSentence } from '../rule/fill-sentence';
import type { Language } from '../rule/problem';
import type { ProblemParams } from '../rule/verdict';
import type { MarkKind } from '../time/day-mark';
import { datesIn, daysBetween, monthOf, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import { workingCalendar } from '../time/working-calendar';
import { listColumns, listFaultWords, type ListColumn, type ListFaultCode } from './calendar-file.data';
import type { CalendarFault, RowMend } from './calendar.contract';
import { yearOf, type CalendarState, type OfficialList } from './calendar-state';
import { mendedRows, readKind, type ListCells, type ListRow, type ListRows } from './list-rows';
import { readListDates } from './list-date';
import type { CalendarMark } from './site.contract';

/** Most rows that one import takes: a few years of every country's days, one a row. */
export const listRowLimit = 1000;
/** No holiday lasts longer, make-up days apart. */
const longestSpan = 31;
const longestName = 80;
/** A list that names days in so many months of a year is that year's list; fewer are single days. */
const monthsOfAList = 3;

/** What a list says, with everything that stands against it. */
export interface ListReading {
  readonly rows: number;
  readonly skipped: number;
  readonly list: OfficialList;
  readonly faults: CalendarFault[];
}

interface Around {
  readonly held: { readonly from: number; readonly until: number };
  readonly language: Language;
  readonly isWorkedWeekday: (on: DateText) => boolean;
}

/**
 * Reads the rows of an official list for a site, as they were mended: each good row becomes its days, each bad one a
 * fault with row, column, value and how to mend it.
 */
export function readList(
  file: ListRows,
  mends: readonly RowMend[],
  state: CalendarState,
  { held, language }: Pick<Around, 'held' | 'language'>,
): ListReading {
  const { rows, skipped } = mendedRows(file.rows, mends);
  const tell = faultsIn(language);
  const faults = file.faults.map(({ row, code, column, value }) => tell({ row, code, column, value }));
  if (faults.length === 0 && file.rows.length === 0) faults.push(tell({ row: 1, code: 'no-rows', value: '' }));
  const tooMany = { rows: rows.length, limit: listRowLimit };
  if (rows.length > listRowLimit) faults.push(tell({ row: 1, code: 'too-many-rows', value: '', more: tooMany }));
  if (faults.length > 0) return { rows: file.rows.length, skipped, list: listOf([]), faults };
  const weekdays = workingCalendar({ ...state, marks: [] });
  const days = readDays(rows, { held, language, isWorkedWeekday: weekdays.isWorkingDay });
  return { rows: file.rows.length, skipped, list: listOf(days.marks), faults: days.faults };
}

function readDays(rows: readonly ListRow[], around: Around): { marks: CalendarMark[]; faults: CalendarFault[] } {
  const tell = faultsIn(around.language);
  const taken = new Map<DateText, { row: number; mark: CalendarMark }>();
  const faults: CalendarFault[] = [];
  for (const row of rows) {
    const read = readRow(row, around);
    const clash = 'marks' in read ? clashOf(read.marks, taken) : null;
    if ('fault' in read) faults.push(tell({ ...read.fault, row: row.row, cells: row.cells }));
    else if (clash) {
      const more = { on: clash.mark.on, otherRow: clash.row };
      faults.push(tell({ row: row.row, code: 'day-twice', column: 'on', value: row.cells.on, cells: row.cells, more }));
    } else for (const mark of read.marks) if (!taken.has(mark.on)) taken.set(mark.on, { row: row.row, mark });
  }
  const marks = [...taken.values()].map(({ mark }) => mark);
  return { marks: marks.sort((one, other) => (one.on < other.on ? -1 : 1)), faults };
}

interface Fault {
  readonly code: ListFaultCode;
  readonly column?: ListColumn | undefined;
  readonly value: string;
  readonly more?: ProblemParams;
}
type RowRead = { readonly marks: CalendarMark[] } | { readonly fault: Fault };

function readRow({ cells, fault }: ListRow, around: Around): RowRead {
  if (fault) return { fault: { code: fault, value: cells.name } };
  const span = readListDates(cells.on);
  if (!span) return { fault: { code: 'not-a-date', column: 'on', value: cells.on } };
  const stands = spanFault(span, cells.on, around.held);
  if (stands) return { fault: stands };
  const kind = readKind(cells.kind);
  if (!kind) return { fault: { code: 'kind-unknown', column: 'kind', value: cells.kind } };
  const unnamed = nameFault(cells.name);
  if (unnamed) return { fault: unnamed };
  const { name } = cells;
  const days = datesIn(span.fromOn, span.untilOn);
  const worked = kind === 'makeup' ? days.find(around.isWorkedWeekday) : undefined;
  if (worked) return { fault: { code: 'works-anyway', column: 'on', value: cells.on, more: { on: worked } } };
  const source = isOfficial(kind) ? 'import' : 'own';
  return { marks: days.map((on) => ({ on, kind, name, nameEn: name, source })) };
}

/** What the state says; company days and closures are the site's own word, and make no list of a year. */
function isOfficial(kind: MarkKind): boolean {
  return kind === 'holiday' || kind === 'makeup';
}

function spanFault({ fromOn, untilOn }: DateRange, value: string, held: Around['held']): Fault | null {
  const days = daysBetween(fromOn, untilOn) + 1;
  const fault = (code: ListFaultCode, more: ProblemParams = {}): Fault => ({ code, column: 'on', value, more });
  if (days < 1) return fault('ends-before-it-begins');
  if (days > longestSpan) return fault('too-long-a-span', { days, limit: longestSpan });
  return yearOf(fromOn) < held.from || yearOf(untilOn) > held.until ? fault('out-of-reach', { ...held }) : null;
}

function nameFault(value: string): Fault | null {
  if (value === '') return { code: 'name-missing', column: 'name', value };
  if (!hasNoControlCharacters(value)) return { code: 'name-unreadable', column: 'name', value };
  return value.length <= longestName
    ? null
    : { code: 'name-too-long', column: 'name', value, more: { limit: longestName } };
}

function clashOf(marks: readonly CalendarMark[], taken: ReadonlyMap<DateText, { row: number; mark: CalendarMark }>) {
  const other = marks
    .map(({ on, kind }) => ({ kind, known: taken.get(on) }))
    .find(({ kind, known }) => {
      return known !== undefined && known.mark.kind !== kind;
    });
  return other?.known ?? null;
}

function listOf(marks: readonly CalendarMark[]): OfficialList {
  const months = new Map<number, Set<string>>();
  for (const { on } of marks.filter(({ kind }) => isOfficial(kind))) {
    const known = months.get(yearOf(on)) ?? new Set<string>();
    months.set(yearOf(on), known.add(monthOf(on)));
  }
  const years = [...months].filter(([, named]) => named.size >= monthsOfAList).map(([year]) => year);
  return { act: 'import', years: years.sort((one, other) => one - other), marks };
}

interface ToTell extends Fault {
  readonly row: number;
  readonly cells?: CalendarFault['cells'];
}

function faultsIn(language: Language): (fault: ToTell) => CalendarFault {
  const side = language === 'en' ? 'en' : 'zh';
  return ({ row, code, column, value, cells = null, more = {} }) => {
    const columnName = column ? listColumns[column][side] : '';
    const detail = fillSentence(listFaultWords[code][side], { row, column: columnName, value, ...more });
    return {
      row,
      column: columnName,
      value: value.slice(0, longestName),
      code,
      detail,
      cells: cells && shortened(cells),
    };
  };
}

/** As much of a row as a field to mend it in can hold. */
function shortened({ on, kind, name }: ListCells): ListCells {
  return { on: on.slice(0, longestName), kind: kind.slice(0, longestName), name: name.slice(0, longestName) };
}
