import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SupervisorHome } from '@fortnight/shared/home/home.contract';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import type { PlanNeed } from '@fortnight/shared/plan/plan.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { PlanStatus } from '../plan/plan-status';
import { PromiseStatus } from '../plan/promise-state';
import { worstWindow } from '../plan/promise-track';
import { MonthTextPipe } from '../time/date.pipes';

/** More marks than this would not be counted at a glance; the number stands beside them. */
const mostPips = 10;
/** So many are named for each month; the board has them all. */
const mostRows = 6;

/** 有风险的承诺: month by month, what the cadence asks for and what is placed, for each team that falls short. */
@Component({
  selector: 'fn-risk-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [MonthTextPipe, PlanStatus, PromiseStatus, RouterLink, TranslocoPipe],
  templateUrl: './risk-card.html',
  styleUrl: './risk-card.css',
})
export class RiskCard {
  private readonly reader = inject(Reader);
  readonly promises = input.required<SupervisorHome['promises']>();

  protected readonly count = computed(() => this.promises().reduce((sum, { atRisk }) => sum + atRisk.length, 0));
  protected readonly months = computed(() =>
    this.promises().map(({ plan, atRisk }) => ({
      plan,
      mayPlace: mayEditPlan(plan).allowed,
      rows: atRisk.slice(0, mostRows).map((need) => this.rowOf(need)),
      more: Math.max(0, atRisk.length - mostRows),
    })),
  );

  private rowOf(need: PlanNeed) {
    return {
      need,
      id: `${need.templateId} ${need.teamId}`,
      name: this.reader.language() === 'en' ? need.templateNameEn : need.templateName,
      pips: need.needed <= mostPips ? Array.from({ length: need.needed }, (_, at) => at < need.placed) : [],
      worst: worstWindow(need.windows),
    };
  }
}
