import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { SessionRow } from '../session/session-row';
import { shownState, type ShownState } from '../session/session-state';
import { DateTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { Reader } from '../i18n/language';
import { hardest } from './board-events';
import type { GapLine } from './gap-lines';
import { PlanComments } from './plan-comments';

/** On a phone what stands out and the sessions are two lists. */
export type ReviewPart = 'sessions' | 'notable';

/** What stands out in a plan (conflicts, promises not met, thin weeks), and its sessions day by day. */
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
  readonly selectedId = input<string | null>(null);
  /** Only this part of it; both without. */
  readonly part = input<ReviewPart | 'comments' | null>(null);
  readonly opened = output<string>();

  protected readonly days = computed(() => {
    if (this.part() === 'notable') return [];
    const sorted = [...this.board().sessions].sort((one, other) => one.startsAt.localeCompare(other.startsAt));
    const dates = [...new Set(sorted.map(({ on }) => on))];
    return dates.map((on) => ({ on, sessions: sorted.filter((session) => session.on === on) }));
  });

  protected readonly comments = inject(PlanComments);
  private readonly reader = inject(Reader);
  private readonly clashes = computed(() => hardest(this.board().conflicts));

  /** What stands against a session, in a few characters. */
  protected fault(sessionId: string): string | null {
    const code = this.clashes().get(sessionId);
    return code ? this.reader.say(`session.conflict.${code}`) : null;
  }

  protected shown(session: SessionView): ShownState {
    // The page's head says that the plan is in review; the rows need not.
    return shownState(session.state, false);
  }
}
