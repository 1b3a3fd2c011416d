import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { MySignIn } from '@fortnight/shared/person/account.contract';
import { deviceOf } from '@fortnight/shared/person/device';
import { toInstantText } from '@fortnight/shared/time/instant';
import { notFound } from '../platform/refused';
import { machineTime } from '../platform/system-clock';
import { UnitOfWork } from '../platform/unit-of-work';
import { endOtherSignIns, endSignIn, openSignIns } from '../platform/web/open-sign-ins';

/** The browsers in which I am signed in: my list, and signing them out. */
@Injectable()
export class MySignIns {
  constructor(private readonly work: UnitOfWork) {}

  /** @param thisId the digest of the asking browser's sign-in. */
  list(me: Actor, thisId: string): Promise<MySignIn[]> {
    return this.work.read(async (tx) => {
      const signIns = await openSignIns(tx, me.accountId);
      // Sign-ins are kept in machine time; what is shown runs with the clock that readers see.
      const ahead = tx.at.epochMilliseconds - machineTime();
      const shown = (ms: number): string => toInstantText(Math.floor((ms + ahead) / 1000) * 1000);
      return signIns.map(({ id, userAgent, address, signedInMs, lastSeenMs }) => ({
        id,
        ...deviceOf(userAgent),
        address,
        signedInAt: signedInMs === null ? null : shown(signedInMs),
        lastSeenAt: shown(Math.max(lastSeenMs, signedInMs ?? 0)),
        isThis: id === thisId,
      }));
    });
  }

  /** @throws Refused 404 for a sign-in that is none of mine. */
  async end(me: Actor, signInId: string): Promise<void> {
    await this.work.run(me, async (tx) => {
      if ((await endSignIn(tx, me.accountId, signInId)) === 0) notFound();
      await tx.audit({ siteId: me.siteId, action: 'sign-in-ended', noun: 'account', nounId: me.accountId });
    });
  }

  endOthers(me: Actor, thisId: string): Promise<{ ended: number }> {
    return this.work.run(me, async (tx) => {
      const ended = await endOtherSignIns(tx, me.accountId, thisId);
      const { siteId, accountId: nounId } = me;
      await tx.audit({ siteId, action: 'other-sign-ins-ended', noun: 'account', nounId, after: { ended } });
      return { ended };
    });
  }
}
