import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { planEndpoints, type PlanView } from '@fortnight/shared/plan/plan.contract';
import { lastOfMonth, monthOf } from '@fortnight/shared/time/days';
import type { MonthText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { MonthTextPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Empty } from '../ui/empty';
import { PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { CalendarBanner } from './calendar-banner';
import { monthsToDraft } from './months-to-draft';
import { PlanDeadline } from './plan-deadline';
import { PlanStatus } from './plan-status';
import { YearAheadNote } from './year-ahead-note';

/** A site's monthly plans, and the month that is to be drafted next. */
@Component({
  selector: 'fn-plans-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarBanner,
    Empty,
    MonthTextPipe,
    PageHead,
    PlanDeadline,
    PlanStatus,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    YearAheadNote,
  ],
  templateUrl: './plans.page.html',
  styleUrl: './plans.page.css',
})
export class PlansPage {
  private readonly api = inject(ApiClient);
  private readonly site = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly clock = inject(ServerClock);
  private readonly router = inject(Router);

  protected readonly plans = apiResource(planEndpoints.listPlans, () => {
    const siteId = this.site.id();
    return siteId ? { params: { siteId } } : undefined;
  });
  /** The month that is being drafted just now. */
  protected readonly drafting = signal<MonthText | null>(null);
  protected readonly mayDraft = computed(() => this.me.may('plan.draft', this.site.id()));
  protected readonly months = computed(() => {
    const plans = this.plans.value();
    if (!plans || !this.mayDraft().allowed) return [];
    const present = monthOf(todayAt(this.clock, this.site.zone()));
    return monthsToDraft(
      plans.map(({ month }) => month),
      present,
    );
  });

  protected readonly siteId = this.site.id;
  /** From today to the end of the last month that is planned or may be drafted. */
  protected readonly reach = computed(() => {
    const months = [...this.months(), ...(this.plans.value() ?? []).map(({ month }) => month)].sort();
    const last = months.at(-1);
    return last ? { fromOn: todayAt(this.clock, this.site.zone()), untilOn: lastOfMonth(last) } : null;
  });

  protected isToReview(plan: PlanView): boolean {
    return plan.state === 'submitted' && this.me.holds('plan.review', plan.siteId);
  }

  protected async draft(month: MonthText, from: 'templates' | 'empty'): Promise<void> {
    const siteId = this.site.id();
    if (!siteId || this.drafting()) return;
    this.drafting.set(month);
    try {
      const plan = await this.api.call(planEndpoints.draftPlan, { params: { siteId }, body: { month, from } });
      await this.router.navigate(['/plans', plan.id]);
    } finally {
      this.drafting.set(null);
    }
  }
}
