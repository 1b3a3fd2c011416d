import { Injectable } from '@nestjs/common';
import type { LetterKind, ShownSession } from '@fortnight/shared/invite/ledger.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Contact } from '../person/person.repository';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { InviteLinks } from './invite-links';
import { inviteMail } from './invite-mail';
import { InviteRepository, type Invite } from './invite.repository';
import { LedgerRepository } from './ledger.repository';

/** What a letter is about. */
export interface LetterFacts {
  readonly kind: LetterKind;
  readonly invite: Invite;
  readonly session: SessionView;
  readonly contact: Contact & { readonly mail: string };
  /** The session as the reader knew it; null when they were told nothing, or nobody remembers what. */
  readonly before: ShownSession | null;
}

/** A letter in words, and the reasons that it gives. */
export interface WrittenLetter {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly reasons: readonly string[];
}

/** Gathers what a letter says beside the session itself: links, reasons, class hours. */
@Injectable()
export class InviteLetters {
  constructor(
    private readonly links: InviteLinks,
    private readonly ledger: LedgerRepository,
    private readonly invites: InviteRepository,
    private readonly sessions: SessionRepository,
  ) {}

  async of(tx: ReadTx, { kind, invite, session, contact, before }: LetterFacts): Promise<WrittenLetter> {
    const isSessionCancelled = session.state === 'cancelled';
    const asks = kind === 'update' || (kind === 'cancel' && isSessionCancelled);
    const reasons = asks ? await this.ledger.reasonsSince(tx, session.id, before?.version ?? 0) : [];
    const mail = inviteMail({
      kind: kind === 'cancel' && !isSessionCancelled ? 'removal' : kind,
      before: kind === 'update' ? before : null,
      reasons,
      reply: invite.reply,
      instead: kind === 'cancel' && !isSessionCancelled ? await this.insteadOf(tx, invite) : null,
      session,
      language: contact.language,
      name: contact.name,
      address: contact.mail,
      answerUrl: this.links.answerUrlOf(invite),
      feedUrl: await this.links.feedUrlOf(tx, invite.employeeId),
    });
    return { ...mail, reasons };
  }

  /** The sitting that somebody who is off the list has taken instead. */
  private async insteadOf(tx: ReadTx, { insteadId }: Invite): Promise<SessionView | null> {
    const taken = insteadId === null ? undefined : await this.invites.find(tx, insteadId);
    return taken ? ((await this.sessions.viewsByIds(tx, [taken.sessionId]))[0] ?? null) : null;
  }
}
