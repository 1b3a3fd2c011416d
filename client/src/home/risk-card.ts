import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PlanNeed } from '@fortnight/shared/plan/plan.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Status } from '../ui/status';

/** More marks than this would not be counted at a glance; the number stands beside them. */
const mostPips = 10;

/** 有风险的承诺: what the cadence asks for and what is placed, for each team that falls short. */
@Component({
  selector: 'fn-risk-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, Status, TranslocoPipe],
  templateUrl: './risk-card.html',
  styleUrl: './risk-card.css',
})
export class RiskCard {
  private readonly reader = inject(Reader);
  readonly needs = input.required<readonly PlanNeed[]>();
  /** The board on which the gaps can be closed. */
  readonly link = input.required<readonly string[]>();

  protected readonly rows = computed(() =>
    this.needs().map((need) => ({
      need,
      id: `${need.templateId} ${need.teamId}`,
      name: this.reader.language() === 'en' ? need.templateNameEn : need.templateName,
      pips: need.needed <= mostPips ? Array.from({ length: need.needed }, (_, at) => at < need.placed) : [],
      missing: Math.max(0, need.needed - need.placed),
    })),
  );
}
