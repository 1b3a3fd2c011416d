import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { siteIdsFor, type RoleHeld } from '@fortnight/shared/person/access.rules';
import { mayGrantRoles, type GrantFacts } from '@fortnight/shared/person/grant.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import { ensure, ensureFound, ensureWritten } from '../platform/refused';
import type { Asked } from '../platform/endpoint/asked';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { EmployeeRepository } from './employee.repository';
import { EmployeeRow, RoleHeldRow } from './person.entity';

/** Sets the roles of an employee at the sites that the granter administers; roles elsewhere stay. */
@Injectable()
export class GrantRoles {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
  ) {}

  run({ me, params, body, version }: Asked<typeof personEndpoints.grantRoles>): Promise<EmployeeView> {
    const scope = { siteIds: siteIdsFor(me, 'person.grant') };
    return this.work.run(me, async (tx) => {
      const employee = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      const { id, siteId } = employee;
      const facts = await this.facts(tx, id, body.roles, scope.siteIds);
      ensure(mayGrantRoles(me, facts));
      const { affected } = await tx.manager.increment(EmployeeRow, { id, version }, 'version', 1);
      ensureWritten(affected ?? 0);
      await this.replace(tx, id, facts.after);
      const after = ensureFound(await this.employees.find(tx, id, scope));
      const [given, taken] = [{ roles: after.roles }, { roles: employee.roles }];
      await tx.audit({ siteId, action: 'roles-granted', noun: 'employee', nounId: id, before: taken, after: given });
      return after;
    });
  }

  /** Gives a first role, where the granter's right to do so has been seen to: whoever founds a site administers it. */
  async add(tx: Tx, employeeId: string, { role, siteId, teamId }: RoleHeld): Promise<void> {
    await tx.manager.insert(RoleHeldRow, { id: randomUUID(), employeeId, role, siteId, teamId });
    const after = { role, siteId, teamId };
    await tx.audit({ siteId, action: 'role-granted', noun: 'employee', nounId: employeeId, after });
  }

  private async facts(tx: Tx, employeeId: string, asked: RoleHeld[], siteIds: readonly string[]): Promise<GrantFacts> {
    // Whoever takes an administrator's role away waits here for the others who do.
    await tx.query(`SELECT id FROM site WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE`, [siteIds]);
    const before = await this.employees.rolesOf(tx, employeeId);
    const kept = before.filter((held) => !siteIds.includes(held.siteId));
    const teams = await tx.query<{ id: string; siteId: string }>(
      'SELECT id, site_id AS "siteId" FROM team WHERE id = ANY($1)',
      [asked.flatMap(({ teamId }) => teamId ?? [])],
    );
    return {
      before,
      after: [...new Map([...kept, ...asked].map((held) => [keyOf(held), held])).values()],
      teamSites: new Map(teams.map((team) => [team.id, team.siteId])),
      solelyAdministered: await this.employees.solelyAdministeredBy(tx, employeeId),
    };
  }

  private async replace(tx: Tx, employeeId: string, roles: readonly RoleHeld[]): Promise<void> {
    await tx.manager.delete(RoleHeldRow, { employeeId });
    const rows = roles.map(({ role, siteId, teamId }) => ({ id: randomUUID(), employeeId, role, siteId, teamId }));
    if (rows.length > 0) await tx.manager.insert(RoleHeldRow, rows);
  }
}

function keyOf({ role, siteId, teamId }: RoleHeld): string {
  return `${role} ${siteId} ${teamId}`;
}
