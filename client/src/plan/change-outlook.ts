import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { ChangePreview } from '@fortnight/shared/plan/session-change.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { deadlineWords } from '../time/date-words';
import { ProblemPanel } from '../ui/problem-panel';

/** What a change would do: how it takes effect, until when somebody decides, how many people and mails it touches. */
@Component({
  selector: 'fn-change-outlook',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemPanel, TranslocoPipe],
  template: `
    <div aria-live="polite">
      @if (problem(); as refused) {
        <fn-problem [problem]="refused" />
      } @else if (outlook(); as shown) {
        <p [class.warn-t]="shown.effect !== 'at-once'">
          <b>{{ 'plan.change.effect.' + shown.effect | transloco: { by: by() } }}</b>
        </p>
        <div class="figures">
          <div>
            <b>{{ shown.people }}</b>{{ 'plan.change.people' | transloco }}
          </div>
          <div>
            <b>{{ shown.mails }}</b>{{ 'plan.change.mails' | transloco }}
          </div>
        </div>
        <p class="meta">{{ 'plan.change.told' | transloco }}</p>
      } @else {
        <p class="meta">{{ 'plan.change.outlookHint' | transloco }}</p>
      }
    </div>
  `,
  styles: `
    div[aria-live] {
      display: flex;
      flex-direction: column;
      gap: var(--fn-2);
      min-height: 96px;
    }
    .figures {
      display: flex;
      gap: var(--fn-5);
      font-size: var(--fn-t-s);
      color: var(--fn-ink-2);
    }
    .figures b {
      margin-inline-end: var(--fn-1);
      color: var(--fn-ink);
      font-size: var(--fn-t-l);
    }
  `,
})
export class ChangeOutlook {
  private readonly reader = inject(Reader);
  readonly before = input.required<SessionView>();
  readonly outlook = input<ChangePreview | undefined>();
  readonly problem = input<Problem | undefined>();
  protected readonly by = computed(() => {
    const decideBy = this.outlook()?.decideBy;
    return decideBy ? deadlineWords(decideBy, this.before().zone, this.reader.language()) : '';
  });
}
