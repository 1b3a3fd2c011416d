import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { mayEndEmployment } from '@fortnight/shared/person/departure.rules';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { ensure } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { AccountRepository } from './account.repository';
import { EmployeeRepository } from './employee.repository';
import { RoleHeldRow } from './person.entity';

/** What goes with somebody who leaves: sign-ins, account and roles. Whoever comes back gets them anew. */
@Injectable()
export class EndEmployment {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** Inside the unit that sets the status. @returns what went. @throws Refused by `mayEndEmployment`. */
  async of(
    tx: Tx,
    me: Actor,
    { id, name, siteId }: Pick<EmployeeView, 'id' | 'name' | 'siteId'>,
  ): Promise<{ readonly roles: number; readonly hadAccount: boolean }> {
    const held = await this.employees.rolesOf(tx, id);
    // Whoever takes an administrator away waits here for the others who do.
    const siteIds = held.map((role) => role.siteId);
    await tx.query('SELECT id FROM site WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [siteIds]);
    const roles = await this.employees.rolesOf(tx, id);
    const solelyAdministered = await this.employees.solelyAdministeredBy(tx, id);
    ensure(mayEndEmployment(me, { id, name, roles, solelyAdministered }));
    await tx.manager.delete(RoleHeldRow, { employeeId: id });
    const hadAccount = await this.accounts.close(tx, id);
    await tx.audit({
      siteId,
      action: 'employment-ended',
      noun: 'employee',
      nounId: id,
      before: { roles, hadAccount },
      after: { roles: [], hadAccount: false },
    });
    return { roles: roles.length, hadAccount };
  }
}
