import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { planGaps } from '@fortnight/shared/plan/gap.rules';
import { planNeeds } from '@fortnight/shared/plan/need.rules';
import { newestOfMine } from '@fortnight/shared/plan/plan-edit.rules';
import type { PlanBoard, PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import { supervisorWeeks } from '@fortnight/shared/plan/supervisor-week.rules';
import { findAllConflicts } from '@fortnight/shared/session/conflict.rules';
import { sittingOf } from '@fortnight/shared/session/sitting';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { draftedInSeries } from '../session/drafted-in-series';
import { SessionRepository } from '../session/session.repository';
import { SiteRepository } from '../site/site.repository';
import { PlanEditRepository } from './plan-edit.repository';
import { PlanRepository } from './plan.repository';
import { PlanningReader } from './planning.reader';
import { skippedIn } from './skipped-dates';

/** Puts together what the planning board shows, and what submitting asks. */
@Injectable()
export class BoardReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly edits: PlanEditRepository,
    private readonly sites: SiteRepository,
    private readonly sessions: SessionRepository,
    private readonly planning: PlanningReader,
  ) {}

  /** The board of a plan in the reader's scope. @throws Refused 404 for any other. */
  async read(tx: ReadTx, planId: string, me: Actor): Promise<PlanBoard> {
    const plan = await this.plans.onePlan(tx, planId, siteIdsFor(me, 'plan.read'));
    return this.boardOf(tx, plan, me);
  }

  async boardOf(tx: ReadTx, plan: PlanView, me: Actor): Promise<PlanBoard> {
    const branch = await this.plans.branchOf(tx, plan.id);
    const site = await this.sites.oneSite(tx, plan.siteId, [plan.siteId]);
    const { siteCalendar, facts, around } = await this.planning.load(tx, site, plan.month, {
      branch: null,
      without: branch,
      toPlan: false,
    });
    const sessions = await this.sessions.viewsOfBranch(tx, branch);
    const headcounts = new Map(facts.teams.map(({ id, headcount }) => [id, headcount]));
    const standing = sessions.filter(({ state }) => state !== 'cancelled');
    const conflicts = findAllConflicts(
      standing.map((session) => sittingOf(session, (teamId) => headcounts.get(teamId) ?? 0)),
      around,
      new Set(siteIdsFor(me, 'session.read')),
    );
    const needs = planNeeds(facts, { today: dateAt(tx.atText, site.zone), isSettled: plan.state === 'approved' });
    return {
      plan,
      site,
      calendar: siteCalendar,
      teams: [...facts.teams],
      rooms: [...facts.rooms],
      instructors: facts.instructors.map((person) => ({ ...person, roles: [...person.roles] })),
      sessions,
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
