import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { promiseEndpoints, type RotationView } from '@fortnight/shared/plan/promises.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { DateTextPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';

type Team = RotationView['teams'][number];
type Turn = Team['turns'][number];

/** Sittings shown for each team. */
const mostNext = 4;

/** Whose turn each topic is: what the next sittings teach, and when each topic was last taught, team by team. */
@Component({
  selector: 'fn-rotation-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Empty, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './rotation-card.html',
  styleUrl: './rotation-card.css',
})
export class RotationCard {
  private readonly reader = inject(Reader);
  readonly templateId = input.required<string>();

  protected readonly rotation = apiResource(promiseEndpoints.readRotation, () => ({
    params: { templateId: this.templateId() },
  }));
  /** The topics in the order of the first team's turns; a cell for each team. */
  protected readonly topics = computed(() => {
    const teams = this.rotation.value()?.teams ?? [];
    return (teams[0]?.turns ?? []).map((turn) => ({
      topicId: turn.topicId,
      name: this.nameOf(turn),
      cells: teams.map((team) => cellOf(team, turn.topicId)),
    }));
  });

  protected nextOf(team: Team): { readonly sessionId: string; readonly on: string; readonly words: string }[] {
    const names = new Map(team.turns.map((turn) => [turn.topicId, this.nameOf(turn)]));
    const comma = this.reader.language() === 'en' ? ', ' : '、';
    return team.next.slice(0, mostNext).map(({ sessionId, on, topicIds }) => ({
      sessionId,
      on,
      words: topicIds.map((id) => names.get(id) ?? '').join(comma),
    }));
  }

  private nameOf(turn: Turn): string {
    return this.reader.language() === 'en' ? turn.nameEn : turn.name;
  }
}

/** `place` 1: comes first once the planned sittings are over. */
function cellOf({ turns }: Team, topicId: string): { readonly turn: Turn | undefined; readonly place: number } {
  const at = turns.findIndex((turn) => turn.topicId === topicId);
  return { turn: turns[at], place: at + 1 };
}
