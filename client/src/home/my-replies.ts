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
  async answer(training: ApiResource<MyTraining>, { inviteId }: MySession, body: ReplyBody): Promise<void> {
    if (inviteId === null) return;
    this.busy.set(inviteId);
    try {
      const invite = await this.api.call(inviteEndpoints.replyToInvite, { params: { inviteId }, body });
      const shown = training.value();
      if (shown) training.set({ ...shown, next: shown.next.map((one) => withReply(one, invite)) });
      this.toasts.show({ text: this.reader.say('home.my.answered', { reply: this.wordOf(invite) }) });
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
