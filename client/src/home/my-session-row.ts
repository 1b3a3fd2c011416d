import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { MySession } from '@fortnight/shared/home/home.contract';
import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { ReplyButtons } from '../invite/reply-buttons';
import { ReplyStatus } from '../invite/reply-status';
import { SessionStatus } from '../session/session-status';
import { sessionTitle } from '../session/session-title';
import { DateTextPipe, TimeRangePipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { mayAnswer, placeWords } from './my-session-words';

/** A later session: day, what, where, my answer; a tap opens the answers below it. */
@Component({
  selector: 'fn-my-session-row',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, ReplyButtons, ReplyStatus, SessionStatus, TimeRangePipe, TranslocoPipe],
  templateUrl: './my-session-row.html',
  styleUrl: './my-session-row.css',
})
export class MySessionRow {
  private readonly reader = inject(Reader);
  private readonly clock = inject(ServerClock);
  readonly mine = input.required<MySession>();
  readonly isBusy = input(false);
  readonly answered = output<ReplyBody>();

  protected readonly isOpen = signal(false);
  protected readonly day = computed(() => Number(this.mine().session.on.slice(8)));
  protected readonly title = computed(() => sessionTitle(this.mine().session, this.reader.language()));
  protected readonly place = computed(() =>
    placeWords(this.mine(), this.reader.language(), (key, params) => this.reader.say(key, params)),
  );
  protected readonly verdict = computed(() => mayAnswer(this.mine(), this.clock.nowMs()));
}
