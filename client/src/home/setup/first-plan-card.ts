import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { planEndpoints, type PlanView } from '@fortnight/shared/plan/plan.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { addMonths, monthOf } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { problemOf } from '../../api/problem-error';
import { Reader } from '../../i18n/language';
import { Me } from '../../person/me';
import { MonthTextPipe } from '../../time/date.pipes';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { ProblemPanel } from '../../ui/problem-panel';
import { VerdictDirective } from '../../ui/verdict';

/** Drafts the first month of a new site, or opens the plan that it has. */
@Component({
  selector: 'fn-first-plan-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MonthTextPipe, ProblemPanel, RouterLink, TranslocoPipe, VerdictDirective],
  template: `
    <section class="card">
      <header>
        <h3>{{ 'home.setup.firstPlan' | transloco }}</h3>
      </header>
      <div class="body stack">
        <fn-problem [problem]="problem()" />
        @if (plan(); as first) {
          <p>{{ 'home.setup.planThere' | transloco: { month: (first.month | monthText) } }}</p>
          <a class="btn primary l" [routerLink]="['/plans', first.id]">{{
            'home.setup.openPlan' | transloco: { month: (first.month | monthText) }
          }}</a>
        } @else {
          <p>{{ 'home.setup.draftWhat' | transloco }}</p>
          @if (!hasTeams()) {
            <p class="warn-t">{{ 'home.setup.empty' | transloco }}</p>
          }
          <button
            type="button"
            class="btn l"
            [class.primary]="hasTeams()"
            [fnVerdict]="mayDraft()"
            [disabled]="mayDraft().allowed && (isBusy() || !isReady())"
            (click)="draft()"
          >
            {{ (isBusy() ? 'home.setup.drafting' : 'home.setup.draft') | transloco: { month: (month() | monthText) } }}
          </button>
        }
      </div>
    </section>
  `,
  styles: `
    .stack > .btn {
      align-self: flex-start;
    }
  `,
})
export class FirstPlanCard {
  private readonly api = inject(ApiClient);
  private readonly clock = inject(ServerClock);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);
  readonly siteId = input.required<string>();
  readonly zone = input.required<string>();
  readonly plans = input.required<readonly PlanView[]>();
  readonly hasTeams = input.required<boolean>();
  /** The templates that a draft is made of are there. */
  readonly isReady = input.required<boolean>();

  protected readonly isBusy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly mayDraft = computed(() => this.me.may('plan.draft', this.siteId()));
  protected readonly month = computed(() => addMonths(monthOf(todayAt(this.clock, this.zone())), 1));
  protected readonly plan = computed(() => this.plans()[0]);

  protected async draft(): Promise<void> {
    if (this.isBusy()) return;
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      const body = { month: this.month(), from: 'templates' as const };
      const plan = await this.api.call(planEndpoints.draftPlan, { params: { siteId: this.siteId() }, body });
      await this.router.navigate(['/plans', plan.id]);
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }
}
