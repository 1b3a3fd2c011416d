import { Controller, Req } from '@nestjs/common';
import { accountEndpoints, type MySignIn, type ResetPage } from '@fortnight/shared/person/account.contract';
import type { Request } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { signInDigest } from '../platform/web/open-sign-ins';
import { byAddress, Limited } from '../platform/web/rate-limit';
import { ChangePassword } from './change-password';
import { MySignIns } from './my-sign-ins';
import { UseResetLink } from './use-reset-link';

/** My password and my browsers; and the way back in for whoever has forgotten theirs. */
@Controller()
export class MyAccountController {
  constructor(
    private readonly changes: ChangePassword,
    private readonly signIns: MySignIns,
    private readonly usesLink: UseResetLink,
  ) {}

  @Serves(accountEndpoints.changePassword)
  changePassword(
    @Asked() asked: Asked<typeof accountEndpoints.changePassword>,
    @Req() request: Request,
  ): Promise<void> {
    return this.changes.run(asked, request);
  }

  @Serves(accountEndpoints.listMySignIns)
  listSignIns(
    @Asked() { me }: Asked<typeof accountEndpoints.listMySignIns>,
    @Req() request: Request,
  ): Promise<MySignIn[]> {
    return this.signIns.list(me, signInDigest(request.sessionID));
  }

  @Serves(accountEndpoints.endMySignIn)
  endSignIn(@Asked() { me, params }: Asked<typeof accountEndpoints.endMySignIn>): Promise<void> {
    return this.signIns.end(me, params.signInId);
  }

  @Serves(accountEndpoints.endMyOtherSignIns)
  endOthers(
    @Asked() { me }: Asked<typeof accountEndpoints.endMyOtherSignIns>,
    @Req() request: Request,
  ): Promise<{ ended: number }> {
    return this.signIns.endOthers(me, signInDigest(request.sessionID));
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
