import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { dateAt } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { DateTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { deadlineParts } from './deadline-words';
import { deadlineOf } from './plan-state';

/** How long until the deadline that counts (R3), or who decided and when. */
@Component({
  selector: 'fn-plan-deadline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, TranslocoPipe],
  template: `
    @if (deadline(); as due) {
      <fn-icon name="clock" [class.warn-t]="due.tone === 'warn'" [class.bad-t]="due.tone === 'bad'" />
      <span>{{ due.before }}</span>
      <b [class.warn-t]="due.tone === 'warn'" [class.bad-t]="due.tone === 'bad'">{{ due.figure }}</b>
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
  protected readonly deadline = computed(() => {
    const due = deadlineOf(this.plan());
    return due && { ...due, ...deadlineParts(due, (key, params) => this.reader.say(key, params)) };
  });
  protected readonly decidedOn = computed(() => {
    const at = this.plan().decided?.at;
    return at ? dateAt(at, this.site.zone()) : '';
  });
}
