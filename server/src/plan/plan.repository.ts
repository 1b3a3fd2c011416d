import { Injectable } from '@nestjs/common';
import type { PlanState, PlanView } from '@fortnight/shared/plan/plan.contract';
import { deadlineThatCounts, planDeadlines, workingDaysLeft } from '@fortnight/shared/plan/deadline.rules';
import { classHoursOf } from '@fortnight/shared/policy/class-hours';
import { figuresInForce, type Figures } from '@fortnight/shared/policy/policy';
import { firstOfMonth } from '@fortnight/shared/time/days';
import type { InstantText, MonthText } from '@fortnight/shared/time/time-text';
import { workingCalendar, type WorkingCalendar } from '@fortnight/shared/time/working-calendar';
import { ensureFound } from '../platform/refused';
import type { ReadTx, SqlParams, Tx } from '../platform/transaction';
import { figureHistories, type MadeChange } from '../policy/figures';
import { SiteRepository } from '../site/site.repository';
import { PlanRow } from './plan.entity';

interface PlanFacts extends Omit<PlanView, 'submitByOn' | 'decideByOn' | 'workingDaysLeft' | 'classHours'> {
  readonly zone: string;
  readonly minutes: number;
}

/** A plan by its group of sessions. */
export interface BranchPlan extends Pick<PlanView, 'id' | 'month' | 'state'> {
  readonly branch: string;
}

/** A plan as commands need it: what it is, and which sessions are its own. */
export interface LockedPlan extends PlanView {
  readonly branch: string;
}

const done = (act: 'submitted' | 'decided'): string => `
  CASE WHEN plan.${act}_at IS NOT NULL THEN json_build_object(
    'employeeId', plan.${act}_by, 'name', (SELECT name FROM employee WHERE id = plan.${act}_by),
    'at', to_char(plan.${act}_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) END AS ${act}`;

const columns = `
  plan.id, plan.site_id AS "siteId", site.name AS "siteName", site.zone, plan.month, plan.state,
  ${done('submitted')}, ${done('decided')}, plan.return_reason AS "returnReason", plan.version, sessions.*,
  (SELECT count(*) FROM plan_comment AS said
   WHERE said.plan_id = plan.id AND said.answers_id IS NULL AND said.resolved_at IS NULL) AS "openComments"`;

const tables = `
  plan JOIN site ON site.id = plan.site_id CROSS JOIN LATERAL (
    SELECT count(*) AS "sessionCount", coalesce(sum(minutes), 0)::int AS minutes
    FROM session WHERE session.branch = plan.branch AND session.state <> 'cancelled') AS sessions`;

@Injectable()
export class PlanRepository {
  constructor(private readonly sites: SiteRepository) {}

  /** Plans of the sites in scope, newest month first; with states given only those in one of them. */
  plansOf(tx: ReadTx, siteIds: readonly string[], states?: readonly PlanState[]): Promise<PlanView[]> {
    const where = 'plan.site_id = ANY($1) AND ($2::text[] IS NULL OR plan.state = ANY($2))';
    return this.views(tx, where, [siteIds, states ?? null]);
  }

  /** A plan at one of the sites in scope. @throws Refused 404 for any other. */
  async onePlan(tx: ReadTx, planId: string, siteIds: readonly string[]): Promise<PlanView> {
    const views = await this.views(tx, 'plan.id = $1 AND plan.site_id = ANY($2)', [planId, siteIds]);
    return ensureFound(views[0]);
  }

  /** The plan of a site for a month, or undefined. */
  async planOfMonth(tx: ReadTx, siteId: string, month: MonthText): Promise<PlanView | undefined> {
    return (await this.views(tx, 'plan.site_id = $1 AND plan.month = $2', [siteId, month]))[0];
  }

