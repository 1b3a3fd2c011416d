import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { AnswerPage } from '@fortnight/shared/invite/invite.contract';
import type { Placing } from '@fortnight/shared/plan/placing.contract';
import { changedParts, type PlacingPart } from '@fortnight/shared/plan/placing.rules';
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
        } @else {
          @for (part of parts(); track part) {
            <fn-status tone="info" icon="right">{{ 'invite.changedPart.' + part | transloco }}</fn-status>
          }
        }
      </div>
      <h2>{{ title() }}</h2>
      <dl>
        <dt>{{ 'session.field.time' | transloco }}</dt>
        <dd class="b">
          @if (old().time; as before) {
            <s>{{ before | span: session().zone }}</s>
          }
          {{ session() | span: session().zone }}
        </dd>
        <dt>{{ 'session.field.place' | transloco }}</dt>
        <dd>
          @if (old().room; as before) {
            <s>{{ before.room?.name ?? ('session.noRoom' | transloco) }}</s>
          }
          {{ session().room?.name ?? ('session.noRoom' | transloco) }}
        </dd>
        <dt>{{ 'session.field.instructors' | transloco }}</dt>
        <dd>
          @if (old().instructors; as before) {
            <s>{{ namesOf(before) }}</s>
          }
          {{ instructors() || ('session.noInstructor' | transloco) }}
        </dd>
        @if (why(); as reason) {
          <dt>{{ 'invite.label.why' | transloco }}</dt>
          <dd class="why">{{ reason }}</dd>
        }
      </dl>
    </section>
  `,
  styleUrl: './answer-session.css',
})
export class AnswerSession {
  private readonly reader = inject(Reader);
  readonly session = input.required<SessionView>();
  /** What it was before, and why it changed. */
  readonly changed = input<AnswerPage['changed']>(null);
  /** What is new, in the order in which people are told. */
  readonly parts = computed(() => {
    const [changed, session] = [this.changed(), this.session()];
    return changed && session.state !== 'cancelled' ? changedParts(changed.before, session) : [];
  });
  /** The former placing, for each part that is new. */
  protected readonly old = computed((): Partial<Record<PlacingPart, Placing>> => {
    const before = this.changed()?.before;
    return before ? Object.fromEntries(this.parts().map((part) => [part, before])) : {};
  });
  protected readonly why = computed(() => {
    const { cancelReason } = this.session();
    const joint = this.reader.language() === 'en' ? '; ' : '；';
    return cancelReason ?? (this.parts().length > 0 ? this.changed()?.reasons.join(joint) : '');
  });
  protected readonly title = computed(() => sessionTitle(this.session(), this.reader.language()));
  protected readonly programme = computed(() => programmeTitle(this.session(), this.reader.language()));
  protected readonly instructors = computed(() => instructorNames(this.session(), this.reader.language()));

  protected namesOf({ instructors }: Placing): string {
    return instructors.map(({ name }) => name).join(this.reader.language() === 'en' ? ', ' : '、');
  }
}
