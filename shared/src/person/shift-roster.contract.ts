import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { distinctIds, id, idParams, sentence } from '../rule/field';
import { calendarMark, siteCalendar } from '../site/site.contract';
import { patternBody, patternView, shiftView } from '../site/shift-pattern.contract';
import { dateText, instantText, monthText, zoneText } from '../time/time-text';
import { rosterLimits } from './roster-limits.data';
import { shiftImportBody, shiftImportReport } from './shift-import.contract';

/** Where a fixed day comes from: somebody set it, two people swapped it, a sheet said it. */
export const dayOrigins = ['set', 'swap', 'import'] as const;

export const assignmentView = z.strictObject({
  employeeId: id,
  groupId: id,
  fromOn: dateText,
  untilOn: z.nullable(dateText),
});
export type AssignmentView = z.infer<typeof assignmentView>;

/** A day that is fixed whatever the pattern says; `shiftId` null is rest. */
export const dayView = z.strictObject({
  employeeId: id,
  on: dateText,
  shiftId: z.nullable(id),
  origin: z.enum(dayOrigins),
  reason: z.nullable(z.string()),
  swapId: z.nullable(id),
});
export type DayView = z.infer<typeof dayView>;

/** Everything that decides who works when in a month, with two days before and after it. */
export const shiftRosterView = z.strictObject({
  siteId: id,
  month: monthText,
  zone: zoneText,
  weekend: z.array(z.number()),
  weekendChanges: siteCalendar.shape.weekendChanges,
  coveredThrough: z.nullable(dateText),
  marks: z.array(calendarMark),
  teams: z.array(z.strictObject({ id, name: z.string(), shortName: z.string() })),
  shifts: z.array(shiftView),
  patterns: z.array(patternView),
  /** `teamId` is the team of today; whoever has left or gone to another team since is among them too. */
  people: z.array(
    z.strictObject({ employeeId: id, name: z.string(), staffNumber: z.string(), teamId: z.nullable(id) }),
  ),
  assignments: z.array(assignmentView),
  days: z.array(dayView),
  leave: z.array(z.strictObject({ employeeId: id, startsAt: instantText, endsAt: instantText })),
  /** Policy rest-after-night-shift-hours and night-shift-hour, as they are today. */
  nightRest: z.strictObject({ restHours: z.number(), nightHour: z.number() }),
});
export type ShiftRosterView = z.infer<typeof shiftRosterView>;

/** One shift of a team on one day: who is planned for it, and the fewest on post at any moment. */
export const coverView = z.strictObject({
  teamId: id,
  shiftId: id,
  shiftName: z.string(),
  on: dateText,
  startsAt: instantText,
  endsAt: instantText,
  planned: z.number(),
  fewest: z.number(),
  minimum: z.number(),
});
export type CoverView = z.infer<typeof coverView>;

/** One of my days; `shiftName` null is rest. */
export const myShift = z.strictObject({
  on: dateText,
  shiftName: z.nullable(z.string()),
  startsAt: z.nullable(instantText),
  endsAt: z.nullable(instantText),
  startsLocally: z.nullable(z.string()),
  endsLocally: z.nullable(z.string()),
  origin: z.nullable(z.enum(dayOrigins)),
});
export type MyShift = z.infer<typeof myShift>;

export const assignBody = z.strictObject({
  employeeIds: distinctIds(1, rosterLimits.people),
  /** Null: they turn with no group from that day on. */
  groupId: z.nullable(id),
  fromOn: dateText,
});
export type AssignBody = z.infer<typeof assignBody>;

export const setDaysBody = z.strictObject({
  cells: z
    .array(z.strictObject({ employeeId: id, on: dateText }))
    .check(z.minLength(1), z.maxLength(rosterLimits.cells)),
  /** A shift of the team, rest, or what the pattern says. */
  to: z.union([z.literal('pattern'), z.literal('rest'), id]),
  /** Null only on the way back to the pattern. */
  reason: z.nullable(sentence),
});
export type SetDaysBody = z.infer<typeof setDaysBody>;

