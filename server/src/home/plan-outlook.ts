import { Injectable } from '@nestjs/common';
import type { SupervisorHome } from '@fortnight/shared/home/home.contract';
import { needsAtRisk } from '@fortnight/shared/home/home.rules';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { PlanNeed } from '@fortnight/shared/plan/plan.contract';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import { monthOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { BoardReader } from '../plan/board.reader';
import { PlanRepository } from '../plan/plan.repository';
import type { ReadTx } from '../platform/transaction';

/** How a site's plans stand on a day. */
export interface PlansToday {
  readonly months: readonly string[];
  readonly due: SupervisorHome['plansDue'];
  /** Promises that the present month's plan does not meet. */
  readonly atRisk: PlanNeed[];
}

@Injectable()
export class PlanOutlook {
  constructor(
    private readonly plans: PlanRepository,
    private readonly boards: BoardReader,
  ) {}

  async of(tx: ReadTx, siteId: string, on: DateText, me: Actor): Promise<PlansToday> {
    const plans = await this.plans.plansOf(tx, [siteId]);
    const due: SupervisorHome['plansDue'] = [];
    for (const plan of plans.filter((one) => mayEditPlan(one).allowed)) {
      const { gaps } = await this.boards.boardOf(tx, plan, me);
      due.push({ plan, gapCount: gaps.length, blockingCount: gaps.filter(({ blocks }) => blocks).length });
    }
    const present = plans.find(({ month, state }) => month === monthOf(on) && state === 'approved');
    const atRisk = present ? needsAtRisk((await this.boards.boardOf(tx, present, me)).needs) : [];
    return { months: plans.map(({ month }) => month), due: due.reverse(), atRisk };
  }
}
