import { Injectable } from '@nestjs/common';
import type { inviteEndpoints } from '@fortnight/shared/invite/invite.contract';
import { isStillInvited, mayStillReply } from '@fortnight/shared/invite/invite.rules';
import type { OtherRun } from '@fortnight/shared/invite/other-run.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionRepository } from '../session/session.repository';
import { InviteRepository } from './invite.repository';
import { OtherRuns } from './other-runs';

/** What the invited person could take instead, signed in. */
@Injectable()
export class ReadOtherRuns {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly runs: OtherRuns,
  ) {}

  /** @returns nothing once replies are closed. @throws Refused 404 for somebody else's invite. */
  run({ me, params }: Asked<typeof inviteEndpoints.readOtherRuns>): Promise<OtherRun[]> {
    return this.work.read(async (tx) => {
      const invite = ensureFound(await this.invites.findOwn(tx, params.inviteId, me.employeeId));
      const session = ensureFound((await this.sessions.viewsByIds(tx, [invite.sessionId]))[0]);
      const isOpen = isStillInvited(invite).allowed && mayStillReply(session, tx.atText).allowed;
      return isOpen ? this.runs.offeredTo(tx, me.employeeId, session) : [];
    });
  }
}