/** A side of a swap as the writer saw it: somebody and their shift of that day; null is rest. */
const swapSide = z.strictObject({ employeeId: id, shiftId: z.nullable(id) });
export const swapShiftsBody = z.strictObject({ on: dateText, one: swapSide, other: swapSide, reason: sentence });
export type SwapShiftsBody = z.infer<typeof swapShiftsBody>;

const siteParams = idParams('siteId');
const teamParams = idParams('teamId');
const patternParams = idParams('patternId');
const monthQuery = z.strictObject({ month: monthText });

export const shiftRosterEndpoints = {
  readShiftRoster: {
    method: 'GET',
    path: '/api/sites/:siteId/shift-roster',
    may: 'roster.read',
    summary: 'Everything that decides who works when at a site in a month',
    params: siteParams,
    query: z.strictObject({ month: monthText, teamId: z.optional(id) }),
    answer: shiftRosterView,
  },
  readCover: {
    method: 'GET',
    path: '/api/sites/:siteId/cover',
    may: 'roster.read',
    summary: 'People on post by team, shift and day, two months at most; leave taken off',
    params: siteParams,
    query: z.strictObject({ fromOn: dateText, untilOn: dateText, teamId: z.optional(id) }),
    answer: z.array(coverView),
  },
  readMyShifts: {
    method: 'GET',
    path: '/api/my/shifts',
    may: 'signed-in',
    summary: 'My shifts of the next fourteen days; empty where no roster names me',
    answer: z.array(myShift),
  },
  createPattern: {
    method: 'POST',
    path: '/api/teams/:teamId/shift-patterns',
    may: 'roster.edit',
    summary: 'Create a shift pattern of a team',
    params: teamParams,
    body: patternBody,
    creates: true,
    answer: patternView,
  },
  editPattern: {
    method: 'PATCH',
    path: '/api/shift-patterns/:patternId',
    may: 'roster.edit',
    summary: 'Edit a shift pattern; days before the given one stay as they were',
    params: patternParams,
    body: z.strictObject({ fromOn: dateText, pattern: patternBody }),
    versioned: true,
    answer: patternView,
  },
  deletePattern: {
    method: 'DELETE',
    path: '/api/shift-patterns/:patternId',
    may: 'roster.edit',
    summary: 'Delete a shift pattern in which nobody ever turned',
    params: patternParams,
    versioned: true,
    answer: null,
  },
  assignPattern: {
    method: 'POST',
    path: '/api/teams/:teamId/shift-assignments',
    may: 'roster.edit',
    summary: 'Let people turn with a group from a day on',
    params: teamParams,
    body: assignBody,
    answer: z.strictObject({ assigned: z.number() }),
  },
  setShiftDays: {
    method: 'PUT',
    path: '/api/teams/:teamId/shift-days',
    may: 'roster.edit',
    summary: 'Fix days of people of a team, or give them back to the pattern',
    params: teamParams,
    body: setDaysBody,
    answer: z.strictObject({ changed: z.number(), unchanged: z.number() }),
  },
  swapShifts: {
    method: 'POST',
    path: '/api/teams/:teamId/shift-swaps',
    may: 'roster.edit',
    summary: 'Two people exchange their shifts of a day',
    params: teamParams,
    body: swapShiftsBody,
    creates: true,
    answer: z.strictObject({ id }),
  },
  undoSwap: {
    method: 'DELETE',
    path: '/api/shift-swaps/:swapId',
    may: 'roster.edit',
    summary: 'Take a swap back on both sides',
    params: idParams('swapId'),
    answer: null,
  },
  importShiftRoster: {
    method: 'POST',
    path: '/api/sites/:siteId/shift-roster-imports',
    may: 'roster.edit',
    summary: 'Import a month of shifts (CSV), all or nothing; a dry run writes nothing',
    params: siteParams,
    body: shiftImportBody,
    answer: shiftImportReport,
  },
  exportShiftRoster: {
    method: 'GET',
    path: '/api/teams/:teamId/shift-roster.xlsx',
    may: 'roster.read',
    summary: 'The shifts of a team in a month as a sheet that the import reads',
    params: teamParams,
    query: monthQuery,
    answer: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isBinary: true },
  },
} as const satisfies Endpoints;
