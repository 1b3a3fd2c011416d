import { Controller } from '@nestjs/common';
import {
  inviteEndpoints,
  type AnswerPage,
  type InviteView,
  type OutboxMail,
} from '@fortnight/shared/invite/invite.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { byAddress, Limited } from '../platform/web/rate-limit';
import { AnswerInvite } from './answer-invite';
import { ListInvites } from './list-invites';
import { ListOutbox } from './list-outbox';
import { byToken } from './link-limit';
import { ReadAnswerPage } from './read-answer-page';

/** Generous for an office behind one address, and hopeless for somebody who guesses. */
const answerLimits = [
  { key: byAddress, times: 600, minutes: 15 },
  { key: byToken, times: 60, minutes: 15 },
] as const;

@Controller()
export class InviteController {
  constructor(
    private readonly listInvites: ListInvites,
    private readonly readAnswerPage: ReadAnswerPage,
    private readonly answerInvite: AnswerInvite,
    private readonly listOutbox: ListOutbox,
  ) {}

  @Serves(inviteEndpoints.listInvites)
  list(@Asked() asked: Asked<typeof inviteEndpoints.listInvites>): Promise<InviteView[]> {
    return this.listInvites.run(asked);
  }

  @Serves(inviteEndpoints.readAnswerPage)
  @Limited(...answerLimits)
  readAnswer(@Asked() { params }: Asked<typeof inviteEndpoints.readAnswerPage>): Promise<AnswerPage> {
    return this.readAnswerPage.run(params.token);
  }

  @Serves(inviteEndpoints.answerInvite)
  @Limited(...answerLimits)
  answer(@Asked() { params, body }: Asked<typeof inviteEndpoints.answerInvite>): Promise<AnswerPage> {
    return this.answerInvite.run(params.token, body);
  }

  @Serves(inviteEndpoints.listOutbox)
  outbox(@Asked() asked: Asked<typeof inviteEndpoints.listOutbox>): Promise<OutboxMail[]> {
    return this.listOutbox.run(asked);
  }
}
