import { Injectable } from '@nestjs/common';
import { staySignedInDays, type MeView } from '@fortnight/shared/person/person.contract';
import type { SetupBody, setupEndpoints } from '@fortnight/shared/person/setup.contract';
import { toInstantText } from '@fortnight/shared/time/instant';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Request } from 'express';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound } from '../platform/refused';
import { forgetKey } from '../platform/request-context';
import { Clock } from '../platform/system-clock';
import { UnitOfWork } from '../platform/unit-of-work';
import { signIn } from '../platform/web/sign-in-cookie';
import { AccountRepository } from './account.repository';
import { FoundCompany, type Foundation } from './found-company';
import { SetupCodes } from './setup-codes';

/** Sets up a new installation, once: company, first site and administrator, who is signed in afterwards. */
@Injectable()
export class SetUp {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly codes: SetupCodes,
    private readonly company: FoundCompany,
    private readonly accounts: AccountRepository,
  ) {}

  async state(): Promise<{ isNew: boolean }> {
    return { isNew: await this.work.read((tx) => this.codes.isNew(tx)) };
  }

  /** @throws Refused 409 for a second setup, 403 for a wrong code, 422 for a weak password. */
  async run({ body }: Asked<typeof setupEndpoints.setUp>, request: Request): Promise<MeView> {
    // The request carries a password: nothing that is made of it is kept under a key.
    forgetKey();
    // Hashing a password is work that a stranger must not be able to ask for.
    await this.work.read((tx) => this.codes.ensureMaySetUp(tx, body.code));
    await this.company.run(this.foundationOf(body), async (tx) => {
      await this.codes.ensureMaySetUp(tx, body.code);
      await this.codes.useUp(tx);
    });
    const { login } = body.administrator;
    const account = ensureFound(await this.work.read((tx) => this.accounts.credentials(tx, login)));
    await this.work.run(null, async (tx) => {
      await this.accounts.setLanguage(tx, account.accountId, body.language);
      await this.accounts.noteSignIn(tx, account);
    });
    const { accountId, signInGeneration } = account;
    await signIn(request, { accountId, signInGeneration, stayDays: staySignedInDays });
    return this.work.read(async (tx) => ensureFound(await this.accounts.me(tx, accountId)));
  }

  private foundationOf({ company, site, administrator }: SetupBody): Foundation {
    const { name, staffNumber, login, password, plans } = administrator;
    const hiredOn = dateAt(toInstantText(this.clock.now()), site.zone);
    return {
      company,
      site,
      administrator: { name, staffNumber, hiredOn, post: '系统管理员', mail: login, phone: null },
      roles: plans ? ['supervisor'] : [],
      login,
      password,
    };
  }
}
