import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, sentence } from '../rule/field';
import { dateText, instantText, timeText } from '../time/time-text';

const by = z.strictObject({ employeeId: id, name: z.string() });

/** The session that a comment is pinned to, as it was when the comment was written: it may have moved or gone since. */
const pinnedTo = z.strictObject({
  sessionId: id,
  title: z.string(),
  titleEn: z.string(),
  on: dateText,
  startsLocally: timeText,
});

/** What somebody said about a plan under review, what was answered, and whether it is settled. */
export const planComment = z.strictObject({
  id,
  /** Null for a comment on the plan as a whole. */
  about: z.nullable(pinnedTo),
  text: z.string(),
  by,
  at: instantText,
  /** Oldest first. */
  answers: z.array(z.strictObject({ id, text: z.string(), by, at: instantText })),
  resolved: z.nullable(z.strictObject({ ...by.shape, at: instantText })),
});
export type PlanComment = z.infer<typeof planComment>;

const planParams = z.strictObject({ planId: id });
const commentParams = z.strictObject({ planId: id, commentId: id });

/** Every write answers all comments of the plan, oldest first. None of them changes the plan's version. */
export const commentEndpoints = {
  readComments: {
    method: 'GET',
    path: '/api/plans/:planId/comments',
    may: 'plan.read',
    summary: 'What was said about a plan while it was decided, oldest first',
    params: planParams,
    answer: z.array(planComment),
  },
  commentOnPlan: {
    method: 'POST',
    path: '/api/plans/:planId/comments',
    may: 'plan.review',
    summary: 'Comment on a submitted plan, or on one of its sessions',
    params: planParams,
    body: z.strictObject({ sessionId: z.nullable(id), text: sentence }),
    answer: z.array(planComment),
  },
  answerComment: {
    method: 'POST',
    path: '/api/plans/:planId/comments/:commentId/answers',
    may: 'plan.comment',
    summary: 'Answer a comment that is open',
    params: commentParams,
    body: z.strictObject({ text: sentence }),
    answer: z.array(planComment),
  },
  settleComment: {
    method: 'PUT',
    path: '/api/plans/:planId/comments/:commentId/resolution',
    may: 'plan.comment',
    summary: 'Mark a comment as resolved, or open it again; the same twice changes nothing',
    params: commentParams,
    body: z.strictObject({ isResolved: z.boolean() }),
    answer: z.array(planComment),
  },
  takeCommentBack: {
    method: 'DELETE',
    path: '/api/plans/:planId/comments/:commentId',
    may: 'plan.review',
    summary: 'Take back a comment of my own that nobody has answered',
    params: commentParams,
    answer: z.array(planComment),
  },
} as const satisfies Endpoints;
