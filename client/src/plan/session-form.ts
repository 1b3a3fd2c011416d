import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { timeOfDay } from '@fortnight/shared/time/zone';
import type { TopicView } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { faultAt } from '../api/problem-error';
import { step } from '../calendar/move';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { Icon } from '../ui/icon';
import { replaced, toggled, type SessionDraft } from './session-draft';

/** The contract's most; the first is named, who follows is on site (P3). */
const mostInstructors = 4;

/** Date, time, room, instructors, teams and topics of a session. */
@Component({
  selector: 'fn-session-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, TranslocoPipe],
  templateUrl: './session-form.html',
  styleUrl: './session-form.css',
})
export class SessionForm {
  readonly draft = model.required<SessionDraft>();
  readonly board = input.required<PlanBoard>();
  readonly topics = input.required<readonly TopicView[]>();
  readonly problem = input<Problem | undefined>();
  private readonly reader = inject(Reader);

  protected readonly month = computed(() => this.board().plan.month);
  /** Every quarter of an hour, and the present time where it lies between two. A list reads alike in every browser. */
  protected readonly times = computed(() => {
    const quarters = Array.from({ length: 1440 / step }, (_, quarter) => timeOfDay(quarter * step));
    return [...new Set([...quarters, this.draft().startsLocally])].sort();
  });
  protected readonly instructors = computed(() =>
    this.board().instructors.map(({ id, name, roles }) => {
      const words = roles.map((role) => this.reader.say('person.role.' + role)).join('、');
      return { id, label: words ? `${name} · ${words}` : name };
    }),
  );
  /** One choice for each that is chosen, and an empty one while more may be added. */
  protected readonly seats = computed(() => {
    const { instructorIds } = this.draft();
    const free = instructorIds.length === 0 ? [''] : [];
    return [...instructorIds, ...free];
  });
  protected readonly mayAddInstructor = computed(() => {
    const { length } = this.draft().instructorIds;
    return length > 0 && length < Math.min(mostInstructors, this.board().instructors.length);
  });
  protected readonly names = computed(() => {
    const isEnglish = this.reader.language() === 'en';
    return this.topics().map((topic) => ({ id: topic.id, name: isEnglish ? topic.nameEn : topic.name }));
  });

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected set(change: Partial<SessionDraft>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected toggle(list: 'teamIds' | 'topicIds', id: string, event: Event): void {
    this.set({ [list]: toggled(this.draft()[list], id, (event.target as HTMLInputElement).checked) });
  }

  protected name(at: number, event: Event): void {
    const id = (event.target as HTMLSelectElement).value;
    this.set({ instructorIds: replaced(this.draft().instructorIds, at, id) });
  }

  /** Adds the first who is not yet among them; the reader then chooses. */
  protected addInstructor(): void {
    const chosen = this.draft().instructorIds;
    const next = this.board().instructors.find(({ id }) => !chosen.includes(id));
    if (next) this.set({ instructorIds: [...chosen, next.id] });
  }
}
