import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { MySession } from '@fortnight/shared/home/home.contract';
import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { ReplyButtons } from '../invite/reply-buttons';
import { ReplyStatus } from '../invite/reply-status';
import { sessionTitle } from '../session/session-title';
import { SpanPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { mayAnswer, placeWords } from './my-session-words';

/** The next session, large, with the answer one tap away. */
@Component({
  selector: 'fn-next-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ReplyButtons, ReplyStatus, SpanPipe, TranslocoPipe],
  template: `
    <article class="card p{{ mine().session.tint }}">
      <div class="row">
        <h3 class="grow">{{ title() }}</h3>
        @if (mine().reply !== 'none') {
          <fn-reply-status [reply]="mine().reply" />
        }
      </div>
      <p>{{ mine().session | span: mine().session.zone }}</p>
      <p>{{ place() }}</p>
      @if (verdict(); as open) {
        @if (mine().reply === 'none' || isChanging()) {
          <fn-reply-buttons
            [reply]="mine().reply"
            [verdict]="open"
            [isBusy]="isBusy()"
            [inviteId]="mine().inviteId"
            (answered)="isChanging.set(false); answered.emit($event)"
          />
        } @else if (open.allowed) {
          <button type="button" class="btn s" (click)="isChanging.set(true)">
            {{ 'invite.change' | transloco }}
          </button>
        }
      }
    </article>
  `,
  styleUrl: './next-card.css',
})
export class NextCard {
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  readonly mine = input.required<MySession>();
  readonly isBusy = input(false);
  readonly answered = output<ReplyBody>();

  protected readonly isChanging = signal(false);
  protected readonly title = computed(() => sessionTitle(this.mine().session, this.reader.language()));
  protected readonly place = computed(() =>
    placeWords(this.mine(), this.reader.language(), (key, params) => this.reader.say(key, params)),
  );
  protected readonly verdict = computed(() => mayAnswer(this.mine(), this.clock.nowMs()));
}
