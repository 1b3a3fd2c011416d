import { Injectable } from '@nestjs/common';
import type { accountEndpoints } from '@fortnight/shared/person/account.contract';
import { staySignedInDays } from '@fortnight/shared/person/person.contract';
import { mayBePassword } from '@fortnight/shared/person/password.rules';
import type { Request } from 'express';
import type { Asked } from '../platform/endpoint/asked';
import { forgetKey } from '../platform/request-context';
import { ensure, ensureFound, refuseField } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { signIn, staysSignedIn } from '../platform/web/sign-in-cookie';
import { AccountRepository } from './account.repository';
import { hashPassword, isPasswordOf } from './password-hash';
import { SignInAttempts } from './sign-in-attempts';

type Change = Asked<typeof accountEndpoints.changePassword>;

/** My new password. The old one is asked for, and counted like a try to sign in; my other sign-ins end. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly attempts: SignInAttempts,
  ) {}

  async run({ me, body, address }: Change, request: Request): Promise<void> {
    // A key would let the same guess be made again and again without being counted.
    forgetKey();
    const { accountId, employeeId } = me;
    const found = await this.work.read((tx) => this.accounts.ofEmployee(tx, employeeId));
    const { login, passwordHash: knownHash } = ensureFound(found);
    ensure(mayBePassword(body.newPassword, login));
    await this.work.run(null, async (tx) => {
      tx.bookkeeping('tries to give a password are counted, not recorded');
      await this.attempts.note(tx, login, address);
    });
    if (!(await isPasswordOf(knownHash, body.currentPassword))) refuseField('/currentPassword', 'wrong-password');
    if (await isPasswordOf(knownHash, body.newPassword)) refuseField('/newPassword', 'same-password');
    const passwordHash = await hashPassword(body.newPassword);
    const stayDays = staysSignedIn(request) ? staySignedInDays : null;
    const signInGeneration = await this.work.run(me, async (tx) => {
      await this.attempts.forget(tx, login);
      const generation = await this.accounts.setPassword(tx, accountId, passwordHash);
      await tx.audit({ siteId: me.siteId, action: 'password-changed', noun: 'account', nounId: accountId });
      return generation;
    });
    await signIn(request, { accountId, signInGeneration, stayDays });
  }
}
