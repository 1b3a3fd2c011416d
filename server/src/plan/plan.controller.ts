import { Controller } from '@nestjs/common';
import { planEndpoints, type PlanBoard, type PlanView } from '@fortnight/shared/plan/plan.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { DraftPlan } from './draft-plan';
import { ReadPlans } from './read-plans';
import { SubmitPlan } from './submit-plan';
import { WithdrawPlan } from './withdraw-plan';

/** Plans as those see them who plan; decisions and sessions have controllers of their own. */
@Controller()
export class PlanController {
  constructor(
    private readonly readPlans: ReadPlans,
    private readonly draftPlan: DraftPlan,
    private readonly submitPlan: SubmitPlan,
    private readonly withdrawPlan: WithdrawPlan,
  ) {}

  @Serves(planEndpoints.listPlans)
  list(@Asked() asked: Asked<typeof planEndpoints.listPlans>): Promise<PlanView[]> {
    return this.readPlans.list(asked);
  }

  @Serves(planEndpoints.readBoard)
  board(@Asked() asked: Asked<typeof planEndpoints.readBoard>): Promise<PlanBoard> {
    return this.readPlans.board(asked);
  }

  @Serves(planEndpoints.draftPlan)
  draft(@Asked() asked: Asked<typeof planEndpoints.draftPlan>): Promise<PlanView> {
    return this.draftPlan.run(asked);
  }

  @Serves(planEndpoints.submitPlan)
  submit(@Asked() asked: Asked<typeof planEndpoints.submitPlan>): Promise<PlanView> {
    return this.submitPlan.run(asked);
  }

  @Serves(planEndpoints.withdrawPlan)
  withdraw(@Asked() asked: Asked<typeof planEndpoints.withdrawPlan>): Promise<PlanView> {
    return this.withdrawPlan.run(asked);
  }
}
