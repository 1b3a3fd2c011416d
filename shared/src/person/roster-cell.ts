import { hasNoControlCharacters } from '../rule/field';
import { cellText, headText } from '../rule/head-text';
import { dateOf } from '../time/days';
import { isSiteDate } from '../time/time-text';
import { employeeBody, type EmployeeBody } from './person.contract';
import { rosterStatuses, type RosterColumn, type RosterFaultCode } from './roster.data';

/** A cell as understood, or why it is not. */
export type CellRead<T> = { readonly value: T } | { readonly fault: RosterFaultCode };

/** A team by the names that a roster may call it. */
export interface RosterTeam {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
}

/** Columns of codes, in which a full-width letter is the narrow one. */
const codes: ReadonlySet<RosterColumn> = new Set(['staffNumber', 'hiredOn', 'mail', 'phone', 'status']);

/** The text of a cell as its column takes it: trimmed, and without what nobody sees. */
export function readText(column: RosterColumn, cell: string): string {
  return cellText(cell, codes.has(column));
}

const { staffNumber, name, post, mail, phone } = employeeBody.shape;

/** Reads one trimmed cell of each column into the field that it fills. An empty optional cell gives null. */
export const readCell = {
  staffNumber: (text: string) => required(text, staffNumber, 'not-a-staff-number'),
  name: (text: string) => required(text, name, 'name-not-valid'),
  team: (text: string, teams: readonly RosterTeam[]) => readTeam(text, teams),
  post: (text: string) =>
    hasNoControlCharacters(text) ? checked(text, post, 'post-not-valid') : bad('post-not-valid'),
  hiredOn: (text: string) => (text === '' ? bad('missing') : readDate(text)),
  mail: (text: string) => (text === '' ? { value: null } : checked(text, mail, 'not-a-mail-address')),
  phone: (text: string) => (text === '' ? { value: null } : checked(text, phone, 'not-a-phone-number')),
  status: (text: string) => readStatus(text),
} as const satisfies Record<RosterColumn, (text: string, teams: readonly RosterTeam[]) => CellRead<unknown>>;

interface Parser<T> {
  safeParse(text: string): { success: true; data: T } | { success: false };
}

function checked<T>(text: string, schema: Parser<T>, code: RosterFaultCode): CellRead<T> {
  const parsed = schema.safeParse(text);
  return parsed.success ? { value: parsed.data } : bad(code);
}

function required<T>(text: string, schema: Parser<T>, code: RosterFaultCode): CellRead<T> {
  return text === '' ? bad('missing') : checked(text, schema, code);
}

function readTeam(text: string, teams: readonly RosterTeam[]): CellRead<string | null> {
  if (text === '') return { value: null };
  const said = headText(text);
  const found =
    teams.find((team) => headText(team.name) === said) ?? teams.find((team) => headText(team.shortName) === said);
  return found ? { value: found.id } : bad('team-unknown');
}

/** 1 January 1970 as sheets number their days. */
const daysUntil1970 = 25_569;

/**
 * Year first, as China writes dates: 2026-03-02, 2026/3/2, 2026.3.2, 20260302 or 2026年3月2日, with a time of day behind
 * it or not; or the number of a day as sheets count them from 1900 (46083). Orders that people read differently
 * (3/2/2026) are refused.
 */
function readDate(text: string): CellRead<string> {
  const day = text.replace(/[\sT]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?$/, '').replace(/\s/g, '');
  if (/^[2-6]\d{4}$/.test(day)) return { value: dateOf(Number(day) - daysUntil1970) };
  const parts =
    /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})[日号]?$/.exec(day) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(day);
  const on = `${parts?.[1]}-${parts?.[2]?.padStart(2, '0')}-${parts?.[3]?.padStart(2, '0')}`;
  return isSiteDate(on) ? { value: on } : bad('not-a-date');
}

function readStatus(text: string): CellRead<EmployeeBody['status']> {
  const status = rosterStatuses[text.toLowerCase()];
  return status ? { value: status } : bad('not-a-status');
}

function bad(fault: RosterFaultCode): { readonly fault: RosterFaultCode } {
  return { fault };
}
