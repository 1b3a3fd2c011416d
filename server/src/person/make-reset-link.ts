import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { accountEndpoints, ResetLink } from '@fortnight/shared/person/account.contract';
import { mayOpenAccount } from '@fortnight/shared/person/grant.rules';
import { mayGetResetLink, resetLinkHours } from '@fortnight/shared/person/reset-link.rules';
import { toInstantText } from '@fortnight/shared/time/instant';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { AccountRepository } from './account.repository';
import { EmployeeRepository } from './employee.repository';
import { ResetLinkRepository } from './reset-link.repository';

/** Makes a link that an administrator hands to somebody who has forgotten their password. */
@Injectable()
export class MakeResetLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
    private readonly accounts: AccountRepository,
    private readonly links: ResetLinkRepository,
  ) {}

  /** @throws Refused for somebody without an account, or with a role where the asker is not administrator. */
  async run({ me, params }: Asked<typeof accountEndpoints.makeResetLink>): Promise<ResetLink> {
    const scope = { siteIds: siteIdsFor(me, 'person.grant') };
    const made = await this.work.run(me, async (tx) => {
      const employee = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      ensure(mayOpenAccount(me, employee));
      const { id: employeeId, name, siteId } = employee;
      const account = await this.accounts.ofEmployee(tx, employeeId);
      ensure(mayGetResetLink(account, { name }));
      const expiresAt = toInstantText(tx.at.add({ hours: resetLinkHours }));
      const { accountId, login } = ensureFound(account);
      const id = await this.links.add(tx, { siteId, accountId, madeBy: me.employeeId }, expiresAt);
      await tx.audit({
        siteId,
        action: 'reset-link-made',
        noun: 'account',
        nounId: accountId,
        after: { employeeId, expiresAt },
      });
      // The link itself stays out of what a retry is answered from.
      return { id, login, expiresAt };
    });
    return { url: this.links.urlOf(made.id), login: made.login, expiresAt: made.expiresAt };
  }
}
