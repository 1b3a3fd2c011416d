import { JobHandler, type JobFacts, type JobHandling } from '../platform/jobs/job-handler';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionRepository } from '../session/session.repository';
import { InviteRepository } from './invite.repository';

/** What the event `plan-approved` tells. */
export interface PlanApproved {
  readonly planId: string;
  readonly sessionIds: readonly string[];
}

/** R4: once a plan is approved, each frozen participant of its sessions is invited, once however often this runs. */
@JobHandler('issue-invites', { on: 'plan-approved' })
export class IssueInvitesJob implements JobHandling<PlanApproved> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
    private readonly invites: InviteRepository,
  ) {}

  async run({ planId, sessionIds }: PlanApproved, job: JobFacts): Promise<void> {
    await this.work.run(null, async (tx) => {
      const participants = await this.sessions.participantsOf(tx, sessionIds);
      const made = await this.invites.issue(tx, participants);
      if (made.length === 0) return tx.bookkeeping('everybody is invited already');
      for (const { id } of made.filter(({ hasMail }) => hasMail)) {
        await tx.addJob('send-invite', { inviteId: id }, { key: `send-invite:${id}` });
      }
      await tx.audit({
        siteId: job.event?.siteId ?? null,
        action: 'invites-issued',
        noun: 'plan',
        nounId: planId,
        after: { invites: made.length, mails: made.filter(({ hasMail }) => hasMail).length },
      });
    });
  }
}
