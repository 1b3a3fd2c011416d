import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { sessionEndpoints, SessionView } from '@fortnight/shared/session/session.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionRepository } from './session.repository';

/** One session at a site that the reader may see; a draft only for those who may see plans. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  run({ me, params }: Asked<typeof sessionEndpoints.readSession>): Promise<SessionView> {
    return this.work.read(async (tx) => {
      const session = ensureFound(await this.sessions.find(tx, params.sessionId, siteIdsFor(me, 'session.read')));
      const seesDrafts = siteIdsFor(me, 'plan.read').includes(session.siteId);
      return ensureFound(session.state === 'planned' && !seesDrafts ? null : session);
    });
  }
}
