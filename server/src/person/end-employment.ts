import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { mayEndEmployment } from '@fortnight/shared/person/departure.rules';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { ensure } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { AccountRepository } from './account.repository';
import { RoleRepository } from './role.repository';

/** What goes with somebody who leaves: sign-ins, account and roles. Whoever comes back gets them anew. */
@Injectable()
export class EndEmployment {
  constructor(
    private readonly roles: RoleRepository,
    private readonly accounts: AccountRepository,
  ) {}

  /** Inside the unit that sets the status. @returns what went. @throws Refused by `mayEndEmployment`. */
  async of(
    tx: Tx,
    me: Actor,
    { id, name, siteId }: Pick<EmployeeView, 'id' | 'name' | 'siteId'>,
  ): Promise<{ readonly roles: number; readonly hadAccount: boolean }> {
    const held = await this.roles.of(tx, id);
    await this.roles.holdAdministrations(
      tx,
      held.map((role) => role.siteId),
    );
    const roles = await this.roles.of(tx, id);
    const solelyAdministered = await this.roles.solelyAdministeredBy(tx, id);
    ensure(mayEndEmployment(me, { id, name, roles, hasRolesElsewhere: false, solelyAdministered }));
    await this.roles.remove(tx, id);
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
