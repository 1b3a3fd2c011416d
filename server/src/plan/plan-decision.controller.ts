import { Controller } from '@nestjs/common';
import { planEndpoints, type PlanView } from '@fortnight/shared/plan/plan.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ApprovePlan } from './approve-plan';
import { ReturnPlan } from './return-plan';

@Controller()
export class PlanDecisionController {
  constructor(
    private readonly approvePlan: ApprovePlan,
    private readonly returnPlan: ReturnPlan,
  ) {}

  @Serves(planEndpoints.approvePlan)
  approve(@Asked() asked: Asked<typeof planEndpoints.approvePlan>): Promise<PlanView> {
    return this.approvePlan.run(asked);
  }

  @Serves(planEndpoints.returnPlan)
  giveBack(@Asked() asked: Asked<typeof planEndpoints.returnPlan>): Promise<PlanView> {
    return this.returnPlan.run(asked);
  }
}
