import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { planEndpoints, PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayDraft } from '@fortnight/shared/plan/plan.rules';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, Refused } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { calendarYears } from '../site/official-calendar';
import { SiteRepository } from '../site/site.repository';
import { MonthFiller, type FilledMonth } from './month-filler';
import { planActs } from './plan-acts.data';
import { PlanEditRepository } from './plan-edit.repository';
import { PlanRepository } from './plan.repository';

const nothing: FilledMonth = { sessions: [], skipped: [] };

/**
 * Drafts a month, whole or not at all. A month that has a plan keeps it: asking twice, or two people at once, gives one
 * plan, because site and month are unique.
 */
@Injectable()
export class DraftPlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly plans: PlanRepository,
    private readonly edits: PlanEditRepository,
    private readonly filler: MonthFiller,
  ) {}

  run({ me, params, body }: Asked<typeof planEndpoints.draftPlan>): Promise<PlanView> {
    return this.work.run(me, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'plan.draft'));
      if (!site.isActive) throw new Refused('place-not-in-use', { name: site.name });
      ensure(mayDraft(body.month, calendarYears(dateAt(tx.atText, site.zone))));
      const plan = { id: randomUUID(), siteId: site.id, month: body.month, branch: randomUUID() };
      if (!(await this.plans.insert(tx, plan))) {
        tx.bookkeeping('the month has a plan already');
        return ensureFound(await this.plans.planOfMonth(tx, site.id, body.month));
      }
      const filled = body.from === 'empty' ? nothing : await this.filler.fill(tx, site, body.month, plan.branch);
      const touched = [
        ...filled.sessions.map((after) => ({ before: null, after })),
        ...filled.skipped.map(({ record }) => ({ before: record, after: null })),
      ];
      const skips = Object.fromEntries(filled.skipped.map(({ record, why }) => [record.id, why]));
      await this.edits.file(tx, plan, me, 'draft', touched, { actId: null, template: null, skips });
      const after = { month: plan.month, sessions: filled.sessions.length };
      await tx.audit({ siteId: site.id, action: planActs.draft, noun: 'plan', nounId: plan.id, after });
      return this.plans.onePlan(tx, plan.id, [site.id]);
    });
  }
}
