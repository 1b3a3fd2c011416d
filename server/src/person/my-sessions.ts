import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { MySession } from '@fortnight/shared/person/account.contract';
import { deviceOf } from '@fortnight/shared/person/device';
import { toInstantText } from '@fortnight/shared/time/instant';
import { notFound } from '../platform/refused';
import { machineTime } from '../platform/system-clock';
import { UnitOfWork } from '../platform/unit-of-work';
import { endOtherSessions, endSession, openSessions } from '../platform/web/open-sessions';

/** The browsers in which I am signed in: my list, and signing them out. */
@Injectable()
export class MySessions {
  constructor(private readonly work: UnitOfWork) {}

  /** @param thisId the digest of the asking browser's session. */
  list(me: Actor, thisId: string): Promise<MySession[]> {
    return this.work.read(async (tx) => {
      const sessions = await openSessions(tx, me.accountId);
      // Sessions are kept in machine time; what is shown runs with the clock that readers see.
      const ahead = tx.at.epochMilliseconds - machineTime();
      const shown = (ms: number): string => toInstantText(Math.floor((ms + ahead) / 1000) * 1000);
      return sessions.map(({ id, userAgent, address, signedInMs, lastSeenMs }) => ({
        id,
        ...deviceOf(userAgent),
        address,
        signedInAt: signedInMs === null ? null : shown(signedInMs),
        lastSeenAt: shown(Math.max(lastSeenMs, signedInMs ?? 0)),
        isThis: id === thisId,
      }));
    });
  }

  /** @throws Refused 404 for a session that is none of mine. */
  async end(me: Actor, sessionId: string): Promise<void> {
    await this.work.run(me, async (tx) => {
      if ((await endSession(tx, me.accountId, sessionId)) === 0) notFound();
      await tx.audit({ siteId: me.siteId, action: 'session-ended', noun: 'account', nounId: me.accountId });
    });
  }

  endOthers(me: Actor, thisId: string): Promise<{ ended: number }> {
    return this.work.run(me, async (tx) => {
      const ended = await endOtherSessions(tx, me.accountId, thisId);
      const { siteId, accountId: nounId } = me;
      await tx.audit({ siteId, action: 'other-sessions-ended', noun: 'account', nounId, after: { ended } });
      return { ended };
    });
  }
}
