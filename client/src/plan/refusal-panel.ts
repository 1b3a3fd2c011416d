import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { sessionTitle } from '../session/session-title';
import { dateWords } from '../time/date-words';
import { Icon } from '../ui/icon';
import type { Refused } from './board-gesture';
import { BoardStore } from './board-store';

/** Why an act was refused, in the server's sentence, and the ways on. It takes the focus. */
@Component({
  selector: 'fn-refusal-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    <header class="row">
      <fn-icon name="block" class="bad-t" />
      <h2 id="refusal-title">{{ 'plan.refused.title' | transloco: { why: refused().problem.title } }}</h2>
    </header>
    <div class="body">
      <div class="why" role="alert">
        {{ refused().problem.detail }}
        @for (fault of refused().problem.errors ?? []; track fault.pointer) {
          <p>{{ fault.detail }}</p>
        }
        @if (other(); as session) {
          <p>
            <button type="button" class="link" (click)="followed.emit(session.id)">
              {{ 'plan.panel.seeOther' | transloco }}
            </button>
          </p>
        }
      </div>
      @if (session(); as moved) {
        <div class="about p{{ moved.tint }}">
          <span class="sw"></span>
          <div>
            <b>{{ title() }}</b>
            <p class="meta">{{ about() }}</p>
          </div>
        </div>
        <p class="meta">{{ 'plan.refused.stays' | transloco }}</p>
      }
    </div>
    <footer>
      <button #back type="button" class="btn grow" (click)="closed.emit()">
        {{ 'plan.refused.back' | transloco }}
      </button>
      @if (session(); as moved) {
        <button type="button" class="btn quiet" (click)="followed.emit(moved.id)">
          {{ 'plan.refused.open' | transloco }}
        </button>
      }
    </footer>
  `,
  styleUrls: ['./side-panel.css', './clash.css', './refusal-panel.css'],
  host: { role: 'complementary', 'aria-labelledby': 'refusal-title' },
})
export class RefusalPanel {
  readonly refused = input.required<Refused>();
  readonly closed = output<void>();
  readonly followed = output<string>();

  private readonly store = inject(BoardStore);
  private readonly reader = inject(Reader);
  private readonly back = viewChild.required<ElementRef<HTMLElement>>('back');

  protected readonly session = computed(() => this.store.find(this.refused().sessionId));
  protected readonly title = computed(() => {
    const session = this.session();
    return session ? sessionTitle(session, this.reader.language()) : '';
  });
  protected readonly about = computed(() => {
    const session = this.session();
    if (!session) return '';
    return this.reader.say('plan.refused.about', {
      teams: session.teams.map(({ shortName }) => shortName).join('、'),
      people: session.expected,
      minutes: session.minutes,
      at: `${dateWords(session.on, this.reader.language())} ${session.startsLocally}`,
    });
  });
  /** The session that stood in the way, where it is one of this board. */
  protected readonly other = computed((): SessionView | undefined => {
    const otherId = this.refused().problem.params?.['otherSessionId'];
    return this.store.sessions().find(({ id }) => id === otherId);
  });

  constructor() {
    afterRenderEffect(() => {
      this.refused();
      this.back().nativeElement.focus();
    });
  }
}
