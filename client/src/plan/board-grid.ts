import {
  ChangeDetectionStrategy,
  Component,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayGround } from '../site/day-ground';
import type { GridMove, GridPick, GridReceipt } from '../calendar/grid-facts';
import { gridHours } from '../calendar/grid-hours';
import type { BoardView } from '../calendar/period';
import { SessionCalendar } from '../calendar/session-calendar';
import { candidateEvent, ghostEvent, type GridEvent } from '../calendar/session-event';
import { Reader } from '../i18n/language';
import { shownState } from '../session/session-state';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { BoardActs } from './board-acts';
import { boardEvents, countByDate } from './board-events';
import { isShown, type BoardFilter } from './board-filter';
import { BoardLift } from './board-lift';
import { BoardStore } from './board-store';

/** The board's sessions in the calendar, with the ghosts of what is on its way, and a legend at the foot. */
@Component({
  selector: 'fn-board-grid',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SessionCalendar, TranslocoPipe],
  templateUrl: './board-grid.html',
  styleUrl: './board-grid.css',
})
export class BoardGrid {
  readonly view = input.required<BoardView>();
  readonly on = input.required<DateText>();
  readonly filter = input.required<BoardFilter>();
  readonly selectedId = input<string | null>(null);
  readonly opened = output<string>();
  readonly moved = output<GridMove>();
  readonly received = output<GridReceipt>();
  readonly picked = output<GridPick>();

  protected readonly store = inject(BoardStore);
  protected readonly lift = inject(BoardLift);
  private readonly acts = inject(BoardActs);
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly calendar = viewChild(SessionCalendar);

  private readonly shown = computed(() => this.store.sessions().filter((one) => isShown(one, this.filter())));
  /** By content: every answer brings the same calendar anew. */
  private readonly marks = computed(() => this.store.board()?.calendar, { equal: sameText });
  protected readonly ground = computed(() => {
    const calendar = this.marks();
    return calendar ? dayGround(calendar) : () => ({ isOff: false, badge: null, name: '', nameEn: '' });
  });
  protected readonly hours = computed(() => {
    const held = this.lift.held()?.place;
    const site = this.store.board()?.site ?? { opensLocally: '08:00', closesLocally: '20:00' };
    return gridHours(site, [...this.store.sessions(), ...(held ? [held] : [])]);
  });
  protected readonly counts = computed(() => countByDate(this.shown()));
  protected readonly isUnderReview = computed(() => this.store.board()?.plan.state === 'submitted');
  protected readonly legend = computed(() => {
    const states = new Set(this.shown().map(({ state }) => shownState(state, this.isUnderReview())));
    return (['held', 'approved'] as const).filter((state) => states.has(state));
  });

  protected readonly events = computed((): GridEvent[] => {
    const board = this.store.board();
    if (!board) return [];
    const held = this.lift.held();
    const sessions = boardEvents(this.shown(), {
      board,
      isEditable: this.store.isEditable(),
      selectedId: this.selectedId(),
      liftedId: held?.sessionId ?? null,
      today: todayAt(this.clock, board.site.zone),
      language: this.reader.language(),
      say: (key, params) => this.reader.say(key, params),
    });
    const arriving = this.store.arriving().map((one) => ghostEvent({ ...one, ...one.place, isSettling: true }));
    const lifted = held ? [ghostEvent({ ...held, ...held.place, isSettling: false })] : [];
    const days = this.store.isEditable() ? this.lift.candidates().map((on) => candidateEvent(on, this.view())) : [];
    return [...days, ...sessions, ...arriving, ...lifted];
  });

  constructor() {
    // Once the events that show it have been drawn.
    afterRenderEffect(() => {
      const sessionId = this.acts.toFocus();
      this.events();
      if (sessionId && this.calendar()?.focusSession(sessionId)) untracked(() => this.acts.toFocus.set(null));
    });
  }
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
