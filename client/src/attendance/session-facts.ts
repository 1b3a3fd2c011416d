import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { classHoursOfAll } from '@fortnight/shared/policy/class-hours';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { countWords } from '../session/session-count';
import { instructorNames, teamNames } from '../session/session-people';
import { shownState } from '../session/session-state';
import { programmeTitle } from '../session/session-title';
import { spanWords } from '../time/date-words';

/** What a session is: when, where, who, what about. */
@Component({
  selector: 'fn-session-facts',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="facts-title">
      <header>
        <h2 id="facts-title">{{ 'session.facts' | transloco }}</h2>
        <span class="tag p{{ session().tint }}">{{ session().programmeCode }} {{ programme() }}</span>
      </header>
      <dl class="body">
        @for (fact of facts(); track fact.label) {
          <dt>{{ 'session.field.' + fact.label | transloco }}</dt>
          <dd>{{ fact.words }}</dd>
        }
        <dt>{{ 'session.field.topics' | transloco }}</dt>
        <dd>
          <ul>
            @for (topic of session().topics; track topic.id) {
              <li>{{ isEnglish() ? topic.nameEn : topic.name }}</li>
            }
          </ul>
        </dd>
      </dl>
      <footer>
        <a class="btn" [routerLink]="[]" [queryParams]="{ tab: 'roll-call' }">{{ 'attendance.open' | transloco }}</a>
      </footer>
    </section>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: 72px minmax(0, 1fr);
      gap: var(--fn-2) var(--fn-3);
      font-size: var(--fn-t-s);
    }
    dt {
      color: var(--fn-ink-3);
    }
    dd {
      margin: 0;
    }
  `,
})
export class SessionFacts {
  private readonly reader = inject(Reader);
  readonly session = input.required<SessionView>();

  protected readonly isEnglish = computed(() => this.reader.language() === 'en');
  protected readonly programme = computed(() => programmeTitle(this.session(), this.reader.language()));
  protected readonly facts = computed(() => {
    const [session, language] = [this.session(), this.reader.language()];
    const say = (key: string, params?: Record<string, string | number>): string => this.reader.say(key, params);
    return [
      ...(session.cancelReason ? [{ label: 'cancelReason', words: session.cancelReason }] : []),
      { label: 'time', words: spanWords(session.startsAt, session.endsAt, session.zone, language) },
      { label: 'hours', words: String(classHoursOfAll([session])) },
      { label: 'site', words: session.siteName },
      { label: 'room', words: session.room?.name ?? say('session.noRoom') },
      { label: 'instructors', words: instructorNames(session, language) || say('session.noInstructor') },
      { label: 'teams', words: teamNames(session, language) },
      { label: 'people', words: countWords(session, shownState(session.state, false), say) },
    ];
  });
}
