import { isDateText, type DateText, type MonthText } from '../time/time-text';
import { fillSentence } from '../rule/fill-sentence';
import { cellText, headText, isHeaderAgain } from '../rule/head-text';
import type { Language } from '../rule/problem';
import type { ProblemParams } from '../rule/verdict';
import { readCsv, type CsvRecord } from '../rule/csv';
import type { RosterFault } from './person.contract';
import {
  passedOver,
  type ShiftColumn,
  shiftColumns,
  type ShiftFaultCode,
  shiftFaultWords,
  weekdayWords,
} from './shift-import.data';

/** Most people that one sheet takes. */
export const shiftRowLimit = 1000;

/** A sheet whose header is understood: where each day and each name stands. */
export interface ShiftSheet {
  /** Null where nothing says it. */
  readonly month: MonthText | null;
  readonly columns: ReadonlyMap<ShiftColumn, number>;
  /** What the header calls them. */
  readonly heads: ReadonlyMap<ShiftColumn, string>;
  /** By the number of the column; the header as the sheet writes it. */
  readonly days: ReadonlyMap<number, { readonly on: DateText; readonly head: string }>;
  readonly width: ReadonlySet<number>;
  readonly rows: readonly CsvRecord[];
  readonly faults: readonly RosterFault[];
}

export type ShiftFaultOf = (
  row: number,
  code: ShiftFaultCode,
  column: string,
  value: string,
  more?: ProblemParams,
) => RosterFault;

export function shiftFaultIn(language: Language): ShiftFaultOf {
  const side = language === 'en' ? 'en' : 'zh';
  return (row, code, column, value, more = {}) => {
    const detail = fillSentence(shiftFaultWords[code][side], { row, column, value, ...more }, language);
    return { row, column, value, code, detail };
  };
}

/**
 * Understands the header of a shift sheet, which may have a title above it and a row of weekdays below. A header of
 * days alone takes its month from the title, or from whoever imports.
 */
export function readShiftSheet(csv: string, month: MonthText | null, language: Language): ShiftSheet {
  const fault = shiftFaultIn(language);
  const { records, unclosedInRow } = readCsv(csv);
  const nothing = { month, columns: new Map(), heads: new Map(), days: new Map(), width: new Set<number>(), rows: [] };
  if (unclosedInRow !== null) return { ...nothing, faults: [fault(unclosedInRow, 'quote-not-closed', '', '')] };
  const at = records.findIndex(({ cells }) => cells.some((cell) => columnOf(cell) === 'staffNumber'));
  const header = records[at];
  if (!header) return { ...nothing, faults: [fault(1, 'no-header', '', '')] };
  const rows = records
    .slice(at + 1)
    .filter((record) => !isWeekdayRow(record, header) && !isHeaderAgain(record.cells, header.cells));
  const heads = header.cells.map((cell) => headOf(cell));
  const told = monthOfHeads(heads) ?? monthInTitle(records.slice(0, at)) ?? monthOfNumber(heads, month) ?? month;
  const placed = placeColumns(header, heads, told, fault);
  const faults = [...placed.faults];
  if (told === null && heads.some(({ day }) => day !== null)) faults.push(fault(header.row, 'month-unknown', '', ''));
  else if (!heads.some(({ day }) => day !== null)) faults.push(fault(header.row, 'no-days', '', ''));
  if (rows.length === 0) faults.push(fault(header.row, 'no-rows', '', ''));
  if (rows.length > shiftRowLimit) {
    faults.push(fault(header.row, 'too-many-rows', '', '', { rows: rows.length, limit: shiftRowLimit }));
  }
  return { month: told, ...placed, rows, faults };
}

interface Head {
  readonly text: string;
  readonly column: ShiftColumn | null;
  readonly isPassedOver: boolean;
  readonly year: string | null;
  readonly monthNumber: string | null;
  readonly day: string | null;
}

function columnOf(cell: string): ShiftColumn | null {
  const text = headText(cell);
  const names = Object.keys(shiftColumns) as ShiftColumn[];
  return names.find((name) => shiftColumns[name].some((known) => headText(known) === text)) ?? null;
}

