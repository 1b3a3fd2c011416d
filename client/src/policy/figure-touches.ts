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
    <div class="figures" aria-live="polite">
      <span
        ><b>{{ touched().sites }}</b
        >{{ 'policy.touches.sites' | transloco: { count: touched().sites } }}</span
      >
      <span
        ><b>{{ touched().people }}</b
        >{{ 'policy.touches.people' | transloco: { count: touched().people } }}</span
      >
      <span
        ><b>{{ touched().plans.length || touched().sessions }}</b
        >{{
          (touched().plans.length ? 'policy.touches.plans' : 'policy.touches.sessions')
            | transloco: { count: touched().plans.length || touched().sessions }
        }}</span
      >
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
              'policy.touches.deadline'
                | transloco
                  : {
                      before: (plan.beforeOn | dateText: 'day'),
                      after: (plan.afterOn | dateText: 'day'),
                      count: plan.workingDaysLeft,
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
})
export class FigureTouches {
  readonly touched = input.required<FigurePreview>();
}
