import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { ChangeList } from './change-list';

/** The history of a plan since its approval: every change of its sessions, newest first. Nothing while there is none. */
@Component({
  selector: 'fn-plan-changes',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ChangeList, TranslocoPipe],
  template: `
    @if (changes.value(); as shown) {
      @if (shown.length > 0) {
        <section class="card" aria-labelledby="plan-changes-title">
          <header>
            <h2 id="plan-changes-title">{{ 'plan.change.sinceApproval' | transloco }}</h2>
            <span class="meta">{{ reader.say('plan.change.count', { count: shown.length }) }}</span>
          </header>
          <fn-change-list [changes]="shown" (decided)="changes.reload(); changed.emit()" />
        </section>
      }
    }
  `,
})
export class PlanChanges {
  protected readonly reader = inject(Reader);
  readonly planId = input.required<string>();
  readonly changed = output<void>();
  protected readonly changes = apiResource(sessionChangeEndpoints.listPlanChanges, () => ({
    params: { planId: this.planId() },
  }));
}