/** 1, 01, 1日, 1 周二, 12/1, 12月1日, 2026-12-01, 2026/12/1, 2026年12月1日, with a weekday after it or not. */
function headOf(cell: string): Head {
  const text = cellText(cell);
  // A day takes few characters; what is longer is not searched for one.
  const day = text.length > 40 ? '' : text.normalize('NFKC').replace(/\s+00?:00(?::00)?$/, '');
  const bare = day.replace(/[\s(]*(?:周|星期)?[一二三四五六日天]\)?$/, (end) => (/^日$/.test(end) ? end : ''));
  const parts = /^(?:(?:(\d{4})\s*[-/.年]\s*)?(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*[日号]?$/.exec(bare);
  return {
    text,
    column: columnOf(cell),
    isPassedOver: text === '' || passedOver.includes(headText(text)),
    year: parts?.[1] ?? null,
    monthNumber: parts?.[2]?.padStart(2, '0') ?? null,
    day: parts?.[3]?.padStart(2, '0') ?? null,
  };
}

/** The month of the first header that is a whole date. */
function monthOfHeads(heads: readonly Head[]): MonthText | null {
  const whole = heads.find(({ year, day }) => year !== null && day !== null);
  return whole ? `${whole.year}-${whole.monthNumber}` : null;
}

/** 2026年12月排班表, above the header. */
function monthInTitle(records: readonly CsvRecord[]): MonthText | null {
  const title = /((?:19|20|21)\d{2})\s*[-/.年]\s*(\d{1,2})/.exec(records.flatMap(({ cells }) => cells).join(' '));
  const month = `${title?.[1]}-${title?.[2]?.padStart(2, '0')}`;
  return isDateText(`${month}-01`) ? month : null;
}

/** Headers that name the month's number alone belong to the year of the month chosen, or of the one next to it. */
function monthOfNumber(heads: readonly Head[], chosen: MonthText | null): MonthText | null {
  const number = heads.find(({ monthNumber, day }) => monthNumber !== null && day !== null)?.monthNumber;
  if (!number || chosen === null) return null;
  const year = Number(chosen.slice(0, 4));
  const away = Number(number) - Number(chosen.slice(5));
  return `${away < -6 ? year + 1 : away > 6 ? year - 1 : year}-${number}`;
}

function placeColumns(
  { row }: CsvRecord,
  heads: readonly Head[],
  month: MonthText | null,
  fault: ShiftFaultOf,
): Pick<ShiftSheet, 'columns' | 'heads' | 'days' | 'width' | 'faults'> {
  const columns = new Map<ShiftColumn, number>();
  const days = new Map<number, { on: DateText; head: string }>();
  const faults: RosterFault[] = [];
  heads.forEach(({ text, column, isPassedOver, year, monthNumber, day }, index) => {
    if (column !== null) {
      if (columns.has(column)) faults.push(fault(row, 'column-twice', text, text));
      else columns.set(column, index);
    } else if (day !== null && month !== null) {
      const on = `${year ?? month.slice(0, 4)}-${monthNumber ?? month.slice(5)}-${day}`;
      const isTwice = [...days.values()].some((other) => other.on === on);
      if (!isDateText(on) || !on.startsWith(month)) faults.push(fault(row, 'day-outside-month', text, text, { month }));
      else if (isTwice) faults.push(fault(row, 'column-twice', text, text));
      else days.set(index, { on, head: text });
    } else if (day === null && !isPassedOver) faults.push(fault(row, 'column-unknown', text, text));
  });
  const named = new Map([...columns].map(([column, index]) => [column, heads[index]?.text ?? '']));
  const width = new Set(heads.flatMap(({ text }, index) => (text === '' ? [] : [index])));
  return { columns, heads: named, days, width, faults };
}

/** A row of weekdays under the dates is for the eye, also where the names beside it reach over both rows. */
function isWeekdayRow({ cells }: CsvRecord, header: CsvRecord): boolean {
  const told = cells
    .filter((cell, index) => headText(cell) !== headText(header.cells[index] ?? ''))
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '' && !passedOver.includes(cell) && !/^(?:星期|weekday)$/i.test(cell));
  return told.length > 0 && told.every((cell) => weekdayWords.test(cell));
}
