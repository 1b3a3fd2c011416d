import * as z from 'zod/mini';
import { replies } from '../invite/invite.contract';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams } from '../rule/field';
import { sessionView } from '../session/session.contract';
import { dateText } from '../time/time-text';
import { attendanceStatuses } from './attendance.contract';

/** A session that somebody takes or took part in; cancelled ones are left out. */
export const recordedSitting = z.strictObject({
  session: sessionView,
  reply: z.enum(replies),
  /** What the roll call says once it is closed; who was not marked was absent. Null while it is open or still to come. */
  status: z.nullable(z.enum(attendanceStatuses)),
});
export type RecordedSitting = z.infer<typeof recordedSitting>;

/** A person's year of training. */
export const trainingRecord = z.strictObject({
  employeeId: id,
  /** Today at the person's site. */
  on: dateText,
  year: z.number(),
  /** Years with sessions of theirs, the newest first; always the year shown. */
  years: z.array(z.number()),
  /** In order of time. */
  sittings: z.array(recordedSitting),
});
export type TrainingRecord = z.infer<typeof trainingRecord>;

export const trainingRecordEndpoints = {
  readTrainingRecord: {
    method: 'GET',
    path: '/api/employees/:employeeId/training',
    may: 'signed-in',
    summary: 'A year of a person’s training: my own, of my team as its leader or coach, of my site',
    params: idParams('employeeId'),
    query: z.strictObject({ year: z.optional(z.string().check(z.regex(/^20\d\d$/, 'not-a-year'))) }),
    answer: trainingRecord,
  },
} as const satisfies Endpoints;
