import { Injectable } from '@nestjs/common';
import type { MeView, personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { AccountRepository } from './account.repository';

/** Who I am, and the one thing that I choose about myself. */
@Injectable()
export class ReadMe {
  constructor(
    private readonly work: UnitOfWork,
    private readonly accounts: AccountRepository,
  ) {}

  run({ me }: Asked<typeof personEndpoints.me>): Promise<MeView> {
    return this.work.read(async (tx) => ensureFound(await this.accounts.me(tx, me.accountId)));
  }

  editLanguage({ me, body }: Asked<typeof personEndpoints.editMe>): Promise<MeView> {
    return this.work.run(me, async (tx) => {
      await this.accounts.setLanguage(tx, me.accountId, body.language);
      await tx.audit({
        siteId: me.siteId,
        action: 'language-chosen',
        noun: 'account',
        nounId: me.accountId,
        before: { language: me.language },
        after: { language: body.language },
      });
      return ensureFound(await this.accounts.me(tx, me.accountId));
    });
  }
}
