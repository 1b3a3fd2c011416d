import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { tellingWhatIsTaken } from '../site/taken-field';
import { auditedEmployee } from './audited-employee';
import { EmployeeRepository } from './employee.repository';
import { EndEmployment } from './end-employment';
import { moveOf, StaffMoves } from './staff-moves';
import { ensureTeamToJoin } from './team-to-join';

const uniqueFields = {
  employee_staff_number: { pointer: '/staffNumber', zh: '工号', en: 'Staff number' },
} as const;

/** Adds employees by hand and edits them. */
@Injectable()
export class WriteEmployee {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly employees: EmployeeRepository,
    private readonly moves: StaffMoves,
    private readonly departures: EndEmployment,
  ) {}

  create({ me, params, body }: Asked<typeof personEndpoints.createEmployee>): Promise<EmployeeView> {
    const scope = { siteIds: siteIdsFor(me, 'person.edit') };
    const unit = this.work.run(me, async (tx) => {
      const { id: siteId } = await this.sites.oneSite(tx, params.siteId, scope.siteIds);
      await ensureTeamToJoin(tx, siteId, body);
      const id = await this.employees.insert(tx, siteId, body);
      await this.moves.settle(tx, [siteId], moveOf(id, null, body));
      const after = ensureFound(await this.employees.find(tx, id, scope));
      const audited = auditedEmployee(undefined, after);
      await tx.audit({ siteId, action: 'employee-created', noun: 'employee', nounId: id, ...audited });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFields, unit);
  }

  edit({ me, params, body, version }: Asked<typeof personEndpoints.editEmployee>): Promise<EmployeeView> {
    const scope = { siteIds: siteIdsFor(me, 'person.edit') };
    const unit = this.work.run(me, async (tx) => {
      const before = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      const { id, siteId } = before;
      await ensureTeamToJoin(tx, siteId, body);
      ensureWritten(await this.employees.edit(tx, id, body, version));
      if (before.status === 'active' && body.status === 'left') await this.departures.of(tx, me, before);
      await this.moves.settle(tx, [siteId], moveOf(id, before, body));
      const after = ensureFound(await this.employees.find(tx, id, scope));
      const audited = auditedEmployee(before, after);
      await tx.audit({ siteId, action: 'employee-edited', noun: 'employee', nounId: id, ...audited });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFields, unit);
  }
}
