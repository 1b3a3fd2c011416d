import { Controller } from '@nestjs/common';
import { inviteEndpoints, type InviteView } from '@fortnight/shared/invite/invite.contract';
import type { OtherRun } from '@fortnight/shared/invite/other-run.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ReadOtherRuns } from './read-other-runs';
import { ReplyToInvite } from './reply-to-invite';

@Controller()
export class MyInviteController {
  constructor(
    private readonly replyToInvite: ReplyToInvite,
    private readonly readOtherRuns: ReadOtherRuns,
  ) {}

  @Serves(inviteEndpoints.replyToInvite)
  reply(@Asked() asked: Asked<typeof inviteEndpoints.replyToInvite>): Promise<InviteView> {
    return this.replyToInvite.run(asked);
  }

  @Serves(inviteEndpoints.readOtherRuns)
  otherRuns(@Asked() asked: Asked<typeof inviteEndpoints.readOtherRuns>): Promise<OtherRun[]> {
    return this.readOtherRuns.run(asked);
  }
}
