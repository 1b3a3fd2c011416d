import { Injectable, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { firstOfMonth, monthOf } from '@fortnight/shared/time/days';
import { isDateText, type DateText } from '@fortnight/shared/time/time-text';
import { boardViews, periodOf, stepPeriod, type BoardView } from '../calendar/period';
import { CurrentSite } from '../person/current-site';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import type { BoardFilter } from './board-filter';
import { BoardStore } from './board-store';

/** What the address says of the board. */
export interface BoardAddress extends Partial<BoardFilter> {
  readonly view?: string | undefined;
  readonly on?: string | undefined;
  readonly add?: string;
  readonly for?: string;
}

/** Which period and which sessions the board shows. The address holds it, so that a link shows the same. */
@Injectable()
export class BoardPlace {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly store = inject(BoardStore);
  private readonly clock = inject(ServerClock);
  private readonly site = inject(CurrentSite);
  readonly address = signal<BoardAddress>({});
  /** A phone shows weeks only. */
  readonly isPhone = signal(false);

  readonly view = computed<BoardView>(() => {
    const asked = boardViews.find((view) => view === this.address().view);
    return this.isPhone() ? 'week' : (asked ?? 'week');
  });
  readonly today = computed(() => todayAt(this.clock, this.store.board()?.site.zone ?? this.site.zone()));
  readonly on = computed<DateText>(() => {
    const asked = this.address().on;
    return asked && isDateText(asked) ? asked : this.firstOn();
  });
  readonly filter = computed<BoardFilter>(() => {
    const { team = '', programme = '', instructor = '' } = this.address();
    return { team, programme, instructor };
  });

  go(change: BoardAddress): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  step(by: 1 | -1): void {
    this.go({ on: stepPeriod(this.view(), this.on(), by) });
  }

  /** Turns to the period that a date lies in, unless it is shown. */
  follow(on: DateText): void {
    const { fromOn, untilOn } = periodOf(this.view(), this.on());
    if (on < fromOn || on > untilOn) this.go({ on });
  }

  /** A new session, nothing known but the day. */
  blank(): { on: DateText; startsLocally: null; minutes: null } {
    const month = this.store.board()?.plan.month ?? '';
    const on = monthOf(this.on()) === month ? this.on() : firstOfMonth(month);
    return { on, startsLocally: null, minutes: null };
  }

  /** Today if the plan's month has begun, else the week of its first session. */
  private firstOn(): DateText {
    const board = this.store.board();
    if (!board || monthOf(this.today()) === board.plan.month) return this.today();
    const dates = board.sessions.map(({ on }) => on).sort();
    return dates[0] ?? firstOfMonth(board.plan.month);
  }
}
