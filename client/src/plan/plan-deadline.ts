import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { dateAt } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { CurrentSite } from '../person/current-site';
import { DateTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { deadlineOf } from './plan-state';

/** How long until the deadline that counts (R3), or who decided and when. */
@Component({
  selector: 'fn-plan-deadline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, TranslocoPipe],
  template: `
    @if (deadline(); as due) {
      <fn-icon name="clock" [class.warn-t]="due.tone === 'warn'" [class.bad-t]="due.tone === 'bad'" />
      <span>
        <b [class.warn-t]="due.tone === 'warn'" [class.bad-t]="due.tone === 'bad'">{{
          'plan.deadline.' + due.what + '.' + due.how | transloco: { count: due.days }
        }}</b>
        <span class="meta">{{ due.on | dateText }}</span>
      </span>
    } @else if (plan().decided; as decided) {
      <span class="meta">{{
        'plan.approvedBy' | transloco: { name: decided.name, date: (decidedOn() | dateText: 'day') }
      }}</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      font-size: var(--fn-t-s);
      white-space: nowrap;
    }
  `,
})
export class PlanDeadline {
  readonly plan = input.required<PlanView>();
  private readonly site = inject(CurrentSite);
  protected readonly deadline = computed(() => deadlineOf(this.plan()));
  protected readonly decidedOn = computed(() => {
    const at = this.plan().decided?.at;
    return at ? dateAt(at, this.site.zone()) : '';
  });
}
