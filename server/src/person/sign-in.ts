import { Injectable } from '@nestjs/common';
import { staySignedInDays, type MeView, type personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Request } from 'express';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, Refused } from '../platform/refused';
import { forgetKey } from '../platform/request-context';
import { UnitOfWork } from '../platform/unit-of-work';
import { signIn } from '../platform/web/sign-in-cookie';
import { AccountRepository } from './account.repository';
import { isPasswordOf } from './password-hash';
import { SignInAttempts } from './sign-in-attempts';

/** Signs in whoever knows the password. Unknown names get the same answer, after the same work. */
@Injectable()
export class SignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
    private readonly attempts: SignInAttempts,
  ) {}

  async run({ body, address }: Asked<typeof personEndpoints.signIn>, request: Request): Promise<MeView> {
    // A key would let the same guess be made again and again without being counted.
    forgetKey();
    await this.work.run(null, async (tx) => {
      tx.bookkeeping('tries to sign in are counted, not recorded');
      await this.attempts.note(tx, body.login, address);
    });
    const found = await this.work.read((tx) => this.accounts.credentials(tx, body.login));
    const isRight = await isPasswordOf(found?.passwordHash, body.password);
    if (!found || !isRight) throw new Refused('wrong-credentials');
    await this.work.run(null, async (tx) => {
      await this.attempts.forget(tx, body.login);
      await this.accounts.noteSignIn(tx, found);
    });
    const { accountId, signInGeneration } = found;
    await signIn(request, { accountId, signInGeneration, stayDays: body.staySignedIn ? staySignedInDays : null });
    return this.work.read(async (tx) => ensureFound(await this.accounts.me(tx, accountId)));
  }
}
