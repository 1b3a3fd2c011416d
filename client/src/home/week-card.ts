import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { classHoursOfAll } from '@fortnight/shared/policy/class-hours';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { countText, countWords } from '../session/session-count';
import { byDay } from '../session/session-days';
import { phaseOf } from '../session/session-phase';
import { shownState } from '../session/session-state';
import { sessionTitle } from '../session/session-title';
import { DateTextPipe, TimeRangePipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';

/** 本周课次, by day; today and what runs now stand out. */
@Component({
  selector: 'fn-week-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, RouterLink, TimeRangePipe, TranslocoPipe],
  templateUrl: './week-card.html',
  styleUrl: './week-card.css',
})
export class WeekCard {
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  private readonly me = inject(Me);
  readonly sessions = input.required<readonly SessionView[]>();
  readonly today = input.required<string>();

  protected readonly days = computed(() => {
    const language = this.reader.language();
    const lines = this.sessions().map((session) => {
      const shown = shownState(session.state, false);
      return {
        session,
        title: sessionTitle(session, language),
        teams: session.teams.map(({ shortName }) => shortName).join(language === 'en' ? ', ' : '、'),
        phase: phaseOf(session, this.clock.nowMs()),
        count: countText(session, shown),
        countWords: countWords(session, shown, (key, params) => this.reader.say(key, params)),
      };
    });
    return byDay(lines, (line) => line.session);
  });
  /** 11 场，你讲 3 场，共 4.5 课时 (R7). */
  protected readonly meta = computed(() => {
    const mine = this.sessions().filter((session) =>
      session.instructors.some(({ id }) => id === this.me.view()?.employeeId),
    );
    const hours = classHoursOfAll(mine);
    const count = this.sessions().length;
    return this.reader.say(mine.length > 0 ? 'home.week.countMine' : 'session.count.sessions', {
      count,
      mine: mine.length,
      hours,
    });
  });
}
