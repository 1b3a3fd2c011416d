import { Injectable } from '@nestjs/common';
import type { sessionEndpoints, SessionView } from '@fortnight/shared/session/session.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionInScope } from './session-in-scope';

/** One session of the reader's scope. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: SessionInScope,
  ) {}

  /** @throws Refused 404 for a session out of the reader's scope. */
  run({ me, params }: Asked<typeof sessionEndpoints.readSession>): Promise<SessionView> {
    return this.work.read((tx) => this.scope.find(tx, params.sessionId, me, 'session.read'));
  }
}
