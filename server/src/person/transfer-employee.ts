import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import { mayTransfer } from '@fortnight/shared/person/transfer.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { auditedEmployee } from './audited-employee';
import { EmployeeRepository } from './employee.repository';
import { moveOf, StaffMoves } from './staff-moves';
import { ensureTeamToJoin } from './team-to-join';

/** Moves somebody to another team or site. Roles that name the old team are given back; roles at sites stay. */
@Injectable()
export class TransferEmployee {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly employees: EmployeeRepository,
    private readonly moves: StaffMoves,
  ) {}

  /** @throws Refused 404 unless the asker edits people at both sites; for leavers; where nothing would change. */
  run({ me, params, body, version }: Asked<typeof personEndpoints.transferEmployee>): Promise<EmployeeView> {
    const scope = { siteIds: siteIdsFor(me, 'person.edit') };
    return this.work.run(me, async (tx) => {
      const before = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      const { id, siteId } = before;
      await this.sites.oneSite(tx, body.siteId, scope.siteIds);
      await ensureTeamToJoin(tx, body.siteId, { teamId: body.teamId, status: 'active' });
      ensure(mayTransfer(before, body));
      ensureWritten(await this.employees.transfer(tx, id, body, version));
      await this.moves.settle(tx, [siteId, body.siteId], moveOf(id, before, { ...body, status: before.status }));
      const after = ensureFound(await this.employees.find(tx, id, scope));
      const audited = auditedEmployee(before, after);
      await tx.audit({ siteId, action: 'employee-transferred', noun: 'employee', nounId: id, ...audited });
      return after;
    });
  }
}
