import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { firstOfMonth } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayGround } from '../calendar/day-ground';
import { gridHours } from '../calendar/grid-hours';
import { SessionCalendar } from '../calendar/session-calendar';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { monthWords } from '../time/date-words';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { mediaSignal, phoneQuery } from '../ui/media';
import { HeadLead, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { boardEvents, countByDate } from './board-events';
import { PlanDeadline } from './plan-deadline';
import { PlanStatus } from './plan-status';
import { ReviewAct } from './review-act';
import { ReviewFigures } from './review-figures';
import { ReviewList } from './review-list';
import { ReviewStore } from './review-store';

/** A plan before its manager: the month, what it comes to, what stands out, and the decision. */
@Component({
  selector: 'fn-review-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    HeadLead,
    MomentPipe,
    PageHead,
    PlanDeadline,
    PlanStatus,
    ProblemPanel,
    ReviewAct,
    ReviewFigures,
    ReviewList,
    SessionCalendar,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [ReviewStore],
  templateUrl: './review.page.html',
  styleUrl: './review.page.css',
})
export class ReviewPage {
  readonly planId = input.required<string>();
  protected readonly store = inject(ReviewStore);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly router = inject(Router);
  protected readonly isPhone = mediaSignal(phoneQuery);

  protected readonly title = computed(() => {
    const board = this.store.board();
    if (!board) return this.reader.say('plan.reviewTitle');
    return this.reader.say('plan.titleOf', { month: monthWords(board.plan.month, this.reader.language()) });
  });
  /** The month as the calendar draws it. */
  protected readonly month = computed(() => {
    const board = this.store.board();
    if (!board) return null;
    const facts = {
      board,
      isEditable: false,
      selectedId: null,
      liftedId: null,
      today: todayAt(this.clock, board.site.zone),
      language: this.reader.language(),
      say: (key: string, params?: Record<string, string | number>) => this.reader.say(key, params),
    };
    return {
      on: firstOfMonth(board.plan.month),
      events: boardEvents(board.sessions, facts),
      counts: countByDate(board.sessions),
      ground: dayGround(board.calendar),
      hours: gridHours(board.site, board.sessions),
    };
  });

  constructor() {
    effect(() => this.store.planId.set(this.planId()));
  }

  /** A session is looked at on the board. */
  protected look(sessionId: string): void {
    const on = this.store.board()?.sessions.find(({ id }) => id === sessionId)?.on;
    void this.router.navigate(['/plans', this.planId()], { queryParams: { on, session: sessionId } });
  }
}