  /** Every plan of a site with its group of sessions. The scope has been asked before. */
  branchPlans(tx: ReadTx, siteId: string): Promise<BranchPlan[]> {
    return tx.query<BranchPlan>('SELECT id, month, state, branch FROM plan WHERE site_id = $1 ORDER BY month', [
      siteId,
    ]);
  }

  /** The sessions' group of a plan. The scope has been asked before. */
  async branchOf(tx: ReadTx, planId: string): Promise<string> {
    return (await tx.manager.findOneByOrFail(PlanRow, { id: planId })).branch;
  }

  /**
   * A plan in scope, locked until the unit ends: acts on one plan follow one another.
   * @throws Refused 404 for a plan out of scope.
   */
  async lock(tx: Tx, planId: string, siteIds: readonly string[]): Promise<LockedPlan> {
    const sql = 'SELECT branch FROM plan WHERE id = $1 AND site_id = ANY($2) FOR UPDATE';
    const { branch } = ensureFound((await tx.query<{ branch: string }>(sql, [planId, siteIds]))[0]);
    return { ...(await this.onePlan(tx, planId, siteIds)), branch };
  }

  /** @returns false when the site has a plan for that month already, also one that somebody writes at this moment. */
  async insert(tx: Tx, plan: Pick<PlanRow, 'id' | 'siteId' | 'month' | 'branch'>): Promise<boolean> {
    const written = await tx.execute(
      `INSERT INTO plan (id, site_id, month, branch, state, version) VALUES ($1, $2, $3, $4, 'draft', 1)
       ON CONFLICT ON CONSTRAINT plan_of_month DO NOTHING`,
      [plan.id, plan.siteId, plan.month, plan.branch],
    );
    return written > 0;
  }

  /** @returns rows written: 0 when the version is stale. */
  async change(
    tx: Tx,
    planId: string,
    version: number,
    change: Partial<Omit<PlanRow, 'id' | 'siteId' | 'month' | 'branch' | 'version'>>,
  ): Promise<number> {
    const { affected } = await tx.manager.update(PlanRow, { id: planId, version }, { ...change, version: version + 1 });
    return affected ?? 0;
  }

  private async views(tx: ReadTx, where: string, params: SqlParams): Promise<PlanView[]> {
    const sql = `SELECT ${columns} FROM ${tables} WHERE ${where} ORDER BY plan.month DESC, site.name`;
    const plans = await tx.query<PlanFacts>(sql, params);
    const histories = await figureHistories(
      tx,
      plans.map(({ siteId }) => siteId),
    );
    const calendars = new Map<string, ReturnType<typeof workingCalendar>>();
    for (const { siteId } of plans) {
      if (!calendars.has(siteId)) calendars.set(siteId, workingCalendar(await this.sites.calendarOf(tx, siteId)));
    }
    return plans.flatMap((plan) => {
      const calendar = calendars.get(plan.siteId);
      const inForce = figuresOf(plan, histories.get(plan.siteId) ?? []);
      return calendar ? [viewOf(plan, { calendar, inForce }, tx.atText)] : [];
    });
  }
}

function viewOf(
  { zone, minutes, ...plan }: PlanFacts,
  { calendar, inForce }: { readonly calendar: WorkingCalendar; readonly inForce: Figures },
  now: InstantText,
): PlanView {
  const deadlines = planDeadlines(plan.month, inForce);
  const counting = deadlineThatCounts({ state: plan.state, ...deadlines });
  return {
    ...plan,
    ...deadlines,
    workingDaysLeft: counting ? workingDaysLeft(now, counting.on, { calendar, zone }) : 0,
    classHours: classHoursOf(minutes, inForce),
  };
}

/** The figures on the first of a plan's month. An approved plan keeps those that were known when it was approved. */
function figuresOf({ state, month, decided }: PlanFacts, history: readonly MadeChange[]): Figures {
  const known = state === 'approved' && decided ? history.filter(({ at }) => at <= decided.at) : history;
  return figuresInForce(known, firstOfMonth(month));
}
