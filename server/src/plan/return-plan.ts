import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { planEndpoints, PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayReturn } from '@fortnight/shared/plan/plan.rules';
import { planWorkflow } from '@fortnight/shared/plan/plan.workflow';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { PlanStep } from './plan-step';
import { PlanRepository } from './plan.repository';

/** Gives a plan back to those who plan, and says why. */
@Injectable()
export class ReturnPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly step: PlanStep,
  ) {}

  run({ me, params, body, version }: Asked<typeof planEndpoints.returnPlan>): Promise<PlanView> {
    return this.work.run(me, async (tx) => {
      const plan = await this.plans.lock(tx, params.planId, siteIdsFor(me, 'plan.review'));
      ensure(mayReturn(plan, me));
      const change = {
        state: stateAfter(planWorkflow, plan.state, 'return'),
        decidedBy: me.employeeId,
        decidedAt: tx.atText,
        returnReason: body.reason,
      };
      ensureWritten(await this.plans.change(tx, plan.id, version, change));
      return this.step.tell(tx, plan, me, 'return', { reason: body.reason });
    });
  }
}
