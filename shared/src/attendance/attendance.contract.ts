import * as z from 'zod/mini';
import { replies } from '../invite/invite.contract';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, sentence, version } from '../rule/field';
import { sessionView } from '../session/session.contract';
import { dateText, instantText, monthText } from '../time/time-text';

export const attendanceStatuses = ['present', 'late', 'left-early', 'excused', 'absent'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

export const sheetRow = z.strictObject({
  employeeId: id,
  name: z.string(),
  teamId: z.nullable(id),
  teamName: z.nullable(z.string()),
  reply: z.enum(replies),
  status: z.nullable(z.enum(attendanceStatuses)),
  markedAt: z.nullable(instantText),
  markedBy: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** On approved leave at the time: who is not marked counts as excused. A declined invite is not leave (R17). */
  isOnLeave: z.boolean(),
});
export type SheetRow = z.infer<typeof sheetRow>;

export const sheetView = z.strictObject({
  session: sessionView,
  rows: z.array(sheetRow),
  closed: z.nullable(z.strictObject({ name: z.string(), at: instantText })),
  /** How long before the start people may be marked; the figure in force on the session's day. */
  opensMinutesBefore: z.number(),
  version,
});
export type SheetView = z.infer<typeof sheetView>;

export const markBody = z.strictObject({
  marks: z
    .array(
      z.strictObject({ employeeId: id, status: z.nullable(z.enum(attendanceStatuses)), note: z.nullable(sentence) }),
    )
    .check(z.minLength(1), z.maxLength(500)),
});
export type MarkBody = z.infer<typeof markBody>;

/** Planned, held and attended of one template by team and month. */
export const trackingRow = z.strictObject({
  month: monthText,
  teamId: z.nullable(id),
  teamName: z.nullable(z.string()),
  planned: z.number(),
  held: z.number(),
  expected: z.number(),
  attended: z.number(),
  excused: z.number(),
  absent: z.number(),
  /** Expected at sessions whose sheet is not closed yet. */
  waiting: z.number(),
});
export type TrackingRow = z.infer<typeof trackingRow>;

const sessionParams = idParams('sessionId');

export const attendanceEndpoints = {
  readSheet: {
    method: 'GET',
    path: '/api/sessions/:sessionId/sheet',
    may: 'session.read',
    summary: 'The roll call of a session',
    params: sessionParams,
    answer: sheetView,
  },
  markAttendance: {
    method: 'POST',
    path: '/api/sessions/:sessionId/sheet/marks',
    may: 'attendance.mark',
    summary: 'Mark people; the latest mark of a person counts, earlier ones are kept',
    params: sessionParams,
    body: markBody,
    answer: sheetView,
  },
  closeSheet: {
    method: 'POST',
    path: '/api/sessions/:sessionId/sheet/close',
    may: 'attendance.mark',
    summary: 'Close the roll call; unmarked people become absent only when that is said',
    params: sessionParams,
    body: z.strictObject({ unmarkedAreAbsent: z.boolean() }),
    versioned: true,
    answer: sheetView,
  },
  trackTemplate: {
    method: 'GET',
    path: '/api/templates/:templateId/tracking',
    may: 'attendance.read',
    summary: 'Planned, held and attended of a template by team and month',
    params: idParams('templateId'),
    query: z.strictObject({ fromOn: dateText, untilOn: dateText }),
    answer: z.array(trackingRow),
  },
} as const satisfies Endpoints;
