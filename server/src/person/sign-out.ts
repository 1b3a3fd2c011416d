import { Injectable } from '@nestjs/common';
import type { personEndpoints } from '@fortnight/shared/person/person.contract';
import type { Request } from 'express';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { signOut } from '../platform/web/sign-in-cookie';

/** Ends this browser's sign-in, and puts it on record as the signing in was. */
@Injectable()
export class SignOut {
  constructor(private readonly work: UnitOfWork) {}

  async run({ me }: Asked<typeof personEndpoints.signOut>, request: Request): Promise<void> {
    await signOut(request);
    await this.work.run(me, (tx) =>
      tx.audit({ siteId: me.siteId, action: 'signed-out', noun: 'account', nounId: me.accountId }),
    );
  }
}
