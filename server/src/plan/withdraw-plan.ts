import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { planEndpoints, PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayWithdraw } from '@fortnight/shared/plan/plan.rules';
import { planWorkflow } from '@fortnight/shared/plan/plan.workflow';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { PlanStep } from './plan-step';
import { PlanRepository } from './plan.repository';

/** Takes a submitted plan back before it is decided. */
@Injectable()
export class WithdrawPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly step: PlanStep,
  ) {}

  run({ me, params, version }: Asked<typeof planEndpoints.withdrawPlan>): Promise<PlanView> {
    return this.work.run(me, async (tx) => {
      const plan = await this.plans.lock(tx, params.planId, siteIdsFor(me, 'plan.draft'));
      ensure(mayWithdraw(plan));
      const change = { state: stateAfter(planWorkflow, plan.state, 'withdraw'), submittedBy: null, submittedAt: null };
      ensureWritten(await this.plans.change(tx, plan.id, version, change));
      return this.step.tell(tx, plan, me, 'withdraw', {});
    });
  }
}
