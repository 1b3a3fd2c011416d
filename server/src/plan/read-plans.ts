import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { PlanBoard, planEndpoints, PlanView } from '@fortnight/shared/plan/plan.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { BoardReader } from './board.reader';
import { PlanRepository } from './plan.repository';

@Injectable()
export class ReadPlans {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly plans: PlanRepository,
    private readonly boards: BoardReader,
  ) {}

  list({ me, params }: Asked<typeof planEndpoints.listPlans>): Promise<PlanView[]> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'plan.read'));
      return this.plans.plansOf(tx, [site.id]);
    });
  }

  board({ me, params }: Asked<typeof planEndpoints.readBoard>): Promise<PlanBoard> {
    return this.work.read((tx) => this.boards.read(tx, params.planId, me));
  }
}
