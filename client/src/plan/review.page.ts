import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { firstOfMonth } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayGround } from '../site/day-ground';
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
import { CommentsPane } from './comments-pane';
import { PlanChanges } from './plan-changes';
import { PlanComments } from './plan-comments';
import { PlanDeadline } from './plan-deadline';
import { PlanStatus } from './plan-status';
import { ReviewAct } from './review-act';
import { ReviewFigures } from './review-figures';
import { ReviewList, type ReviewPart } from './review-list';
import { ReviewSession } from './review-session';
import { ReviewStore } from './review-store';

/** A plan before its manager: the month, what it comes to, what stands out, and the decision. */
@Component({
  selector: 'fn-review-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CommentsPane,
    HeadLead,
    MomentPipe,
    PageHead,
    PlanChanges,
    PlanDeadline,
    PlanStatus,
    ProblemPanel,
    ReviewAct,
    ReviewFigures,
    ReviewList,
    ReviewSession,
    SessionCalendar,
    Skeleton,
    TranslocoPipe,
  ],
  providers: [ReviewStore, PlanComments],
  templateUrl: './review.page.html',
  styleUrl: './review.page.css',
})
export class ReviewPage {
  readonly planId = input.required<string>();
  /** The session that is looked at, from the address. */
  readonly session = input<string>();
  protected readonly store = inject(ReviewStore);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly router = inject(Router);
  protected readonly isPhone = mediaSignal(phoneQuery);
  private readonly comments = inject(PlanComments);
  /** On a phone one part is shown at a time. */
  protected readonly part = signal<ReviewPart | 'comments'>('sessions');
  protected readonly parts = computed(() =>
    (['sessions', 'notable', 'comments'] as const).map((part) => ({ part, label: this.labelOf(part) })),
  );
  protected readonly selected = computed(() => this.store.board()?.sessions.find(({ id }) => id === this.session()));

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
      selectedId: this.selected()?.id ?? null,
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
    effect(() => {
      this.store.planId.set(this.planId());
      this.comments.planId.set(this.planId());
    });
    effect(() => {
      if (this.session()) this.part.set('comments');
    });
  }

  /** A session is looked at beside the month; on a phone in the place of the list. */
  protected select(sessionId: string | null): void {
    const queryParams = { session: sessionId };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected go(part: ReviewPart | 'comments'): void {
    if (this.session()) this.select(null);
    this.part.set(part);
  }

  private labelOf(part: ReviewPart | 'comments'): string {
    const counts = {
      sessions: this.store.board()?.sessions.length ?? 0,
      notable: this.store.lines().length,
      comments: this.comments.list().length,
    };
    return this.reader.say(`plan.review.part.${part}`, { count: counts[part] });
  }
}
