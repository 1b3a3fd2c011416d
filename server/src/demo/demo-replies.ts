import { Injectable } from '@nestjs/common';
import type { InviteView, ReplyBody } from '@fortnight/shared/invite/invite.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { GiveReply } from '../invite/give-reply';
import { InviteRepository } from '../invite/invite.repository';
import { OtherRuns } from '../invite/other-runs';
import { RecordReply } from '../invite/record-reply';
import { UnitOfWork } from '../platform/unit-of-work';
import { demoLogins, demoReasons } from './demo-company.data';
import { DemoHands } from './demo-hands';
import { SeededRandom } from './seeded-random';

/** A mail went out, and nothing came back. */
function isUnanswered({ sentAt, reply }: InviteView): boolean {
  return sentAt !== null && reply === 'none';
}

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

  /** The first who can takes another sitting of the same lesson, but nobody who has an account to try. */
  async takeAnother(sessions: readonly SessionView[]): Promise<void> {
    const known = await Promise.all(demoLogins.map(({ login }) => this.hands.as(login)));
    const spared = new Set(known.map(({ employeeId }) => employeeId));
    for (const session of sessions.filter(({ state }) => state === 'binding')) {
      const invites = await this.work.read((tx) => this.hands.get(InviteRepository).viewsOfSession(tx, session.id));
      for (const { id, employeeId } of invites.filter((one) => !spared.has(one.employeeId) && isUnanswered(one))) {
        const [run] = await this.work.read((tx) => this.hands.get(OtherRuns).offeredTo(tx, employeeId, session));
        if (!run) continue;
        const body = { reply: 'declined', reason: demoReasons.moved, insteadSessionId: run.sessionId } as const;
        return this.work.run(null, (tx) => this.hands.get(GiveReply).give(tx, id, body));
      }
    }
  }

  private replyOf(inviteId: string): { inviteId: string; body: ReplyBody }[] {
    const reply = this.random.outcome<Given>('none', shares);
    const reason = reply === 'declined' ? this.random.pick(demoReasons.declined) : null;
    return reply === 'none' ? [] : [{ inviteId, body: { reply, reason } }];
  }
}
