import * as z from 'zod/mini';
import { attendanceStatuses } from '../attendance/attendance.contract';
import { replies } from '../invite/invite.contract';
import { planNeed, planView } from '../plan/plan.contract';
import { sessionChangeView } from '../plan/session-change.contract';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams } from '../rule/field';
import { sessionView } from '../session/session.contract';
import { dateText, instantText, monthText } from '../time/time-text';

/** What stands against a plan, the most pressing kind first; soft conflicts only wait for their reason. */
export const gapKinds = ['conflict', 'instructor-not-named', 'promise-not-met', 'reason-missing'] as const;
export type GapKind = (typeof gapKinds)[number];

export const supervisorHome = z.strictObject({
  on: dateText,
  /** Which working day of the month today is; 0 before the first. */
  workingDayOfMonth: z.number(),
  /** Plans that wait for the supervisor, with what stands against them. */
  plansDue: z.array(
    z.strictObject({
      plan: planView,
      gapCount: z.number(),
      blockingCount: z.number(),
      /** How many gaps of each kind; kinds without any are left out. */
      gapsByKind: z.array(z.strictObject({ kind: z.enum(gapKinds), count: z.number() })),
    }),
  ),
  /** The month that has no plan yet although its deadline nears; null when it has one. */
  undraftedMonth: z.nullable(z.strictObject({ month: monthText, submitByOn: dateText, workingDaysLeft: z.number() })),
  /** Roll calls of past sessions that are still open. */
  openSheets: z.array(sessionView),
  thisWeek: z.array(sessionView),
  /** Promises that a month's plan does not meet, for this month and the ones that are planned after it. */
  promises: z.array(z.strictObject({ plan: planView, atRisk: z.array(planNeed) })),
  declined: z.array(
    z.strictObject({
      employeeName: z.string(),
      reason: z.nullable(z.string()),
      session: sessionView,
      repliedAt: instantText,
    }),
  ),
});
export type SupervisorHome = z.infer<typeof supervisorHome>;

export const managerInbox = z.strictObject({
  waiting: z.array(planView),
  decided: z.array(planView),
  /** Drafts that will be submitted next, so that an empty inbox says what comes. */
  expected: z.array(planView),
  /** Changes of binding sessions to approve or to ratify, the most pressing first (R5). */
  changes: z.array(sessionChangeView),
});
export type ManagerInbox = z.infer<typeof managerInbox>;

export const mySession = z.strictObject({
  session: sessionView,
  inviteId: z.nullable(id),
  reply: z.enum(replies),
  status: z.nullable(z.enum(attendanceStatuses)),
});
export type MySession = z.infer<typeof mySession>;

export const myTraining = z.strictObject({
  next: z.array(mySession),
  past: z.array(mySession),
  /** Sessions that I teach, from today on. */
  teaching: z.array(sessionView),
  /** Null while the reader has revoked it. */
  feedUrl: z.nullable(z.string()),
});
export type MyTraining = z.infer<typeof myTraining>;

export const homeEndpoints = {
  readSupervisorHome: {
    method: 'GET',
    path: '/api/sites/:siteId/home',
    may: 'plan.draft',
    summary: "The supervisor's home of a site",
    params: idParams('siteId'),
    answer: supervisorHome,
  },
  readInbox: {
    method: 'GET',
    path: '/api/inbox',
    may: 'plan.review',
    summary: "The manager's inbox",
    answer: managerInbox,
  },
  readMyTraining: {
    method: 'GET',
    path: '/api/my/training',
    may: 'signed-in',
    summary: 'My sessions, replies and attendance',
    answer: myTraining,
  },
} as const satisfies Endpoints;
