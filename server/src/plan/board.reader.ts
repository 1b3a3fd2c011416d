import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { planGaps } from '@fortnight/shared/plan/gap.rules';
import { planNeeds } from '@fortnight/shared/plan/need.rules';
import type { PlanBoard, PlanView } from '@fortnight/shared/plan/plan.contract';
import { supervisorWeeks } from '@fortnight/shared/plan/supervisor-week.rules';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { SiteRepository } from '../site/site.repository';
import { PlanConflictsReader } from './plan-conflicts.reader';
import { OpenDraftReader } from './open-draft.reader';
import { PlanRepository } from './plan.repository';

/** Puts together what the planning board shows, and what submitting asks. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly sites: SiteRepository,
    private readonly conflicts: PlanConflictsReader,
    private readonly drafts: OpenDraftReader,
  ) {}

  /** The board of a plan in the reader's scope. @throws Refused 404 for any other. */
  async read(tx: ReadTx, planId: string, me: Actor): Promise<PlanBoard> {
    const plan = await this.plans.onePlan(tx, planId, siteIdsFor(me, 'plan.read'));
    return this.boardOf(tx, plan, me);
  }

  async boardOf(tx: ReadTx, plan: PlanView, me: Actor): Promise<PlanBoard> {
    const branch = await this.plans.branchOf(tx, plan.id);
    const site = await this.sites.oneSite(tx, plan.siteId, [plan.siteId]);
    const judged = await this.conflicts.of(tx, site, plan.month, branch, me);
    const { sessions, standing, conflicts } = judged;
    const { siteCalendar, facts } = judged.planning;
    const needs = planNeeds(facts, { today: dateAt(tx.atText, site.zone), isSettled: plan.state === 'approved' });
    return {
      plan,
      site,
      calendar: siteCalendar,
      teams: [...facts.teams],
      rooms: [...facts.rooms],
      instructors: facts.instructors.map((person) => ({ ...person, roles: [...person.roles] })),
      sessions: [...sessions],
      needs,
      gaps: planGaps(standing, conflicts, needs),
      conflicts,
      supervisorWeeks: supervisorWeeks(plan.month, facts.instructors, facts.placed, facts.figures),
      ...(await this.drafts.of(tx, plan, branch, me)),
    };
  }
}
