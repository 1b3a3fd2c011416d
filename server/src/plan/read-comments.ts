import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { commentEndpoints, PlanComment } from '@fortnight/shared/plan/comment.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { PlanCommentRepository } from './plan-comment.repository';
import { PlanRepository } from './plan.repository';

@Injectable()
export class ReadComments {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly comments: PlanCommentRepository,
  ) {}

  run({ me, params }: Asked<typeof commentEndpoints.readComments>): Promise<PlanComment[]> {
    return this.work.read(async (tx) => {
      const plan = await this.plans.onePlan(tx, params.planId, siteIdsFor(me, 'plan.read'));
      return this.comments.ofPlan(tx, plan.id);
    });
  }
}
