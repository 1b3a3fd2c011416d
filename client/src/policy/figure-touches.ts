import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FigurePreview } from '@fortnight/shared/policy/policy.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { DateTextPipe, MonthTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';

/** Whom a change of a figure touches: sites, people, and what of theirs. */
@Component({
  selector: 'fn-figure-touches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, MonthTextPipe, TranslocoPipe],
  template: `
    <div class="figures price" aria-live="polite">
      <div>
        <b>{{ touched().sites }}</b>{{ 'policy.touches.sites' | transloco: { count: touched().sites } }}
      </div>
      <div>
        <b>{{ touched().people }}</b>{{ 'policy.touches.people' | transloco: { count: touched().people } }}
      </div>
      <div>
        <b>{{ touched().plans.length || touched().sessions }}</b>{{
          (touched().plans.length ? 'policy.touches.plans' : 'policy.touches.sessions')
            | transloco: { count: touched().plans.length || touched().sessions }
        }}
      </div>
    </div>
    <ul>
      @for (plan of touched().plans; track plan.planId) {
        <li class="row sub" [class.warn-t]="plan.workingDaysLeft <= 1">
          <fn-icon [name]="plan.workingDaysLeft <= 1 ? 'warn' : 'plan'" [size]="16" />
          <span>{{ plan.siteName }} {{ plan.month | monthText }}</span>
          @if (plan.beforeOn === plan.afterOn) {
            <span>{{ 'policy.touches.sameDeadline' | transloco }}</span>
          } @else {
            <span>{{
              (plan.workingDaysLeft < 0 ? 'policy.touches.deadlineGone' : 'policy.touches.deadline')
                | transloco
                  : {
                      before: (plan.beforeOn | dateText: 'day'),
                      after: (plan.afterOn | dateText: 'day'),
                      count: gone(plan.workingDaysLeft),
                    }
            }}</span>
          }
        </li>
      }
    </ul>
    @if (touched().people === 0) {
      <p class="meta">{{ 'policy.touches.nobodyYet' | transloco }}</p>
    }
  `,
  styles: `
    .price {
      padding: var(--fn-3) var(--fn-4);
      border-radius: var(--fn-r-2);
      background: var(--fn-surface-sunken);
    }
    ul {
      margin-top: var(--fn-2);
    }
    li {
      padding-block: 2px;
      font-size: var(--fn-t-s);
    }
  `,
})
export class FigureTouches {
  readonly touched = input.required<FigurePreview>();

  /** Working days left, or gone by, without a sign: the words say which. */
  protected gone(workingDays: number): number {
    return Math.abs(workingDays);
  }
}
