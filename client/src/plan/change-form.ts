import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { ChangeDesk } from '@fortnight/shared/plan/session-change.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { timeOfDay } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { faultAt } from '../api/problem-error';
import { step } from '../calendar/move';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import type { ChangeDraft } from './change-draft';
import { replaced } from './session-draft';

/** Date, time, room and instructors of a session that binds. What it teaches and to whom stays. */
@Component({
  selector: 'fn-change-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  templateUrl: './change-form.html',
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--fn-3);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: var(--fn-3);
    }
    .line > * {
      flex: 1 1 110px;
    }
  `,
})
export class ChangeForm {
  readonly draft = model.required<ChangeDraft>();
  readonly desk = input.required<ChangeDesk>();
  readonly problem = input<Problem | undefined>();
  private readonly reader = inject(Reader);

  protected readonly month = computed(() => this.desk().plan.month);
  protected readonly times = computed(() => {
    const quarters = Array.from({ length: 1440 / step }, (_, quarter) => timeOfDay(quarter * step));
    return [...new Set([...quarters, this.draft().startsLocally])].sort();
  });
  protected readonly instructors = computed(() =>
    this.desk().instructors.map(({ id, name, roles }) => {
      const words = roles.map((role) => this.reader.say('person.role.' + role)).join('、');
      return { id, label: words ? `${name} · ${words}` : name };
    }),
  );

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected set(change: Partial<ChangeDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected name(at: number, event: Event): void {
    const id = (event.target as HTMLSelectElement).value;
    this.set({ instructorIds: replaced(this.draft().instructorIds, at, id) });
  }
}
