import { Injectable } from '@nestjs/common';
import type { inviteEndpoints, InviteView } from '@fortnight/shared/invite/invite.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionInScope } from '../session/session-in-scope';
import { InviteRepository } from './invite.repository';

@Injectable()
export class ListInvites {
  constructor(
    private readonly work: UnitOfWork,
    private readonly scope: SessionInScope,
    private readonly invites: InviteRepository,
  ) {}

  /** @throws Refused 404 for a session out of the reader's scope. */
  run({ me, params }: Asked<typeof inviteEndpoints.listInvites>): Promise<InviteView[]> {
    return this.work.read(async (tx) => {
      const session = await this.scope.find(tx, params.sessionId, me, 'session.read');
      return this.invites.viewsOfSession(tx, session.id);
    });
  }
}
