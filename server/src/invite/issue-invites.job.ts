import { planApproved, type PlanApproved } from '../plan/plan.events';
import { JobHandler, type JobFacts, type JobHandling } from '../platform/jobs/job-handler';
import { UnitOfWork } from '../platform/unit-of-work';
import { InviteLedger } from './invite-ledger';

/** R4: once a plan is approved, each frozen participant of its sessions is invited, once however often this runs. */
@JobHandler('issue-invites', { on: planApproved })
export class IssueInvitesJob implements JobHandling<PlanApproved> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly ledger: InviteLedger,
  ) {}

  async run({ planId, sessionIds }: PlanApproved, job: JobFacts): Promise<void> {
    await this.work.run(null, async (tx) => {
      const after = await this.ledger.settle(tx, sessionIds);
      if (after.invites === 0) return tx.bookkeeping('everybody is invited already');
      const siteId = job.event?.siteId ?? null;
      await tx.audit({ siteId, action: 'invites-issued', noun: 'plan', nounId: planId, after });
    });
  }
}
