import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, name, sentence, version } from '../rule/field';
import { dateText, instantText, timeText, zoneText } from '../time/time-text';

export const leaveKinds = ['annual', 'sick', 'personal', 'compensatory', 'family', 'parental', 'other'] as const;
export type LeaveKind = (typeof leaveKinds)[number];

export const leaveStates = ['requested', 'approved', 'refused', 'withdrawn', 'cancelled'] as const;
export type LeaveState = (typeof leaveStates)[number];

/** What somebody asks for. Dates are the site's, both included; a wall time of null means the whole of that day. */
export const leaveBody = z.strictObject({
  kind: z.enum(leaveKinds),
  fromOn: dateText,
  /** From this time of the first day on. */
  startsLocally: z.nullable(timeText),
  untilOn: dateText,
  /** Until this time of the last day. */
  endsLocally: z.nullable(timeText),
  /** For whoever decides; nobody else reads it. */
  reason: z.nullable(sentence),
});
export type LeaveBody = z.infer<typeof leaveBody>;

const doneBy = z.strictObject({ employeeId: id, name: z.string(), at: instantText });

export const leaveView = z.strictObject({
  ...leaveBody.shape,
  id,
  siteId: id,
  employeeId: id,
  name,
  teamId: z.nullable(id),
  teamName: z.nullable(z.string()),
  zone: zoneText,
  startsAt: instantText,
  endsAt: instantText,
  state: z.enum(leaveStates),
  asked: doneBy,
  decided: z.nullable(doneBy),
  /** What whoever decided said to it. */
  note: z.nullable(z.string()),
  version,
});
export type LeaveView = z.infer<typeof leaveView>;

/** What decides whether somebody may be away: see `mayTakeLeave`. */
export const leaveGround = z.strictObject({
  employeeId: id,
  hiredOn: dateText,
  /** Of the home site, whose dates a leave names. */
  zone: zoneText,
  /** Days of one leave at most (policy leave-longest-days). */
  longestDays: z.number(),
  /** What the person has asked for or been given already. */
  taken: z.array(z.strictObject({ fromOn: dateText, untilOn: dateText, startsAt: instantText, endsAt: instantText })),
});
export type LeaveGround = z.infer<typeof leaveGround>;

/** What a leave meets: sessions ahead that are planned or bind. */
export const leaveTouches = z.strictObject({
  /** Sessions that the person is expected at; these count as excused. */
  sessions: z.number(),
  /** Sessions that the person teaches: they need somebody else. */
  taught: z.array(
    z.strictObject({ sessionId: id, title: z.string(), titleEn: z.string(), on: dateText, startsLocally: timeText }),
  ),
  /** Shifts of the person that would have fewer people on post than they must. */
  belowCover: z.array(z.strictObject({ on: dateText, shiftName: z.string(), left: z.number(), minimum: z.number() })),
  /** Others of the team who are away at some time of it. */
  alsoAway: z.array(z.strictObject({ name: z.string(), fromOn: dateText, untilOn: dateText })),
});
export type LeaveTouches = z.infer<typeof leaveTouches>;

export const leaveDecisions = ['approve', 'refuse', 'cancel'] as const;
export type LeaveDecision = (typeof leaveDecisions)[number];

const leaveParams = idParams('leaveId');
const timeAsked = z.optional(timeText);

export const leaveEndpoints = {
  listMyLeave: {
    method: 'GET',
    path: '/api/me/leave',
    may: 'signed-in',
    summary: 'My leave, the latest first',
    answer: z.array(leaveView),
  },
  readMyLeaveGround: {
    method: 'GET',
    path: '/api/me/leave/ground',
    may: 'signed-in',
    summary: 'What decides whether I may ask for some days of leave',
    answer: leaveGround,
  },
  askForLeave: {
    method: 'POST',
    path: '/api/me/leave',
    may: 'signed-in',
    summary: 'Ask for leave',
    body: leaveBody,
    creates: true,
    answer: leaveView,
  },
  withdrawLeave: {
    method: 'POST',
    path: '/api/me/leave/:leaveId/withdrawal',
    may: 'signed-in',
    summary: 'Take back a request for leave, or give back leave that is not over',
    params: leaveParams,
    versioned: true,
    answer: leaveView,
  },
  listLeave: {
    method: 'GET',
    path: '/api/sites/:siteId/leave',
    may: 'leave.decide',
    summary: 'Leave at a site that I decide about, those that wait first',
    params: idParams('siteId'),
    query: z.strictObject({
      state: z.optional(z.enum(leaveStates)),
      teamId: z.optional(id),
      fromOn: dateText,
      untilOn: dateText,
    }),
    answer: z.array(leaveView),
  },
  readLeaveGround: {
    method: 'GET',
    path: '/api/employees/:employeeId/leave/ground',
    may: 'leave.decide',
    summary: 'What decides whether somebody about whom I decide may be away for some days',
    params: idParams('employeeId'),
    answer: leaveGround,
  },
  readTouchesOfDays: {
    method: 'GET',
    path: '/api/employees/:employeeId/leave/touches',
    may: 'leave.decide',
    summary: 'What leave of somebody on these days would meet, before it is recorded',
    params: idParams('employeeId'),
    query: z.strictObject({
      fromOn: dateText,
      startsLocally: timeAsked,
      untilOn: dateText,
      endsLocally: timeAsked,
    }),
    answer: leaveTouches,
  },
  recordLeave: {
    method: 'POST',
    path: '/api/employees/:employeeId/leave',
    may: 'leave.decide',
    summary: 'Record leave that somebody was given by word or on paper; it is approved at once',
    params: idParams('employeeId'),
    body: leaveBody,
    creates: true,
    answer: leaveView,
  },
  decideLeave: {
    method: 'PUT',
    path: '/api/leave/:leaveId/decision',
    may: 'leave.decide',
    summary: 'Approve or refuse a request for leave, or cancel leave that is not over',
    params: leaveParams,
    body: z.strictObject({ decision: z.enum(leaveDecisions), note: z.nullable(sentence) }),
    versioned: true,
    answer: leaveView,
  },
  readLeaveTouches: {
    method: 'GET',
    path: '/api/leave/:leaveId/touches',
    may: 'leave.decide',
    summary: 'Sessions ahead that a leave meets, and who of the team is away as well',
    params: leaveParams,
    answer: leaveTouches,
  },
} as const satisfies Endpoints;
