import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { planGaps } from '@fortnight/shared/plan/gap.rules';
import { planNeeds } from '@fortnight/shared/plan/need.rules';
import { newestOfMine } from '@fortnight/shared/plan/plan-edit.rules';
import type { PlanBoard, PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import { supervisorWeeks } from '@fortnight/shared/plan/supervisor-week.rules';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { draftedInSeries } from '../session/drafted-in-series';
import { SiteRepository } from '../site/site.repository';
import { PlanConflictsReader } from './plan-conflicts.reader';
import { PlanEditRepository } from './plan-edit.repository';
import { PlanRepository } from './plan.repository';
import { skippedIn } from './skipped-dates';

/** Puts together what the planning board shows, and what submitting asks. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly edits: PlanEditRepository,
    private readonly sites: SiteRepository,
    private readonly conflicts: PlanConflictsReader,
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
      ...(await this.openDraft(tx, plan, branch, me)),
    };
  }

  /** What only an open draft offers. */
  private async openDraft(
    tx: ReadTx,
    plan: PlanView,
    branch: string,
    me: Actor,
  ): Promise<Pick<PlanBoard, 'undoable' | 'inSeries' | 'skipped'>> {
    if (!mayEditPlan(plan).allowed) return { undoable: null, inSeries: [], skipped: [] };
    const undoable = await this.undoableBy(tx, plan, me);
    return { undoable, inSeries: await draftedInSeries(tx, branch), skipped: await skippedIn(tx, [plan.id]) };
  }

  private async undoableBy(tx: ReadTx, plan: PlanView, me: Actor): Promise<PlanBoard['undoable']> {
    const mine = newestOfMine(await this.edits.editsOf(tx, plan.id), me.employeeId);
    return mine && { command: mine.command, at: mine.at };
  }
}
