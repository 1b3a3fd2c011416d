import { Injectable } from '@nestjs/common';
import type { SupervisorHome } from '@fortnight/shared/home/home.contract';
import { gapsByKind, needsAtRisk } from '@fortnight/shared/home/home.rules';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import { byText } from '@fortnight/shared/rule/by-text';
import { monthOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { BoardReader } from '../plan/board.reader';
import { PlanRepository } from '../plan/plan.repository';
import type { ReadTx } from '../platform/transaction';

/** How a site's plans stand on a day. */
export interface PlansToday {
  readonly months: readonly string[];
  readonly due: SupervisorHome['plansDue'];
  readonly promises: SupervisorHome['promises'];
}

@Injectable()
export class PlanOutlook {
  constructor(
    private readonly plans: PlanRepository,
    private readonly boards: BoardReader,
  ) {}

  async of(tx: ReadTx, siteId: string, on: DateText, me: Actor): Promise<PlansToday> {
    const plans = await this.plans.plansOf(tx, [siteId]);
    const byMonth = [...plans].sort((one, other) => byText(one.month, other.month));
    const due: SupervisorHome['plansDue'] = [];
    const promises: SupervisorHome['promises'] = [];
    for (const plan of byMonth) {
      const [isOpen, isAhead] = [mayEditPlan(plan).allowed, plan.month >= monthOf(on)];
      if (!isOpen && !isAhead) continue;
      const { gaps, needs } = await this.boards.boardOf(tx, plan, me);
      const blockingCount = gaps.filter(({ blocks }) => blocks).length;
      if (isOpen) due.push({ plan, gapCount: gaps.length, blockingCount, gapsByKind: gapsByKind(gaps) });
      if (isAhead) promises.push({ plan, atRisk: needsAtRisk(needs) });
    }
    return { months: plans.map(({ month }) => month), due, promises };
  }
}
