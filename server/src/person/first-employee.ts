import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/transaction';
import { EmployeeRepository } from './employee.repository';
import type { Foundation } from './found-company';
import { GrantRoles } from './grant-roles';
import { OpenAccount } from './open-account';

/** Hires whoever founds the company: the first to be there, and with an account. */
@Injectable()
export class FirstEmployee {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly grants: GrantRoles,
    private readonly accounts: OpenAccount,
  ) {}

  /** Inside the unit that has seen that there is nobody else yet. */
  async within(
    tx: Tx,
    siteId: string,
    {
      administrator,
      roles = [],
      login,
      passwordHash,
    }: Pick<Foundation, 'administrator' | 'roles' | 'login'> & { readonly passwordHash: string },
  ): Promise<void> {
    const id = await this.employees.insert(tx, siteId, { ...administrator, teamId: null, status: 'active' });
    for (const role of ['administrator' as const, ...roles])
      await this.grants.add(tx, id, { role, siteId, teamId: null });
    await this.accounts.write(tx, { id, siteId }, login, passwordHash);
  }
}
