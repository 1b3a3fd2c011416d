import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { promiseEndpoints } from '@fortnight/shared/plan/promises.contract';
import { turnsFor } from '@fortnight/shared/plan/rotation.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import type { TopicView } from '@fortnight/shared/topic/topic.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { faultAt } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { DateTextPipe } from '../time/date.pipes';
import { PlacingForm } from './placing-form';
import { toggled, type SessionDraft } from './session-draft';

/** Date, time, room, instructors, teams and topics of a session. */
@Component({
  selector: 'fn-session-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, PlacingForm, TranslocoPipe],
  templateUrl: './session-form.html',
  styleUrl: './session-form.css',
})
export class SessionForm {
  readonly draft = model.required<SessionDraft>();
  readonly board = input.required<PlanBoard>();
  readonly topics = input.required<readonly TopicView[]>();
  readonly problem = input<Problem | undefined>();
  /** Whose topics take turns: tells with each when the teams had it last. */
  readonly templateId = input<string | null>(null);
  private readonly reader = inject(Reader);
  private readonly me = inject(Me);
  private readonly rotation = apiResource(promiseEndpoints.readRotation, () => {
    const templateId = this.templateId();
    const mayRead = this.me.holds('template.read', this.board().plan.siteId);
    return templateId && mayRead ? { params: { templateId } } : undefined;
  });
  private readonly turns = computed(() => turnsFor(this.rotation.value()?.teams ?? [], this.draft().teamIds));

  /** What is chosen by ticks: whom it teaches and what. */
  protected readonly lists = computed(() => {
    const [{ teamIds, topicIds }, isEnglish] = [this.draft(), this.reader.language() === 'en'];
    const teams = this.board().teams.map(({ id, name, headcount }) => ({
      id,
      name,
      people: headcount,
      turn: null,
      isChosen: teamIds.includes(id),
    }));
    const topics = this.topics().map(({ id, name, nameEn }) => ({
      id,
      name: isEnglish ? nameEn : name,
      people: null,
      turn: this.turns().get(id) ?? null,
      isChosen: topicIds.includes(id),
    }));
    return [
      { key: 'teams', part: 'teamIds' as const, choices: teams },
      { key: 'topics', part: 'topicIds' as const, choices: topics },
    ];
  });

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected toggle(list: 'teamIds' | 'topicIds', id: string, isIn: boolean): void {
    this.draft.update((draft) => ({ ...draft, [list]: toggled(draft[list], id, isIn) }));
  }
}
