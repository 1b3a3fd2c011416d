import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, namesEachOnce, version } from '../rule/field';
import { employeeQuery, employeeSorts } from './employee-query';
import { employeeBody } from './person.contract';

/** What many employees are given at once; what is left out stays. */
export const bulkChange = z
  .strictObject({
    teamId: z.optional(z.nullable(id)),
    post: z.optional(employeeBody.shape.post),
    status: z.optional(employeeBody.shape.status),
  })
  .check(z.refine((change) => Object.keys(change).length > 0, 'missing'));
export type BulkChange = z.infer<typeof bulkChange>;

/** One row of a bulk edit: each its own change, so that an edit can be taken back by another. */
export const bulkRow = z.strictObject({ employeeId: id, version, change: bulkChange });
export type BulkRow = z.infer<typeof bulkRow>;

const bulkRows = z.array(bulkRow).check(
  z.minLength(1),
  z.maxLength(1000),
  z.refine((rows) => namesEachOnce(rows.map(({ employeeId }) => employeeId)), 'named-twice'),
);

/** A row that stands against the whole, in the reader's language. */
export const refusedRow = z.strictObject({ employeeId: id, name: z.string(), code: z.string(), detail: z.string() });
export type RefusedRow = z.infer<typeof refusedRow>;

export const bulkReport = z.strictObject({
  /** False for a dry run, and where a row is refused: then nothing at all is written. */
  isWritten: z.boolean(),
  changed: z.number(),
  unchanged: z.number(),
  refused: z.array(refusedRow),
  /** Who trains with another team, leaves or comes back. */
  moved: z.number(),
  left: z.number(),
  returned: z.number(),
  rolesLost: z.number(),
  accountsClosed: z.number(),
});
export type BulkReport = z.infer<typeof bulkReport>;

/** Moves to think through: to another team, or with null to none. */
const plannedMoves = z
  .array(z.strictObject({ employeeId: id, toTeamId: z.nullable(id) }))
  .check(z.minLength(1), z.maxLength(1000));

/** What moves would do to binding sessions ahead. */
export const moveTouches = z.strictObject({
  sessions: z.number(),
  /** Participations that end and begin. */
  ended: z.number(),
  begun: z.number(),
  mails: z.number(),
  /** Sessions ahead that somebody of them teaches; these stay theirs until a plan changes. */
  taught: z.number(),
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
    body: z.strictObject({ dryRun: z.boolean(), rows: bulkRows }),
    answer: bulkReport,
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
    query: z.strictObject({
      ...employeeQuery.shape,
      sort: z.optional(z.enum(employeeSorts)),
      order: z.optional(z.enum(['up', 'down'])),
    }),
    answer: { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isBinary: true },
  },
} as const satisfies Endpoints;
