import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, sentence, version } from '../rule/field';
import { sessionView } from '../session/session.contract';
import { roomView } from '../site/site.contract';
import { instantText } from '../time/time-text';
import { placing, placingChange } from './placing.contract';
import { planBoard, planView } from './plan.contract';

export const changeStates = ['pending', 'to-ratify', 'in-force', 'returned', 'withdrawn'] as const;
export type ChangeState = (typeof changeStates)[number];

/** How a change takes effect (R5): at once within the tolerance, at once with the manager's word to follow, or on that word. */
export const changeEffects = ['at-once', 'to-ratify', 'pending'] as const;
export type ChangeEffect = (typeof changeEffects)[number];

const doneBy = z.strictObject({ employeeId: id, name: z.string(), at: instantText });

export const sessionChangeView = z.strictObject({
  id,
  planId: id,
  sessionId: id,
  siteId: id,
  siteName: z.string(),
  zone: z.string(),
  title: z.string(),
  titleEn: z.string(),
  tint: z.number(),
  state: z.enum(changeStates),
  effect: z.enum(changeEffects),
  reason: z.string(),
  before: placing,
  /** Null: the session is cancelled. */
  after: z.nullable(placing),
  asked: doneBy,
  /** Until when the manager is to decide: 24:00 site time of a working day, or 24 hours after the start (R5). */
  decideBy: z.nullable(instantText),
  decided: z.nullable(doneBy),
  /** Why the manager returned it. */
  decisionReason: z.nullable(z.string()),
  people: z.number(),
  version,
});
export type SessionChangeView = z.infer<typeof sessionChangeView>;

/** What a change would do: how it takes effect, and whom it touches. A change that a rule stands against is refused. */
export const changePreview = z.strictObject({
  effect: z.enum(changeEffects),
  decideBy: z.nullable(instantText),
  /** Participants and instructors. */
  people: z.number(),
  /** Participants who have a mail address. */
  mails: z.number(),
});
export type ChangePreview = z.infer<typeof changePreview>;

/** What the form of a change offers. */
export const changeDesk = z.strictObject({
  plan: planView,
  session: sessionView,
  rooms: z.array(roomView),
  instructors: planBoard.shape.instructors,
  /** Changes of this session, newest first. */
  changes: z.array(sessionChangeView),
});
export type ChangeDesk = z.infer<typeof changeDesk>;

/** `to` null: the session is to be cancelled. */
const wanted = z.nullable(placingChange);
const sessionParams = idParams('sessionId');
const changeParams = idParams('changeId');

export const sessionChangeEndpoints = {
  readChangeDesk: {
    method: 'GET',
    path: '/api/sessions/:sessionId/changes',
    may: 'plan.read',
    summary: 'Changes of a binding session so far, and what a further one can choose from',
    params: sessionParams,
    answer: changeDesk,
  },
  previewChange: {
    method: 'POST',
    path: '/api/sessions/:sessionId/changes/preview',
    may: 'plan.draft',
    summary: 'What changing or cancelling a binding session would do; changes nothing',
    params: sessionParams,
    body: z.strictObject({ to: wanted }),
    answer: changePreview,
  },
  askForChange: {
    method: 'POST',
    path: '/api/sessions/:sessionId/changes',
    may: 'plan.draft',
    summary: 'Change or cancel a session of an approved plan (R5)',
    params: sessionParams,
    body: z.strictObject({ to: wanted, reason: sentence }),
    versioned: true,
    answer: sessionChangeView,
  },
  listPlanChanges: {
    method: 'GET',
    path: '/api/plans/:planId/changes',
    may: 'plan.read',
    summary: 'Changes of a plan since it was approved, newest first',
    params: idParams('planId'),
    answer: z.array(sessionChangeView),
  },
  approveChange: {
    method: 'POST',
    path: '/api/changes/:changeId/approve',
    may: 'plan.review',
    summary: 'Approve a pending change: it takes effect and people are told',
    params: changeParams,
    versioned: true,
    answer: sessionChangeView,
  },
  returnChange: {
    method: 'POST',
    path: '/api/changes/:changeId/return',
    may: 'plan.review',
    summary: 'Return a pending change with a reason; the session stays as it is',
    params: changeParams,
    body: z.strictObject({ reason: sentence }),
    versioned: true,
    answer: sessionChangeView,
  },
  ratifyChange: {
    method: 'POST',
    path: '/api/changes/:changeId/ratify',
    may: 'plan.review',
    summary: 'Ratify a change that took effect shortly before the start (R5)',
    params: changeParams,
    versioned: true,
    answer: sessionChangeView,
  },
  withdrawChange: {
    method: 'POST',
    path: '/api/changes/:changeId/withdraw',
    may: 'plan.draft',
    summary: 'Take a pending change back before a decision',
    params: changeParams,
    versioned: true,
    answer: sessionChangeView,
  },
} as const satisfies Endpoints;
