import { Injectable } from '@nestjs/common';
import type { homeEndpoints, ManagerInbox } from '@fortnight/shared/home/home.contract';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { byText } from '@fortnight/shared/rule/by-text';
import { OpenChanges } from '../plan/open-changes';
import { PlanRepository } from '../plan/plan.repository';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';

const decidedShown = 12;

/** What waits for a manager, at all sites whose plans they decide about. */
@Injectable()
export class ReadInbox {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly changes: OpenChanges,
  ) {}

  run({ me }: Asked<typeof homeEndpoints.readInbox>): Promise<ManagerInbox> {
    return this.work.read(async (tx) => {
      const siteIds = siteIdsFor(me, 'plan.review');
      const plans = await this.plans.plansOf(tx, siteIds);
      const decidedAt = (at: string | undefined): string => at ?? '';
      return {
        waiting: plans.filter(({ state }) => state === 'submitted').sort((a, b) => byText(a.decideByOn, b.decideByOn)),
        decided: plans
          .filter(({ state }) => state === 'approved' || state === 'returned')
          .sort((a, b) => byText(decidedAt(b.decided?.at), decidedAt(a.decided?.at)))
          .slice(0, decidedShown),
        expected: plans.filter(({ state }) => state === 'draft').sort((a, b) => byText(a.submitByOn, b.submitByOn)),
        changes: await this.changes.of(tx, siteIds),
      };
    });
  }
}
