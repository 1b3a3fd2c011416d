import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { planEndpoints, PlanView } from '@fortnight/shared/plan/plan.contract';
import { maySubmit } from '@fortnight/shared/plan/plan.rules';
import { planWorkflow } from '@fortnight/shared/plan/plan.workflow';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { BoardReader } from './board.reader';
import { PlanStep } from './plan-step';
import { PlanRepository } from './plan.repository';

/** R3, R6: hands a plan to the manager. From here on nobody edits it and nobody undoes. */
@Injectable()
export class SubmitPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly boards: BoardReader,
    private readonly step: PlanStep,
  ) {}

  run({ me, params, version }: Asked<typeof planEndpoints.submitPlan>): Promise<PlanView> {
    return this.work.run(me, async (tx) => {
      const plan = await this.plans.lock(tx, params.planId, siteIdsFor(me, 'plan.draft'));
      const { gaps } = await this.boards.boardOf(tx, plan, me);
      ensure(maySubmit(plan, gaps));
      const change = {
        state: stateAfter(planWorkflow, plan.state, 'submit'),
        submittedBy: me.employeeId,
        submittedAt: tx.atText,
        decidedBy: null,
        decidedAt: null,
        returnReason: null,
      };
      ensureWritten(await this.plans.change(tx, plan.id, version, change));
      return this.step.tell(tx, plan, me, 'submit', { gaps: gaps.length });
    });
  }
}
