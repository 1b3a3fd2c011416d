import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { classHoursOfAll } from '@fortnight/shared/policy/class-hours';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { DateTextPipe, TimeRangePipe } from '../time/date.pipes';
import { countText, countWords } from './session-count';
import { instructorNames, teamNames } from './session-people';
import { shownState } from './session-state';
import { SessionStatus } from './session-status';
import { sessionTitle } from './session-title';

/** Sessions as rows of 36 px; columns fall from right to left as the window narrows. */
@Component({
  selector: 'fn-session-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, RouterLink, SessionStatus, TimeRangePipe, TranslocoPipe],
  templateUrl: './session-table.html',
  styleUrl: './session-table.css',
})
export class SessionTable {
  private readonly reader = inject(Reader);
  readonly sessions = input.required<readonly SessionView[]>();
  readonly today = input.required<string>();

  protected readonly rows = computed(() => {
    const language = this.reader.language();
    return this.sessions().map((session, at, all) => {
      const shown = shownState(session.state, false);
      return {
        session,
        isFirstOfDay: all[at - 1]?.on !== session.on,
        title: sessionTitle(session, language),
        hours: classHoursOfAll([session]),
        teams: teamNames(session, language),
        instructors: instructorNames(session, language),
        count: countText(session, shown),
        countWords: countWords(session, shown, (key, params) => this.reader.say(key, params)),
      };
    });
  });
}
