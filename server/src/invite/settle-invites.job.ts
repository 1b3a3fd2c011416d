import { JobHandler, type JobFacts, type JobHandling } from '../platform/jobs/job-handler';
import { UnitOfWork } from '../platform/unit-of-work';
import { participantsChanged, sessionChanged, type SessionsTouched } from '../session/session.events';
import { InviteLedger } from './invite-ledger';

/** R5: a changed or cancelled session is told to each of its people. */
@JobHandler('settle-invites', { on: sessionChanged })
export class SettleInvitesJob implements JobHandling<SessionsTouched> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: InviteLedger,
  ) {}

  async run({ sessionIds }: SessionsTouched, job: JobFacts): Promise<void> {
    await this.work.run(null, async (tx) => {
      for (const sessionId of sessionIds) {
        const after = await this.ledger.settle(tx, [sessionId]);
        if (after.invites === 0) continue;
        const siteId = job.event?.siteId ?? null;
        await tx.audit({ siteId, action: 'invites-revised', noun: 'session', nounId: sessionId, after });
      }
      tx.bookkeeping('who knows everything already is told nothing');
    });
  }
}

/** Somebody joined or left a binding session: that person alone is told. */
@JobHandler('settle-participants', { on: participantsChanged })
export class SettleParticipantsJob implements JobHandling<SessionsTouched> {
  constructor(private readonly changed: SettleInvitesJob) {}

  run(touched: SessionsTouched, job: JobFacts): Promise<void> {
    return this.changed.run(touched, job);
  }
}
