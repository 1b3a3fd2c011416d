import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { mayOpenAccount } from '@fortnight/shared/person/grant.rules';
import { mayBePassword } from '@fortnight/shared/person/password.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { tellingWhatIsTaken } from '../site/taken-field';
import { AccountRepository } from './account.repository';
import { EmployeeRepository } from './employee.repository';
import { hashPassword } from './password-hash';
import { SignInAttempts } from './sign-in-attempts';

const uniqueFields = { account_login: { pointer: '/login', zh: '账号', en: 'Account' } } as const;

/** Gives an employee an account, or a new password; a new password ends all of the account's sign-ins. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
    private readonly accounts: AccountRepository,
    private readonly attempts: SignInAttempts,
  ) {}

  async run({ me, params, body }: Asked<typeof personEndpoints.openAccount>): Promise<EmployeeView> {
    ensure(mayBePassword(body.password, body.login));
    const passwordHash = await hashPassword(body.password);
    const scope = { siteIds: siteIdsFor(me, 'person.grant') };
    const unit = this.work.run(me, async (tx) => {
      const employee = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      ensure(mayOpenAccount(me, employee));
      await this.write(tx, employee, body.login, passwordHash);
      return ensureFound(await this.employees.find(tx, employee.id, scope));
    });
    return tellingWhatIsTaken(me.language, uniqueFields, unit);
  }

  /** Writes the account inside a unit that has seen to the right to do so. */
  async write(
    tx: Tx,
    employee: Pick<EmployeeView, 'id' | 'siteId'>,
    login: string,
    passwordHash: string,
  ): Promise<void> {
    const { siteId, id: employeeId } = employee;
    const { id, formerLogin } = await this.accounts.put(tx, employee, { login, passwordHash });
    await this.attempts.forget(tx, login);
    const action = formerLogin === null ? 'account-opened' : 'password-set';
    const personal = { before: formerLogin, after: login };
    await tx.audit({ siteId, action, noun: 'account', nounId: id, after: { employeeId }, personal });
  }
}
