import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionRow } from '../session/session-row';
import { shownState, type ShownState } from '../session/session-state';
import { DateTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import type { GapLine } from './gap-lines';

/** What stands out in a plan: conflicts, promises not met, weeks with too little of the supervisor's teaching. */
@Component({
  selector: 'fn-review-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, SessionRow, TranslocoPipe],
  templateUrl: './review-list.html',
  styleUrl: './review-list.css',
})
export class ReviewList {
  readonly board = input.required<PlanBoard>();
  readonly lines = input.required<readonly GapLine[]>();
  /** On a phone the sessions follow, day by day, in the calendar's place. */
  readonly hasSessions = input(false);
  readonly opened = output<string>();

  protected readonly days = computed(() => {
    if (!this.hasSessions()) return [];
    const sorted = [...this.board().sessions].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
    const dates = [...new Set(sorted.map(({ on }) => on))];
    return dates.map((on) => ({ on, sessions: sorted.filter((session) => session.on === on) }));
  });

  protected shown(session: SessionView): ShownState {
    return shownState(session.state, this.board().plan.state === 'submitted');
  }
}
