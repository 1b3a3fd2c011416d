import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { toLocal } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import { countText, countWords } from './session-count';
import { isUndecided, type ShownState } from './session-state';
import { sessionTitle } from './session-title';

/** A session as a row to touch: start over end, bar, name, who and where, n/m. */
@Component({
  selector: 'fn-session-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <button type="button" class="p{{ session().tint }}" [class.hard]="fault()" (click)="opened.emit()">
      <span class="time">
        <b>{{ session().startsLocally }}</b><span class="vh">{{ 'session.until' | transloco }}</span
        >{{ end() }}
      </span>
      <span class="bar" [class.dashed]="isDashed()"></span>
      <span class="what">
        <span class="name" [class.struck]="shown() === 'cancelled'">{{ title() }}</span>
        <span class="who">{{ where() }}</span>
        @if (fault(); as sentence) {
          <span class="fault"><fn-icon name="block" [size]="14" />{{ sentence }}</span>
        }
        @if (shown() === 'review' || shown() === 'cancelled') {
          <span class="who">{{ 'session.state.' + shown() | transloco }}</span>
        }
      </span>
      <span class="count" aria-hidden="true">{{ count() }}</span>
      <span class="vh">{{ countWords() }}</span>
    </button>
  `,
  styleUrl: './session-row.css',
})
export class SessionRow {
  readonly session = input.required<SessionView>();
  readonly shown = input.required<ShownState>();
  /** What stands against it, in a few characters. */
  readonly fault = input<string | null>(null);
  readonly opened = output<void>();
  private readonly reader = inject(Reader);

  protected readonly end = computed(() => toLocal(this.session().endsAt, this.session().zone).time);
  protected readonly title = computed(() => sessionTitle(this.session(), this.reader.language()));
  protected readonly isDashed = computed(() => isUndecided(this.shown()));
  protected readonly count = computed(() => countText(this.session(), this.shown()));
  protected readonly countWords = computed(() =>
    countWords(this.session(), this.shown(), (key, params) => this.reader.say(key, params)),
  );
  /** 王芳，一号培训室，前台. */
  protected readonly where = computed(() => {
    const { instructors, room, teams } = this.session();
    const [comma, enumeration] = this.reader.language() === 'en' ? [', ', ', '] : ['，', '、'];
    const who = instructors.map(({ name }) => name).join(enumeration) || this.reader.say('session.noInstructor');
    return [who, room?.name, teams.map(({ shortName }) => shortName).join(enumeration)].filter(Boolean).join(comma);
  });
}
