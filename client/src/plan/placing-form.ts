import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { timeOfDay } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { faultAt } from '../api/problem-error';
import { step } from '../calendar/move';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import type { ChangeDraft } from './change-draft';
import { replaced } from './session-draft';

/** The contract's most; the first is named, who follows is on site (P3). */
const mostInstructors = 4;

/** Date, time, length, room and instructors of a session: what every form of one asks for. */
@Component({
  selector: 'fn-placing-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, TranslocoPipe],
  templateUrl: './placing-form.html',
  styleUrl: './placing-form.css',
})
export class PlacingForm<Draft extends ChangeDraft = ChangeDraft> {
  readonly draft = model.required<Draft>();
  readonly desk = input.required<Pick<PlanBoard, 'rooms' | 'instructors'> & { readonly plan: { month: string } }>();
  readonly problem = input<Problem | undefined>();
  /** While a plan is drafted nobody need be named yet, and more people may join; of a binding session people only change. */
  readonly isDrafted = input(false);
  private readonly reader = inject(Reader);

  protected readonly month = computed(() => this.desk().plan.month);
  /** Every quarter of an hour, and the present time where it lies between two. A list reads alike in every browser. */
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
  /** One choice for each that is chosen, and an empty one while nobody is. */
  protected readonly seats = computed(() => {
    const { instructorIds } = this.draft();
    return this.isDrafted() && instructorIds.length === 0 ? [''] : instructorIds;
  });
  protected readonly mayAddInstructor = computed(() => {
    const { length } = this.draft().instructorIds;
    return this.isDrafted() && length > 0 && length < Math.min(mostInstructors, this.desk().instructors.length);
  });

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected set(change: Partial<ChangeDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected name(at: number, id: string): void {
    this.set({ instructorIds: replaced(this.draft().instructorIds, at, id) });
  }

  /** Adds the first who is not yet among them; the reader then chooses. */
  protected addInstructor(): void {
    const chosen = this.draft().instructorIds;
    const next = this.desk().instructors.find(({ id }) => !chosen.includes(id));
    if (next) this.set({ instructorIds: [...chosen, next.id] });
  }
}
