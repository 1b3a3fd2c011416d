import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { DateTextPipe } from '../time/date.pipes';
import { clockWords } from '../time/date-words';
import { countText, countWords } from './session-count';
import { byDay } from './session-days';
import { instructorNames } from './session-people';
import { shownState } from './session-state';
import { SessionStatus } from './session-status';
import { sessionTitle } from './session-title';

/** Sessions on a phone: a card for each day, start over end, then name, who and where. */
@Component({
  selector: 'fn-session-cards',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, RouterLink, SessionStatus, TranslocoPipe],
  templateUrl: './session-cards.html',
  styleUrl: './session-cards.css',
})
export class SessionCards {
  private readonly reader = inject(Reader);
  readonly sessions = input.required<readonly SessionView[]>();
  readonly today = input.required<string>();

  protected readonly days = computed(() => {
    const language = this.reader.language();
    const lines = this.sessions().map((session) => {
      const shown = shownState(session.state, false);
      const place = session.room?.name ?? this.reader.say('session.noRoom');
      const who = instructorNames(session, language) || this.reader.say('session.noInstructor');
      return {
        session,
        title: sessionTitle(session, language),
        start: clockWords(session.startsAt, session.zone),
        end: clockWords(session.endsAt, session.zone),
        where: [who, place].join(language === 'en' ? ', ' : '，'),
        isLoud: session.state !== 'binding',
        count: countText(session, shown),
        countWords: countWords(session, shown, (key, params) => this.reader.say(key, params)),
      };
    });
    return byDay(lines, (line) => line.session);
  });
}
