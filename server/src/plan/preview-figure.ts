import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { deadlineThatCounts, planDeadlines, workingDaysLeft } from '@fortnight/shared/plan/deadline.rules';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { touchedBy } from '@fortnight/shared/policy/figure.rules';
import { figuresInForce, type FigureChange, type Figures } from '@fortnight/shared/policy/policy';
import type { FigurePreview, policyEndpoints } from '@fortnight/shared/policy/policy.contract';
import { firstOfMonth } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, notFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { ensureValue } from '../policy/change-figure';
import { figureHistories } from '../policy/figures';
import { SiteRepository } from '../site/site.repository';
import { PlanRepository } from './plan.repository';

type Preview = Asked<typeof policyEndpoints.previewFigure>;
const nobody = { people: 0, sessions: 0, plans: [] };

/** Says whom a change of a figure would touch, before it applies. */
@Injectable()
export class PreviewFigure {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly sites: SiteRepository,
  ) {}

  run({ me, params: { key }, body }: Preview): Promise<FigurePreview> {
    const allowedSites = siteIdsFor(me, 'policy.edit');
    const siteIds = [...new Set(body.siteIds)];
    if (!siteIds.every((siteId) => allowedSites.includes(siteId))) notFound();
    ensureValue(key, body.value);
    const change = { key, value: body.value, effectiveOn: body.effectiveOn };
    const sites = siteIds.length;
    return this.work.read(async (tx) => {
      if (touchedBy(key) === 'later') return { sites, ...nobody };
      if (touchedBy(key) === 'plans') return { sites, ...(await this.plansTouched(tx, siteIds, change)) };
      return { sites, plans: [], ...(await sessionsTouched(tx, siteIds, change)) };
    });
  }

  private async plansTouched(
    tx: ReadTx,
    siteIds: readonly string[],
    change: FigureChange,
  ): Promise<Omit<FigurePreview, 'sites'>> {
    const open = await this.plans.plansOf(tx, siteIds, ['draft', 'submitted', 'returned']);
    const histories = await figureHistories(tx, siteIds);
    const plans: FigurePreview['plans'] = [];
    for (const plan of open.filter(({ month }) => firstOfMonth(month) >= change.effectiveOn)) {
      plans.push(await this.planTouched(tx, plan, histories.get(plan.siteId) ?? [], change));
    }
    const [row] = await tx.query<{ people: number }>(
      `SELECT count(DISTINCT employee_id) AS people FROM role_held
        WHERE site_id = ANY($1) AND role IN ('supervisor', 'manager')`,
      [siteIds],
    );
    return { people: row?.people ?? 0, sessions: 0, plans };
  }

  private async planTouched(
    tx: ReadTx,
    plan: PlanView,
    history: readonly FigureChange[],
    change: FigureChange,
  ): Promise<FigurePreview['plans'][number]> {
    const { zone } = await this.sites.oneSite(tx, plan.siteId, [plan.siteId]);
    const calendar = workingCalendar(await this.sites.calendarOf(tx, plan.siteId));
    const deadline = (figures: Figures): string =>
      ensureFound(deadlineThatCounts({ state: plan.state, ...planDeadlines(plan.month, figures) })).on;
    const first = firstOfMonth(plan.month);
    const afterOn = deadline(figuresInForce([...history, change], first));
    return {
      planId: plan.id,
      siteName: plan.siteName,
      month: plan.month,
      beforeOn: deadline(figuresInForce(history, first)),
      afterOn,
      workingDaysLeft: workingDaysLeft(tx.atText, afterOn, { calendar, zone }),
    };
  }
}

async function sessionsTouched(
  tx: ReadTx,
  siteIds: readonly string[],
  { effectiveOn }: FigureChange,
): Promise<Pick<FigurePreview, 'people' | 'sessions'>> {
  const [row] = await tx.query<{ people: number; sessions: number }>(
    `SELECT count(DISTINCT session.id) AS sessions, count(DISTINCT part.employee_id) AS people
       FROM session LEFT JOIN session_participant part ON part.session_id = session.id
      WHERE session.site_id = ANY($1) AND session.state = 'binding' AND session.on_date >= $2
        AND session.starts_at > $3`,
    [siteIds, effectiveOn, tx.atText],
  );
  return { people: row?.people ?? 0, sessions: row?.sessions ?? 0 };
}
