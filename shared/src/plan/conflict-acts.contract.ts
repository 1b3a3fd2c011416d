import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, sentence } from '../rule/field';
import { overridden } from '../session/conflict.contract';
import { conflictGround } from '../session/conflict-ground.contract';
import { planBoard } from './plan.contract';

/** One reason for one or many soft conflicts. */
export const explainBody = z.strictObject({
  conflicts: z.array(z.strictObject({ sessionId: id, ...overridden.shape })).check(z.minLength(1), z.maxLength(500)),
  reason: sentence,
});
export type ExplainBody = z.infer<typeof explainBody>;

const planParams = idParams('planId');

export const conflictEndpoints = {
  explainConflicts: {
    method: 'POST',
    path: '/api/plans/:planId/reasons',
    may: 'plan.draft',
    summary: 'Say why soft conflicts stand nevertheless; the manager sees it',
    params: planParams,
    body: explainBody,
    answer: planBoard,
  },
  readConflictGround: {
    method: 'GET',
    path: '/api/plans/:planId/conflict-ground',
    may: 'plan.draft',
    summary: 'What the conflicts of a month depend on beside its own sessions',
    params: planParams,
    answer: conflictGround,
  },
} as const satisfies Endpoints;
