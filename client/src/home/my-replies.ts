import { Injectable, inject, signal } from '@angular/core';
import type { MySession, MyTraining } from '@fortnight/shared/home/home.contract';
import { inviteEndpoints, type InviteView, type ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { ApiClient } from '../api/api-client';
import type { ApiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Toasts } from '../ui/toasts';

/** Answers my invites and shows the answer at once. Provided by the page. */
@Injectable()
export class MyReplies {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly busy = signal<string | null>(null);
  /** The invite that is being answered. */
  readonly busyId = this.busy.asReadonly();

  /** @throws ProblemError, which the application says. */
  async answer(training: ApiResource<MyTraining>, session: MySession, body: ReplyBody): Promise<void> {
    const { inviteId } = session;
    if (inviteId === null) return;
    this.busy.set(inviteId);
    try {
      const invite = await this.api.call(inviteEndpoints.replyToInvite, { params: { inviteId }, body });
      if (body.insteadSessionId) {
        training.reload();
        this.toasts.show({ text: this.reader.say('home.my.movedOver'), tone: 'ok' });
        return;
      }
      const shown = training.value();
      if (shown) training.set({ ...shown, next: shown.next.map((one) => withReply(one, invite)) });
      const back = wayBack(session.reply, invite.reply);
      this.toasts.show({
        text: this.reader.say('home.my.answered', { reply: this.wordOf(invite) }),
        ...(back && {
          act: {
            label: this.reader.say(back.label),
            run: () => this.answer(training, { ...session, reply: invite.reply }, { reply: back.reply, reason: null }),
          },
        }),
      });
    } finally {
      this.busy.set(null);
    }
  }

  private wordOf({ reply }: InviteView): string {
    return this.reader.say(`invite.reply.${reply}`);
  }
}

function withReply(one: MySession, { id, reply }: InviteView): MySession {
  return one.inviteId === id ? { ...one, reply } : one;
}

/**
 * How a reply is taken back: to what was said before, or for somebody who declined to coming after all. Nobody can go
 * back to having said nothing, and declining again would ask for its reason again.
 */
function wayBack(
  before: MySession['reply'],
  now: InviteView['reply'],
): { readonly reply: 'accepted' | 'tentative'; readonly label: string } | null {
  if (before === now) return null;
  if (before === 'accepted' || before === 'tentative') return { reply: before, label: 'ui.undo' };
  return now === 'declined' ? { reply: 'accepted', label: 'home.my.comeAfterAll' } : null;
}
