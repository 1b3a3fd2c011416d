import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { Right } from '@fortnight/shared/person/rights.data';
import type { PlanComment } from '@fortnight/shared/plan/comment.contract';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { PlanCommentRepository } from './plan-comment.repository';
import { PlanRepository, type LockedPlan } from './plan.repository';

/** What an act on comments did, for the audit. */
export interface CommentAct {
  readonly action:
    'plan-commented' | 'comment-answered' | 'comment-resolved' | 'comment-reopened' | 'comment-taken-back';
  readonly before: object | null;
  readonly after: object | null;
}

/** What every act on a plan's comments does alike: lock the plan, put the act on record, answer all comments. */
@Injectable()
export class CommentDesk {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly comments: PlanCommentRepository,
  ) {}

  /** `act` answers null where there was nothing to do. @throws Refused 404 for a plan out of the right's scope. */
  run(
    planId: string,
    me: Actor,
    right: Right,
    act: (tx: Tx, plan: LockedPlan) => Promise<CommentAct | null>,
  ): Promise<PlanComment[]> {
    return this.work.run(me, async (tx) => {
      const plan = await this.plans.lock(tx, planId, siteIdsFor(me, right));
      const done = await act(tx, plan);
      if (done) await tx.audit({ siteId: plan.siteId, noun: 'plan', nounId: plan.id, ...done });
      else tx.bookkeeping('it is as asked already');
      return this.comments.ofPlan(tx, plan.id);
    });
  }
}
