import { Controller, Req } from '@nestjs/common';
import { accountEndpoints, type MySession, type ResetPage } from '@fortnight/shared/person/account.contract';
import type { Request } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { sessionDigest } from '../platform/web/open-sessions';
import { byAddress, Limited } from '../platform/web/rate-limit';
import { ChangePassword } from './change-password';
import { MySessions } from './my-sessions';
import { UseResetLink } from './use-reset-link';

/** My password and my browsers; and the way back in for whoever has forgotten theirs. */
@Controller()
export class MyAccountController {
  constructor(
    private readonly changes: ChangePassword,
    private readonly sessions: MySessions,
    private readonly usesLink: UseResetLink,
  ) {}

  @Serves(accountEndpoints.changePassword)
  changePassword(
    @Asked() asked: Asked<typeof accountEndpoints.changePassword>,
    @Req() request: Request,
  ): Promise<void> {
    return this.changes.run(asked, request);
  }

  @Serves(accountEndpoints.listMySessions)
  listSessions(
    @Asked() { me }: Asked<typeof accountEndpoints.listMySessions>,
    @Req() request: Request,
  ): Promise<MySession[]> {
    return this.sessions.list(me, sessionDigest(request.sessionID));
  }

  @Serves(accountEndpoints.endMySession)
  endSession(@Asked() { me, params }: Asked<typeof accountEndpoints.endMySession>): Promise<void> {
    return this.sessions.end(me, params.sessionId);
  }

  @Serves(accountEndpoints.endMyOtherSessions)
  endOthers(
    @Asked() { me }: Asked<typeof accountEndpoints.endMyOtherSessions>,
    @Req() request: Request,
  ): Promise<{ ended: number }> {
    return this.sessions.endOthers(me, sessionDigest(request.sessionID));
  }

  @Serves(accountEndpoints.readResetLink)
  @Limited({ key: byAddress, times: 200, minutes: 15 })
  readLink(@Asked() { params }: Asked<typeof accountEndpoints.readResetLink>): Promise<ResetPage> {
    return this.usesLink.read(params.token);
  }

  @Serves(accountEndpoints.useResetLink)
  @Limited({ key: byAddress, times: 60, minutes: 15 })
  useLink(@Asked() asked: Asked<typeof accountEndpoints.useResetLink>): Promise<void> {
    return this.usesLink.use(asked);
  }
}
