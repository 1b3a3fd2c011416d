import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { explainBody, type ExplainBody } from '@fortnight/shared/plan/conflict-acts.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { faultAt } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { BoardStore } from './board-store';

/** Asks why soft conflicts stand nevertheless: one reason for all that are given. The manager sees it. */
@Component({
  selector: 'fn-explain-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  template: `
    <form (submit)="explain($event)">
      <fn-field
        class="grow"
        [label]="label() || ('plan.explain.label' | transloco)"
        [help]="'plan.explain.help' | transloco"
        [fault]="fault()"
      >
        <input #text class="input" fnControl maxlength="500" [value]="reason()" (input)="reason.set(text.value)" />
      </fn-field>
      <button type="submit" class="btn s">{{ 'plan.explain.act' | transloco: { count: conflicts().length } }}</button>
    </form>
  `,
  styles: `
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      gap: var(--fn-2);
    }
    fn-field {
      flex: 1 1 220px;
    }
    .btn {
      margin-top: 22px;
    }
  `,
})
export class ExplainForm {
  readonly conflicts = input.required<readonly Pick<Conflict, 'sessionId' | 'code' | 'subjectId'>[]>();
  /** What is asked; left out: why these stand. */
  readonly label = input('');
  private readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  protected readonly reason = signal('');
  private readonly problem = signal<Problem | undefined>(undefined);

  protected fault(): string | undefined {
    return faultAt(this.problem(), '/reason') ?? this.problem()?.detail;
  }

  protected async explain(event: Event): Promise<void> {
    event.preventDefault();
    const conflicts = this.conflicts().map(({ sessionId, code, subjectId }) => ({ sessionId, code, subjectId }));
    const body = { conflicts, reason: this.reason() } as ExplainBody;
    const check = checkForm(explainBody, body, this.reader.language());
    this.problem.set(check.problem);
    if (check.problem) return;
    if (await this.store.explain(check.value.conflicts, check.value.reason)) return this.reason.set('');
    this.problem.set(this.store.refused()?.problem);
    this.store.refused.set(null);
  }
}
