import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { mayOpenAccount } from '@fortnight/shared/person/grant.rules';
import { mayBePassword } from '@fortnight/shared/person/password.rules';
import type { EmployeeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { endAllSignIns } from '../platform/web/sign-in-cookie';
import { tellingWhatIsTaken } from '../site/taken-field';
import { EmployeeRepository } from './employee.repository';
import { hashPassword } from './password-hash';
import { AccountRow } from './person.entity';
import { SignInAttempts } from './sign-in-attempts';

const uniqueFields = { account_login: { pointer: '/login', zh: '账号', en: 'Account' } } as const;

/** Gives an employee an account, or a new password; a new password ends all of the account's sign-ins. */
@Injectable()
export class OpenAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly employees: EmployeeRepository,
    private readonly attempts: SignInAttempts,
  ) {}

  async run({ me, params, body }: Asked<typeof personEndpoints.openAccount>): Promise<EmployeeView> {
    ensure(mayBePassword(body.password, body.login));
    const passwordHash = await hashPassword(body.password);
    const scope = { siteIds: siteIdsFor(me, 'person.grant') };
    const unit = this.work.run(me, async (tx) => {
      const employee = ensureFound(await this.employees.find(tx, params.employeeId, scope));
      ensure(mayOpenAccount(me, await this.employees.rolesOf(tx, employee.id)));
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
    const before = await tx.manager.findOneBy(AccountRow, { employeeId });
    const id = before?.id ?? randomUUID();
    if (before) {
      const signInGeneration = before.signInGeneration + 1;
      await tx.manager.update(AccountRow, { id }, { login, passwordHash, signInGeneration });
      await endAllSignIns(tx, id);
    } else {
      const fresh = { id, siteId, employeeId, login, passwordHash, signInGeneration: 0, createdAt: tx.atText };
      await tx.manager.insert(AccountRow, { ...fresh, language: 'zh-CN' });
    }
    await this.attempts.forget(tx, login);
    const action = before ? 'password-set' : 'account-opened';
    const personal = { before: before?.login ?? null, after: login };
    await tx.audit({ siteId, action, noun: 'account', nounId: id, after: { employeeId }, personal });
  }
}
