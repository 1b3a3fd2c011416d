import { Injectable } from '@nestjs/common';
import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { InviteRepository } from '../invite/invite.repository';
import { RecordReply } from '../invite/record-reply';
import { UnitOfWork } from '../platform/unit-of-work';
import { demoReasons } from './demo-company.data';
import { DemoHands } from './demo-hands';
import { SeededRandom } from './seeded-random';

type Given = ReplyBody['reply'] | 'none';

/** What people answer in the first days. */
const shares = { accepted: 0.66, tentative: 0.03, declined: 0.04 } as const;

/** Replies of those who got a mail. */
@Injectable()
export class DemoReplies {
  private readonly random = new SeededRandom(11);

  constructor(
    private readonly hands: DemoHands,
    private readonly work: UnitOfWork,
  ) {}

  async replyTo({ id }: SessionView): Promise<void> {
    const [invites, replies] = [this.hands.get(InviteRepository), this.hands.get(RecordReply)];
    const sent = await this.work.read((tx) => invites.viewsOfSession(tx, id));
    const given = sent.flatMap((invite) => (invite.sentAt === null ? [] : this.replyOf(invite.id)));
    if (given.length === 0) return;
    await this.work.run(null, async (tx) => {
      for (const { inviteId, body } of given) await replies.record(tx, inviteId, body);
    });
  }

  private replyOf(inviteId: string): { inviteId: string; body: ReplyBody }[] {
    const reply = this.random.outcome<Given>('none', shares);
    const reason = reply === 'declined' ? this.random.pick(demoReasons.declined) : null;
    return reply === 'none' ? [] : [{ inviteId, body: { reply, reason } }];
  }
}
