import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { deadlineThatCounts, nearnessOf } from '@fortnight/shared/plan/deadline.rules';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { dateAt } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { DateTextPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { Icon } from '../ui/icon';
import { deadlineParts, inkOf } from './deadline-words';

/** How long until the deadline that counts (R3), or who decided and when. */
@Component({
  selector: 'fn-plan-deadline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, TranslocoPipe],
  template: `
    @if (deadline(); as due) {
      <fn-icon name="clock" [class]="due.ink" />
      <span>{{ due.before }}</span>
      <b [class]="due.ink">{{ due.figure }}</b>
      <span>{{ due.after }}</span>
      <span class="meta">{{ due.on | dateText }}</span>
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
    span:empty {
      display: none;
    }
  `,
})
export class PlanDeadline {
  readonly plan = input.required<PlanView>();
  private readonly site = inject(CurrentSite);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  protected readonly deadline = computed(() => {
    const plan = this.plan();
    const due = deadlineThatCounts(plan);
    if (!due) return null;
    const nearness = nearnessOf(due.on, plan.workingDaysLeft, dateAt(this.clock.nowMs(), this.site.zone()));
    const parts = deadlineParts(due, nearness, (key, params) => this.reader.say(key, params));
    return { on: due.on, ink: inkOf(nearness), ...parts };
  });
  protected readonly decidedOn = computed(() => {
    const at = this.plan().decided?.at;
    return at ? dateAt(at, this.site.zone()) : '';
  });
}
