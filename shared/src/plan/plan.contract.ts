import * as z from 'zod/mini';
import { personRef } from '../person/person.contract';
import { roles } from '../person/rights.data';
import type { Endpoints } from '../rule/endpoint';
import { distinctIds, id, idParams, sentence, version } from '../rule/field';
import { historyEndpoint } from '../rule/history';
import { placeBody } from './place-body.contract';
import { swapBody } from './swap.contract';
import { conflict } from '../session/conflict.contract';
import { conflictCodes } from '../session/conflict.data';
import { sessionView } from '../session/session.contract';
import { roomView, siteCalendar, siteView, teamView } from '../site/site.contract';
import { promiseWindow } from '../template/promise.contract';
import { periods } from '../template/template.contract';
import { undoableCommands } from './plan-commands.data';
import { seriesOnBoard } from './skipped.contract';
import { dateText, instantText, monthText, timeText } from '../time/time-text';

export const planStates = ['draft', 'submitted', 'approved', 'returned'] as const;
export type PlanState = (typeof planStates)[number];

/** `employeeId` lets both sides ask who may decide: nobody about their own plan. */
const doneBy = z.nullable(z.strictObject({ employeeId: id, name: z.string(), at: instantText }));

export const planView = z.strictObject({
  id,
  siteId: id,
  siteName: z.string(),
  month: monthText,
  state: z.enum(planStates),
  /** R3: until 24:00 site time of a day of the month before, as policy says. */
  submitByOn: dateText,
  decideByOn: dateText,
  /** Working days left until the deadline that now counts; negative when late. */
  workingDaysLeft: z.number(),
  submitted: doneBy,
  decided: doneBy,
  /** Why the manager returned it, as long as it is not submitted again. */
  returnReason: z.nullable(z.string()),
  sessionCount: z.number(),
  classHours: z.number(),
  /** Comments that nobody has settled. */
  openComments: z.number(),
  version,
});
export type PlanView = z.infer<typeof planView>;

/** What one promise asks of this month for one team, and what is placed. */
export const planNeed = z.strictObject({
  templateId: id,
  templateName: z.string(),
  templateNameEn: z.string(),
  programmeCode: z.string(),
  tint: z.number(),
  count: z.number(),
  per: z.enum(periods),
  minutes: z.number(),
  /** Null for a run of the whole site. */
  teamId: z.nullable(id),
  teamShortName: z.nullable(z.string()),
  needed: z.number(),
  placed: z.number(),
  /** The periods that end in the month, in order; of a run of the whole site as they stand for the team worst off. */
  windows: z.array(promiseWindow),
});
export type PlanNeed = z.infer<typeof planNeed>;

/** What stands against submitting (R6, hard conflicts, soft ones without a reason), and what the manager will see. */
export const planGap = z.strictObject({
  code: z.enum(['instructor-not-named', 'promise-not-met', 'conflict']),
  rule: z.string(),
  /** Which kind of conflict it is; null for the other gaps. */
  conflict: z.nullable(z.enum(conflictCodes)),
  /** Whom or what the conflict is about; null for the other gaps. */
  subjectId: z.nullable(id),
  /** Why a soft conflict stands nevertheless. */
  reason: z.nullable(z.string()),
  blocks: z.boolean(),
  sessionId: z.nullable(id),
  templateId: z.nullable(id),
  teamId: z.nullable(id),
  /** Filled into the sentence of the code. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type PlanGap = z.infer<typeof planGap>;

export const planBoard = z.strictObject({
  plan: planView,
  site: siteView,
  calendar: siteCalendar,
  teams: z.array(teamView),
  rooms: z.array(roomView),
  /** Who may teach at this site, with the roles held there. */
  instructors: z.array(z.strictObject({ ...personRef.shape, roles: z.array(z.enum(roles)) })),
  sessions: z.array(sessionView),
  needs: z.array(planNeed),
  gaps: z.array(planGap),
  conflicts: z.array(conflict),
  /** Class hours the supervisor teaches per week of the month (R7). */
  supervisorWeeks: z.array(z.strictObject({ mondayOn: dateText, hours: z.number(), asked: z.number() })),
  /** What undo would take back, in words the client chooses by the command; null when there is nothing of mine. */
  undoable: z.nullable(z.strictObject({ command: z.enum(undoableCommands), at: instantText })),
  ...seriesOnBoard,
});
export type PlanBoard = z.infer<typeof planBoard>;

