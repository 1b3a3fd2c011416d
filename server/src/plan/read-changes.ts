import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type {
  ChangeDesk,
  SessionChangeView,
  sessionChangeEndpoints,
} from '@fortnight/shared/plan/session-change.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { ChangeChoices } from './change-choices';
import { ChangeViews } from './change-views';
import { PlanRepository } from './plan.repository';
import { SessionChangeRepository } from './session-change.repository';

/** Changes of a plan, and of one session with what a further one can choose from. */
@Injectable()
export class ReadChanges {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly changes: SessionChangeRepository,
    private readonly views: ChangeViews,
    private readonly choices: ChangeChoices,
  ) {}

  /** @throws Refused 404 for a plan out of scope. */
  ofPlan({ me, params }: Asked<typeof sessionChangeEndpoints.listPlanChanges>): Promise<SessionChangeView[]> {
    return this.work.read(async (tx) => {
      const plan = await this.plans.onePlan(tx, params.planId, siteIdsFor(me, 'plan.read'));
      return this.views.of(tx, await this.changes.ofPlan(tx, plan.id));
    });
  }

  /** @throws Refused 404 for a session out of scope. */
  ofSession({ me, params }: Asked<typeof sessionChangeEndpoints.readChangeDesk>): Promise<ChangeDesk> {
    const siteIds = siteIdsFor(me, 'plan.read');
    return this.work.read(async (tx) => {
      const planId = await this.changes.planIdOf(tx, params.sessionId, siteIds);
      const plan = await this.plans.onePlan(tx, planId, siteIds);
      const changes = await this.views.of(tx, await this.changes.ofSession(tx, params.sessionId));
      return { plan, changes, ...(await this.choices.of(tx, params.sessionId, plan.siteId)) };
    });
  }
}
