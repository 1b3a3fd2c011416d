import * as z from 'zod/mini';
import { bulkBody, bulkChange, bulkReport } from '../rule/bulk';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams } from '../rule/field';
import { sheetAnswer, sheetOrder } from '../rule/sheet';
import { coverGapView } from './cover.contract';
import { employeeQuery, employeeSorts } from './employee-query';
import { employeeBody } from './person.contract';

/** What many employees are given at once. */
export const employeeChange = bulkChange({
  teamId: z.optional(z.nullable(id)),
  post: z.optional(employeeBody.shape.post),
  status: z.optional(employeeBody.shape.status),
});
export type EmployeeChange = z.infer<typeof employeeChange>;

export const employeeReport = bulkReport({
  /** Who trains with another team, leaves or comes back. */
  moved: z.number(),
  left: z.number(),
  returned: z.number(),
  rolesLost: z.number(),
  accountsClosed: z.number(),
});
export type EmployeeReport = z.infer<typeof employeeReport>;

/** Moves to think through: to another team, or with null to none. */
const plannedMoves = z
  .array(z.strictObject({ employeeId: id, toTeamId: z.nullable(id) }))
  .check(z.minLength(1), z.maxLength(1000));

/** What moves would do to binding sessions ahead, and to the rosters of the teams left. */
export const moveTouches = z.strictObject({
  sessions: z.number(),
  /** Participations that end and begin. */
  ended: z.number(),
  begun: z.number(),
  mails: z.number(),
  /** Sessions ahead that somebody of them teaches; these stay theirs until a plan changes. */
  taught: z.number(),
  /** Shifts of the next weeks that would have fewer people on post than they must, or fewer still. */
  gaps: z.array(coverGapView),
});
export type MoveTouches = z.infer<typeof moveTouches>;

const siteParams = idParams('siteId');

export const staffEndpoints = {
  editEmployees: {
    method: 'POST',
    path: '/api/sites/:siteId/employee-edits',
    may: 'person.edit',
    summary: 'Edit many employees at once, all or none; a dry run writes nothing',
    params: siteParams,
    body: bulkBody(employeeChange),
    answer: employeeReport,
  },
  previewMoves: {
    method: 'POST',
    path: '/api/staff-move-previews',
    may: 'person.edit',
    summary: 'What moves to other teams would do to sessions ahead; changes nothing',
    body: z.strictObject({ moves: plannedMoves }),
    answer: moveTouches,
  },
  exportEmployees: {
    method: 'GET',
    path: '/api/sites/:siteId/employees.xlsx',
    may: 'person.read',
    summary: 'Employees of a site as a sheet, as the list shows them',
    params: siteParams,
    query: z.strictObject({ ...employeeQuery.shape, ...sheetOrder(employeeSorts) }),
    answer: sheetAnswer,
  },
} as const satisfies Endpoints;
