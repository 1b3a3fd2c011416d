import { Injectable } from '@nestjs/common';
import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { ensure, ensureFound, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { ParticipantRepository } from '../session/participant.repository';
import { participantsChanged } from '../session/session.events';
import { SessionRepository } from '../session/session.repository';
import { InviteLedger } from './invite-ledger';
import { InviteRepository, type Invite } from './invite.repository';
import { OtherRuns } from './other-runs';

/**
 * Moves somebody who declined to another sitting of the same lesson, in the unit of the decline: off the one list, on to
 * the other, coming. Their mails follow from the ledger: a CANCEL of the one, a REQUEST for the other.
 */
@Injectable()
export class TakeInstead {
  constructor(
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly participants: ParticipantRepository,
    private readonly runs: OtherRuns,
    private readonly ledger: InviteLedger,
  ) {}

  /** Whoever else moves between these two sittings waits from here on, so that seats are counted one after the other. */
  async hold(tx: Tx, { sessionId }: Pick<Invite, 'sessionId'>, runId: string): Promise<void> {
    await this.participants.hold(tx, [sessionId, runId]);
  }

  /** @returns the invite to the sitting taken. @throws Refused by `mayTakeInstead`. */
  async take(tx: Tx, { id, sessionId, employeeId }: Invite, runId: string): Promise<Invite> {
    const left = ensureFound((await this.sessions.viewsByIds(tx, [sessionId]))[0]);
    ensure(await this.runs.mayTake(tx, employeeId, left, runId));
    await this.participants.leave(tx, sessionId, employeeId);
    if ((await this.participants.join(tx, runId, employeeId)) === 0) throw new Refused('run-is-full');
    await this.ledger.settle(tx, [sessionId, runId]);
    const taken = ensureFound((await this.invites.ofEmployee(tx, employeeId, [runId]))[0]);
    await this.invites.noteInstead(tx, id, taken.id);
    await this.tell(tx, left.siteId, sessionId, runId, employeeId);
    return taken;
  }

  /** Each session's history says who left and who joined, and each plan's that it happened. */
  private async tell(tx: Tx, siteId: string, leftId: string, runId: string, employeeId: string): Promise<void> {
    const act = { siteId, action: 'another-run-taken', actorEmployeeId: employeeId };
    await tx.audit({ ...act, noun: 'session', nounId: leftId, after: { dropped: [employeeId] } });
    await tx.audit({ ...act, noun: 'session', nounId: runId, after: { joined: [employeeId] } });
    const planIds = [await this.participants.planOf(tx, leftId), await this.participants.planOf(tx, runId)];
    for (const planId of new Set(planIds)) {
      const sessions = planIds.filter((id) => id === planId).length;
      if (planId) await tx.audit({ ...act, noun: 'plan', nounId: planId, after: { sessions } });
    }
    await tx.emit(participantsChanged, siteId, {
      sessionIds: [leftId, runId],
      added: [{ sessionId: runId, employeeId }],
      removed: [{ sessionId: leftId, employeeId }],
    });
  }
}

/** Which sitting a reply takes instead; null for a reply that takes none. */
export function runTakenBy({ reply, insteadSessionId }: ReplyBody): string | null {
  return reply === 'declined' ? (insteadSessionId ?? null) : null;
}
