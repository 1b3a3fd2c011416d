import { staffMoved } from '../person/person.events';
import type { StaffMove } from '../person/staff-moves';
import { JobHandler, type JobHandling } from '../platform/jobs/job-handler';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { ParticipantRepository, type ParticipantChange } from '../session/participant.repository';
import { participantsChanged } from '../session/session.events';

/**
 * Joiners, leavers and transfers are applied to approved plans by themselves (domain.md, who takes part), without a change
 * order, and stand in each plan's history. Runs late, twice or out of turn without harm.
 */
@JobHandler('apply-staff-moves', { on: staffMoved })
export class ApplyStaffMovesJob implements JobHandling<{ readonly moves: readonly StaffMove[] }> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly participants: ParticipantRepository,
  ) {}

  async run({ moves }: { readonly moves: readonly StaffMove[] }): Promise<void> {
    await this.work.run(null, async (tx) => {
      const { removed, added } = await this.participants.follow(tx, moves);
      const branches = new Set([...removed, ...added].map(({ branch }) => branch));
      if (branches.size === 0) return tx.bookkeeping('no binding session ahead is touched');
      for (const branch of branches) {
        await this.tell(
          tx,
          branch,
          removed.filter((one) => one.branch === branch),
          added.filter((one) => one.branch === branch),
        );
      }
    });
  }

  private async tell(
    tx: Tx,
    branch: string,
    removed: readonly ParticipantChange[],
    added: readonly ParticipantChange[],
  ): Promise<void> {
    const siteId = removed[0]?.siteId ?? added[0]?.siteId ?? null;
    const [plan] = await tx.query<{ id: string }>('SELECT id FROM plan WHERE branch = $1', [branch]);
    const sessionIds = [...new Set([...removed, ...added].map(({ sessionId }) => sessionId))];
    const after = {
      sessions: sessionIds.length,
      joined: [...new Set(added.map(({ employeeId }) => employeeId))],
      dropped: [...new Set(removed.map(({ employeeId }) => employeeId))],
    };
    const noun = plan ? 'plan' : 'session';
    const nounId = plan?.id ?? sessionIds[0] ?? branch;
    await tx.audit({ siteId, action: 'participants-changed', noun, nounId, after });
    const told = { sessionIds, added: added.map(personOf), removed: removed.map(personOf) };
    await tx.emit(participantsChanged, siteId, told);
  }
}

function personOf({ sessionId, employeeId }: ParticipantChange): { sessionId: string; employeeId: string } {
  return { sessionId, employeeId };
}
