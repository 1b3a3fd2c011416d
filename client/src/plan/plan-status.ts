import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PlanState } from '@fortnight/shared/plan/plan.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Status } from '../ui/status';
import { planLooks } from './plan-state';

/** A plan's state as a chip: 草稿, 审批中, 已批准, 已退回. */
@Component({
  selector: 'fn-plan-status',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Status, TranslocoPipe],
  template: `<fn-status [tone]="look().tone" [icon]="look().icon">{{
    'plan.state.' + state() | transloco
  }}</fn-status>`,
})
export class PlanStatus {
  readonly state = input.required<PlanState>();
  protected readonly look = computed(() => planLooks[this.state()]);
}
