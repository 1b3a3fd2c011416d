import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayStillReply } from '@fortnight/shared/invite/invite.rules';
import { titleWords } from '@fortnight/shared/invite/session-words';
import { fillSentence, type Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { PersonRepository } from '../person/person.repository';
import type { Mail } from '../platform/mail/mailer';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { inviteMail, instructorsInWords } from './invite-mail';
import { inviteWords } from './invite-mail.data';
import { InviteRepository, type Invite } from './invite.repository';
import { InviteLinks } from './invite-links';
import { requestText, type SessionEvent } from './itip';

/** A mail that its recipient has not got yet, and which revision of the invite it tells. */
export interface DueLetter {
  readonly mail: Mail;
  readonly revision: number;
}

/** Writes the mail of an invite as it stands now. The same state gives the same bytes. */
@Injectable()
export class ComposeInvite {
  constructor(
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
    private readonly links: InviteLinks,
  ) {}

  /** @returns null when there is nothing to tell: told already, no address, or the session has begun. */
  async compose(tx: ReadTx, inviteId: string, sentRevision: number | null): Promise<DueLetter | null> {
    const invite = await this.invites.find(tx, inviteId);
    if (!invite || invite.revision <= (sentRevision ?? 0)) return null;
    const [session] = await this.sessions.viewsByIds(tx, [invite.sessionId]);
    const contact = await this.people.contactOf(tx, invite.employeeId);
    if (!session || !contact?.mail || !mayStillReply(session, tx.atText).allowed) return null;
    const { language, name, mail: address } = contact;
    const feedUrl = await this.links.feedUrlOf(tx, invite.employeeId);
    const answerUrl = this.links.answerUrlOf(invite);
    const event = this.eventOf(invite, session, language);
    return {
      revision: invite.revision,
      mail: {
        siteId: invite.siteId,
        to: address,
        ...inviteMail({ session, language, name, address, answerUrl, feedUrl }),
        calendar: { method: 'REQUEST', text: requestText(event, { name, address, reply: invite.reply }) },
        messageId: messageIdOf(invite, address),
      },
    };
  }

  private eventOf(invite: Invite, session: SessionView, language: Language): SessionEvent {
    const words = inviteWords[language];
    const instructors = instructorsInWords(session, language);
    return {
      uid: invite.uid,
      sequence: invite.sequence,
      stampedAt: invite.revisedAt,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      summary: titleWords(session, language),
      description: instructors ? `${words.who}: ${instructors}` : '',
      location: session.room?.name ?? null,
      organizer: this.links.organizer(fillSentence(words.organizer, { site: session.siteName })),
    };
  }
}

/** The same for every try of the same revision to the same address (RFC 5322 3.6.4). */
export function messageIdOf({ uid, revision }: Invite, address: string): string {
  const recipient = createHash('sha256').update(address).digest('hex').slice(0, 16);
  return `<${uid.replace('@', `.${revision}.${recipient}@`)}>`;
}
