import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { instructorNames } from '../session/session-people';
import { programmeTitle, sessionTitle } from '../session/session-title';
import { SpanPipe } from '../time/date.pipes';
import { Status } from '../ui/status';

/** The session that somebody is asked about: what, when, where, by whom. */
@Component({
  selector: 'fn-answer-session',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SpanPipe, Status, TranslocoPipe],
  template: `
    <section class="card p{{ session().tint }}" [class.off]="session().state === 'cancelled'">
      <div class="row wrap">
        <span class="tag p{{ session().tint }}">{{ programme() }}</span>
        @if (session().state === 'cancelled') {
          <fn-status icon="close">{{ 'session.phase.cancelled' | transloco }}</fn-status>
        }
      </div>
      <h2>{{ title() }}</h2>
      <dl>
        <dt>{{ 'session.field.time' | transloco }}</dt>
        <dd class="b">{{ session() | span: session().zone }}</dd>
        <dt>{{ 'session.field.place' | transloco }}</dt>
        <dd>{{ session().room?.name ?? ('session.noRoom' | transloco) }}</dd>
        <dt>{{ 'session.field.instructors' | transloco }}</dt>
        <dd>{{ instructors() || ('session.noInstructor' | transloco) }}</dd>
      </dl>
    </section>
  `,
  styleUrl: './answer-session.css',
})
export class AnswerSession {
  private readonly reader = inject(Reader);
  readonly session = input.required<SessionView>();
  protected readonly title = computed(() => sessionTitle(this.session(), this.reader.language()));
  protected readonly programme = computed(() => programmeTitle(this.session(), this.reader.language()));
  protected readonly instructors = computed(() => instructorNames(this.session(), this.reader.language()));
}
