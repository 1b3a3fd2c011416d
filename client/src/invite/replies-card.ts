import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { inviteEndpoints, replies, type InviteView, type Reply } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { MomentPipe } from '../time/date.pipes';
import { Empty } from '../ui/empty';
import { ProblemPanel } from '../ui/problem-panel';
import { Segmented } from '../ui/segmented';
import { Skeleton } from '../ui/skeleton';
import { Status } from '../ui/status';
import { ReplyStatus } from './reply-status';

/** In this order people who need looking after come first. */
const order: readonly Reply[] = ['declined', 'none', 'tentative', 'accepted'];

/** Who was invited to a session, and what they answered. */
@Component({
  selector: 'fn-replies-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, MomentPipe, ProblemPanel, ReplyStatus, Segmented, Skeleton, Status, TranslocoPipe],
  templateUrl: './replies-card.html',
  styleUrl: './replies-card.css',
})
export class RepliesCard {
  private readonly reader = inject(Reader);
  readonly sessionId = input.required<string>();
  readonly zone = input.required<string>();

  protected readonly shown = signal<Reply | 'all'>('all');
  protected readonly invites = apiResource(inviteEndpoints.listInvites, () => ({
    params: { sessionId: this.sessionId() },
  }));
  protected readonly options = computed(() => {
    const all = this.invites.value() ?? [];
    const kinds = ['all', ...replies] as const;
    return kinds.map((value) => {
      const count = value === 'all' ? all.length : all.filter(({ reply }) => reply === value).length;
      const word = this.reader.say(value === 'all' ? 'invite.all' : `invite.reply.${value}`);
      return { value, label: `${word} ${count}` };
    });
  });
  protected readonly rows = computed<InviteView[]>(() =>
    (this.invites.value() ?? [])
      .filter(({ reply }) => this.shown() === 'all' || reply === this.shown())
      .sort((one, other) => order.indexOf(one.reply) - order.indexOf(other.reply)),
  );
}
