import { Injectable } from '@nestjs/common';
import { titleWords } from '@fortnight/shared/invite/session-words';
import { fillSentence, type Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { PersonRepository, type Contact } from '../person/person.repository';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { personalDates } from '../session/personal-dates';
import { SessionRepository } from '../session/session.repository';
import { feedText } from './feed';
import { inviteWords } from './invite-mail.data';
import { InviteLinks } from './invite-links';
import { InviteRepository, type SessionStamp } from './invite.repository';
import type { SessionEvent } from './itip';

/**
 * One person's sessions, those they attend and those they teach. A cancelled one stays, with STATUS:CANCELLED (RFC 5545
 * 3.8.1.11): an entry that merely vanished would leave its owner wondering. Whoever was taken off a list has nothing left.
 */
@Injectable()
export class ReadFeed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: InviteLinks,
    private readonly sessions: SessionRepository,
    private readonly people: PersonRepository,
    private readonly invites: InviteRepository,
  ) {}

  /** @returns the calendar's text. @throws Refused 404 for a link that is none of ours or whose owner has left. */
  run(token: string): Promise<string> {
    return this.work.read(async (tx) => {
      const owner = ensureFound(await this.links.feedOwnerBehind(tx, token));
      const contact = ensureFound(await this.people.contactOf(tx, owner));
      const events = await this.eventsOf(tx, contact);
      return feedText(fillSentence(inviteWords[contact.language].feedName, { name: contact.name }), events);
    });
  }

  private async eventsOf(tx: ReadTx, { id, language }: Contact): Promise<SessionEvent[]> {
    const { fromOn, untilOn } = personalDates(tx.atText);
    const sessions = [
      ...(await this.sessions.sessionsOfEmployee(tx, id, fromOn, untilOn)),
      ...(await this.sessions.sessionsTaughtBy(tx, id, fromOn, untilOn)),
    ];
    const stamps = await this.invites.stampsOf(
      tx,
      id,
      sessions.map((session) => session.id),
    );
    const byId = new Map(sessions.map((session) => [session.id, session]));
    return stamps.flatMap((stamp) => {
      const session = byId.get(stamp.sessionId);
      return session ? [this.eventOf(session, stamp, language)] : [];
    });
  }

  /** Nobody else's name: calendars are shared more widely than their owners think. */
  private eventOf(session: SessionView, stamp: SessionStamp, language: Language): SessionEvent {
    return {
      ...stamp,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      summary: titleWords(session, language),
      description: '',
      location: session.room?.name ?? null,
      isCancelled: session.state === 'cancelled',
      organizer: this.links.organizer(fillSentence(inviteWords[language].organizer, { site: session.siteName })),
    };
  }
}
