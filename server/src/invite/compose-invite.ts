import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { letterFor, type LetterKind, type Told } from '@fortnight/shared/invite/ledger.rules';
import { titleWords } from '@fortnight/shared/invite/session-words';
import { fillSentence } from '@fortnight/shared/rule/fill-sentence';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { PersonRepository, type Contact } from '../person/person.repository';
import type { Mail } from '../platform/mail/mailer';
import type { ReadTx } from '../platform/transaction';
import { InviteLetters } from './invite-letters';
import { instructorsInWords } from './invite-mail';
import { inviteWords } from './invite-mail.data';
import type { Claim } from './invite-mail.repository';
import { InviteRepository, type Invite } from './invite.repository';
import { InviteLinks } from './invite-links';
import { cancelText, requestText, type SessionEvent } from './itip';
import { shownIn } from './shown-session';
import { SessionRepository } from '../session/session.repository';

/** A mail that its recipient has not got yet, and which revision of the invite it tells. */
export interface DueLetter {
  readonly mail: Mail;
  readonly revision: number;
  readonly told: Told;
}

/** Writes the mail that brings somebody from what they were told to what they are to know. The same state, the same bytes. */
@Injectable()
export class ComposeInvite {
  constructor(
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
    private readonly links: InviteLinks,
    private readonly letters: InviteLetters,
  ) {}

  /** @returns null when there is nothing to tell: told already or never invited, no address, or the session has begun. */
  async compose(tx: ReadTx, inviteId: string, claim: Claim): Promise<DueLetter | null> {
    const invite = await this.invites.find(tx, inviteId);
    if (!invite || invite.revision <= (claim.sentRevision ?? 0)) return null;
    const kind = letterFor(invite, heardOf(invite, claim), tx.atText);
    const [session] = await this.sessions.viewsByIds(tx, [invite.sessionId]);
    const contact = await this.people.contactOf(tx, invite.employeeId);
    if (!kind || !session || !contact?.mail) return null;
    const { state, sequence, shown } = invite;
    const mail = await this.mailOf(
      tx,
      kind,
      invite,
      shownIn(session, shown),
      { ...contact, mail: contact.mail },
      claim,
    );
    return { mail, revision: invite.revision, told: { state, sequence, shown } };
  }

  private async mailOf(
    tx: ReadTx,
    kind: LetterKind,
    invite: Invite,
    session: SessionView,
    contact: Contact & { readonly mail: string },
    { told }: Claim,
  ): Promise<Mail> {
    const { language, name, mail: address } = contact;
    const letter = await this.letters.of(tx, { kind, invite, session, contact, before: told?.shown ?? null });
    const event = this.eventOf(invite, session, language, letter.reasons);
    const attendee = { name, address, reply: invite.reply };
    return {
      siteId: invite.siteId,
      to: address,
      subject: letter.subject,
      text: letter.text,
      html: letter.html,
      calendar:
        kind === 'cancel'
          ? { method: 'CANCEL', text: cancelText(event, attendee, session.state === 'cancelled') }
          : { method: 'REQUEST', text: requestText(event, attendee) },
      messageId: messageIdOf(invite, address),
    };
  }

  private eventOf(invite: Invite, session: SessionView, language: Language, reasons: readonly string[]): SessionEvent {
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
      comment: reasons.join('\n'),
      organizer: this.links.organizer(fillSentence(words.organizer, { site: session.siteName })),
    };
  }
}

/** Before an end, a mail in doubt counts as heard: a CANCEL too many does no harm, one too few leaves an entry behind. */
function heardOf({ state }: Invite, { told, trying }: Claim): Told | null {
  return state === 'cancelled' && trying?.state === 'invited' ? trying : told;
}

/** The same for every try of the same revision to the same address (RFC 5322 3.6.4). */
export function messageIdOf({ uid, revision }: Pick<Invite, 'uid' | 'revision'>, address: string): string {
  const recipient = createHash('sha256').update(address).digest('hex').slice(0, 16);
  return `<${uid.replace('@', `.${revision}.${recipient}@`)}>`;
}
