import { ChangeDetectionStrategy, Component, ElementRef, computed, inject, input, output } from '@angular/core';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { datesIn } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { TranslocoPipe } from '@jsverse/transloco';
import { dayGround } from '../site/day-ground';
import { periodOf } from '../calendar/period';
import { Reader } from '../i18n/language';
import { SessionRow } from '../session/session-row';
import { shownState } from '../session/session-state';
import { DateTextPipe } from '../time/date.pipes';
import { hardest } from './board-events';
import { isShown, type BoardFilter } from './board-filter';
import { BoardStore } from './board-store';

/** A week as a strip of days, and its sessions day by day: the board on a phone. */
@Component({
  selector: 'fn-board-agenda',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, SessionRow, TranslocoPipe],
  templateUrl: './board-agenda.html',
  styleUrl: './board-agenda.css',
})
export class BoardAgenda {
  readonly on = input.required<DateText>();
  readonly filter = input.required<BoardFilter>();
  readonly opened = output<string>();
  readonly went = output<DateText>();

  protected readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly conflicts = computed(() => hardest(this.store.board()?.conflicts ?? []));

  protected readonly days = computed(() => {
    const board = this.store.board();
    if (!board) return [];
    const ground = dayGround(board.calendar);
    const { fromOn, untilOn } = periodOf('week', this.on());
    const shown = this.store.sessions().filter((session) => isShown(session, this.filter()));
    return datesIn(fromOn, untilOn).map((on) => ({
      on,
      number: Number(on.slice(8)),
      ground: ground(on),
      sessions: shown.filter((session) => session.on === on).sort(byTime),
    }));
  });
  protected readonly filled = computed(() => this.days().filter(({ sessions }) => sessions.length > 0));

  /** Marks a day and brings its sessions into view. */
  protected go(on: DateText): void {
    this.went.emit(on);
    this.host.querySelector(`#day-${CSS.escape(on)}`)?.scrollIntoView({ block: 'start' });
  }

  protected stateOf(session: SessionView): ReturnType<typeof shownState> {
    return shownState(session.state, this.store.board()?.plan.state === 'submitted');
  }

  protected clash(session: SessionView): string | null {
    const code = this.conflicts().get(session.id);
    return code ? this.reader.say(`session.conflict.${code}`) : null;
  }
}

function byTime(one: SessionView, other: SessionView): number {
  return one.startsAt.localeCompare(other.startsAt);
}
