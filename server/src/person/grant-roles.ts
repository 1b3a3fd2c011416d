import { Injectable } from '@nestjs/common';
import { siteIdsFor, type RoleHeld } from '@fortnight/shared/person/access.rules';
import { mayGrantRoles, type GrantFacts } from '@fortnight/shared/person/grant.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import { ensure, ensureFound, ensureWritten } from '../platform/refused';
import type { Asked } from '../platform/endpoint/asked';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { EmployeeRepository } from './employee.repository';
import { RoleRepository } from './role.repository';

type Grant = Asked<typeof personEndpoints.grantRoles>;

/** Sets the roles of an employee at the sites that the granter administers; roles elsewhere stay. */
@Injectable()
export class GrantRoles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
    private readonly roles: RoleRepository,
  ) {}

  run({ me, params, body, version }: Grant): Promise<EmployeeView> {
    const scope = { siteIds: siteIdsFor(me, 'person.grant') };
    return this.work.run(me, async (tx) => {
      const employee = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      const { id, siteId } = employee;
      const facts = await this.facts(tx, id, body, scope.siteIds);
      ensure(mayGrantRoles(me, facts));
      ensureWritten(await this.employees.touch(tx, id, version));
      await this.roles.remove(tx, id);
      await this.roles.add(tx, id, facts.after);
      const after = ensureFound(await this.employees.find(tx, id, scope));
      const [given, taken] = [{ roles: after.roles }, { roles: employee.roles }];
      await tx.audit({ siteId, action: 'roles-granted', noun: 'employee', nounId: id, before: taken, after: given });
      return after;
    });
  }

  /** Gives a first role, where the granter's right to do so has been seen to: whoever founds a site administers it. */
  async add(tx: Tx, employeeId: string, held: RoleHeld): Promise<void> {
    const { role, siteId, teamId } = held;
    await this.roles.add(tx, employeeId, [held]);
    const after = { role, siteId, teamId };
    await tx.audit({ siteId, action: 'role-granted', noun: 'employee', nounId: employeeId, after });
  }

  private async facts(
    tx: Tx,
    employeeId: string,
    { roles: asked, givesUpOwn = false }: Grant['body'],
    siteIds: readonly string[],
  ): Promise<GrantFacts> {
    await this.roles.holdAdministrations(tx, siteIds);
    const before = await this.roles.of(tx, employeeId);
    const kept = before.filter((held) => !siteIds.includes(held.siteId));
    const after = [...new Map([...kept, ...asked].map((held) => [keyOf(held), held])).values()];
    return {
      employeeId,
      before,
      after,
      teamSites: await this.roles.teamSites(tx, after),
      solelyAdministered: await this.roles.solelyAdministeredBy(tx, employeeId),
      givesUpOwn,
    };
  }
}

function keyOf({ role, siteId, teamId }: RoleHeld): string {
  return `${role} ${siteId} ${teamId}`;
}
