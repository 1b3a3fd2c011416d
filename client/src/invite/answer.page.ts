import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { answers, inviteEndpoints, type ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { mayStillReply } from '@fortnight/shared/invite/invite.rules';
import { changedParts } from '@fortnight/shared/plan/placing.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import { toInstantText } from '@fortnight/shared/time/instant';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { About } from '../person/about';
import { MomentPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { AnswerSession } from './answer-session';
import { AnsweredCard } from './answered-card';
import { DeclineForm } from './decline-form';
import { ReplyButtons } from './reply-buttons';

/** The reply page of a signed link: opening it shows, only its buttons change anything. Nobody need be signed in. */
@Component({
  selector: 'fn-answer-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    AnswerSession,
    AnsweredCard,
    DeclineForm,
    Empty,
    Icon,
    MomentPipe,
    ProblemPanel,
    ReplyButtons,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './answer.page.html',
  styleUrl: './answer.page.css',
})
export class AnswerPageView {
  private readonly api = inject(ApiClient);
  private readonly about = inject(About);
  private readonly clock = inject(ServerClock);
  protected readonly reader = inject(Reader);

  readonly token = input.required<string>();
  /** Which button of the mail led here. */
  readonly reply = input<string>();

  protected readonly page = apiResource(inviteEndpoints.readAnswerPage, () => ({ params: { token: this.token() } }));
  protected readonly isBusy = signal(false);
  protected readonly wasAnswered = signal(false);
  /** Somebody who declined chooses another sitting after all. */
  protected readonly isMoving = signal(false);
  protected readonly fault = signal<Problem | undefined>(undefined);
  protected readonly verdict = computed(() => {
    const page = this.page.value();
    return page ? mayStillReply(page.session, toInstantText(this.clock.nowMs())) : null;
  });
  protected readonly picked = computed(() => {
    const picked = this.reply();
    const offered = this.wasAnswered() ? undefined : answers.find((answer) => answer === picked);
    return offered && offered !== this.page.value()?.reply ? offered : null;
  });
  /** A link that is no link, or whose session is over, is not worth another try. */
  protected readonly isDeadLink = computed(() => (this.page.problem()?.status ?? 500) < 500);

  protected readonly dead = computed(() => {
    const code = this.page.problem()?.code;
    if (code === 'no-longer-invited') return 'removed';
    return code === 'answer-link-expired' ? 'expired' : 'forged';
  });
  /** The first sentence says what is asked: after a new time once more. */
  protected readonly hello = computed(() => {
    const page = this.page.value();
    if (page?.instead) return 'helloMoved';
    if (page?.session.state === 'cancelled') return 'helloCancelled';
    if (!page || !this.verdict()?.allowed) return 'helloOver';
    const parts = page.changed ? changedParts(page.changed.before, page.session) : [];
    if (parts.includes('time') && page.reply === 'none') return 'helloRetimed';
    return parts.length > 0 ? 'helloChanged' : 'hello';
  });

  constructor() {
    // Only sets the clock; the page works without it.
    this.about.load().catch(() => undefined);
  }

  protected async answer(body: ReplyBody): Promise<void> {
    this.isBusy.set(true);
    this.fault.set(undefined);
    try {
      this.page.set(await this.api.call(inviteEndpoints.answerInvite, { params: { token: this.token() }, body }));
      this.wasAnswered.set(true);
      this.isMoving.set(false);
    } catch (error) {
      this.fault.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
  }
}
