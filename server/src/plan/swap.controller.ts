import { Controller } from '@nestjs/common';
import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { SwapSessions } from './swap-sessions';

/** A command on two sessions at once. */
@Controller()
export class SwapController {
  constructor(private readonly swapSessions: SwapSessions) {}

  @Serves(planEndpoints.swapSessions)
  swap(@Asked() asked: Asked<typeof planEndpoints.swapSessions>): Promise<PlanBoard> {
    return this.swapSessions.run(asked);
  }
}
