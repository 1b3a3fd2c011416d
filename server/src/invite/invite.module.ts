import { Module } from '@nestjs/common';
import { PersonModule } from '../person/person.module';
import { Outbox } from '../platform/mail/mailer';
import { SessionModule } from '../session/session.module';
import { AnswerInvite } from './answer-invite';
import { AnswerPages } from './answer-page';
import { ChangeMyFeed } from './change-my-feed';
import { ComposeInvite } from './compose-invite';
import { FeedController } from './feed.controller';
import { FeedStateRepository } from './feed-state.repository';
import { FeedGenerationRepository } from './feed-generation.repository';
import { GiveReply } from './give-reply';
import { InviteController } from './invite.controller';
import { InviteLinks } from './invite-links';
import { InviteLedger } from './invite-ledger';
import { InviteLetters } from './invite-letters';
import { InviteMailRepository } from './invite-mail.repository';
import { InviteRepository } from './invite.repository';
import { IssueInvitesJob } from './issue-invites.job';
import { KeepMail } from './keep-mail';
import { LedgerRepository } from './ledger.repository';
import { ListInvites } from './list-invites';
import { ListOutbox } from './list-outbox';
import { MyInviteController } from './my-invite.controller';
import { OtherRunRepository } from './other-run.repository';
import { OtherRuns } from './other-runs';
import { OutboxRepository } from './outbox.repository';
import { ReadAnswerPage } from './read-answer-page';
import { ReadFeed } from './read-feed';
import { ReadMyFeed } from './read-my-feed';
import { ReadOtherRuns } from './read-other-runs';
import { RecordReply } from './record-reply';
import { ReplyToInvite } from './reply-to-invite';
import { SendInviteJob } from './send-invite.job';
import { SettleInvitesJob, SettleParticipantsJob } from './settle-invites.job';
import { TakeInstead } from './take-instead';

@Module({
  imports: [PersonModule, SessionModule],
  controllers: [InviteController, MyInviteController, FeedController],
  providers: [
    InviteRepository,
    InviteMailRepository,
    LedgerRepository,
    InviteLedger,
    InviteLetters,
    FeedGenerationRepository,
    FeedStateRepository,
    OutboxRepository,
    InviteLinks,
    ComposeInvite,
    IssueInvitesJob,
    SettleInvitesJob,
    SettleParticipantsJob,
    SendInviteJob,
    { provide: Outbox, useClass: KeepMail },
    AnswerPages,
    RecordReply,
    OtherRunRepository,
    OtherRuns,
    TakeInstead,
    GiveReply,
    ReadOtherRuns,
    AnswerInvite,
    ReplyToInvite,
    ReadAnswerPage,
    ReadFeed,
    ReadMyFeed,
    ChangeMyFeed,
    ListInvites,
    ListOutbox,
  ],
  exports: [InviteRepository, InviteLinks],
})
export class InviteModule {}