/** A session as a plan command writes it. */
export const sessionBody = z.strictObject({
  templateId: z.nullable(id),
  programmeId: z.optional(id),
  topicIds: distinctIds(1, 10),
  teamIds: distinctIds(1, 50),
  on: dateText,
  startsLocally: timeText,
  minutes: z.number().check(z.int(), z.minimum(15), z.maximum(480)),
  roomId: z.nullable(id),
  instructorIds: distinctIds(0, 4),
  /** Why the soft conflicts that it then has stand nevertheless; the manager sees it. */
  reason: z.optional(sentence),
});
export type SessionBody = z.infer<typeof sessionBody>;

/** Only the given fields change. */
export const sessionChange = z.partial(z.omit(sessionBody, { templateId: true, programmeId: true }));
export type SessionChange = z.infer<typeof sessionChange>;

const siteParams = idParams('siteId');
const planParams = idParams('planId');
const planSessionParams = z.strictObject({ planId: id, sessionId: id });

export const planEndpoints = {
  listPlans: {
    method: 'GET',
    path: '/api/sites/:siteId/plans',
    may: 'plan.read',
    summary: 'Monthly plans of a site, newest first',
    params: siteParams,
    answer: z.array(planView),
  },
  draftPlan: {
    method: 'POST',
    path: '/api/sites/:siteId/plans',
    may: 'plan.draft',
    summary: 'Draft a month from the templates, or empty; drafting twice gives the same plan',
    params: siteParams,
    body: z.strictObject({ month: monthText, from: z.enum(['templates', 'empty']) }),
    answer: planView,
  },
  readBoard: {
    method: 'GET',
    path: '/api/plans/:planId/board',
    may: 'plan.read',
    summary: 'Everything the planning board shows',
    params: planParams,
    answer: planBoard,
  },
  addSession: {
    method: 'POST',
    path: '/api/plans/:planId/sessions',
    may: 'plan.draft',
    summary: 'Add a session by hand',
    params: planParams,
    body: sessionBody,
    answer: planBoard,
  },
  placeSession: {
    method: 'POST',
    path: '/api/plans/:planId/placements',
    may: 'plan.draft',
    summary: 'Place what a promise still asks for on a day and time',
    params: planParams,
    body: placeBody,
    answer: planBoard,
  },
  changeSession: {
    method: 'PATCH',
    path: '/api/plans/:planId/sessions/:sessionId',
    may: 'plan.draft',
    summary: 'Move, resize or edit a session of a draft',
    params: planSessionParams,
    body: sessionChange,
    versioned: true,
    answer: planBoard,
  },
  removeSession: {
    method: 'DELETE',
    path: '/api/plans/:planId/sessions/:sessionId',
    may: 'plan.draft',
    summary: 'Take a session out of a draft',
    params: planSessionParams,
    versioned: true,
    answer: planBoard,
  },
  swapSessions: {
    method: 'POST',
    path: '/api/plans/:planId/swaps',
    may: 'plan.draft',
    summary: 'Let two sessions of a draft change places, rooms or instructors in one command',
    params: planParams,
    body: swapBody,
    answer: planBoard,
  },
  undo: {
    method: 'POST',
    path: '/api/plans/:planId/undo',
    may: 'plan.draft',
    summary: 'Take back my newest command',
    params: planParams,
    answer: planBoard,
  },
  submitPlan: {
    method: 'POST',
    path: '/api/plans/:planId/submit',
    may: 'plan.draft',
    summary: 'Submit a plan for approval (R3, R6)',
    params: planParams,
    versioned: true,
    answer: planView,
  },
  withdrawPlan: {
    method: 'POST',
    path: '/api/plans/:planId/withdraw',
    may: 'plan.draft',
    summary: 'Take a submitted plan back before a decision',
    params: planParams,
    versioned: true,
    answer: planView,
  },
  approvePlan: {
    method: 'POST',
    path: '/api/plans/:planId/approve',
    may: 'plan.review',
    summary: 'Approve a plan: its sessions become binding and invites go out (R4)',
    params: planParams,
    versioned: true,
    answer: planView,
  },
  returnPlan: {
    method: 'POST',
    path: '/api/plans/:planId/return',
    may: 'plan.review',
    summary: 'Return a plan with a reason',
    params: planParams,
    body: z.strictObject({ reason: sentence }),
    versioned: true,
    answer: planView,
  },
  readPlanHistory: historyEndpoint('/api/plans/:planId/history', 'planId', 'plan.read', 'Who changed a plan'),
} as const satisfies Endpoints;
