import { Injectable } from '@nestjs/common';
import { titleWords } from '@fortnight/shared/invite/session-words';
import { fillSentence } from '@fortnight/shared/rule/fill-sentence';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Contact } from '../person/person.repository';
import { notFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { personalDates } from '../session/personal-dates';
import { SessionRepository } from '../session/session.repository';
import { feedTag, feedText } from './feed';
import { FeedStateRepository } from './feed-state.repository';
import { inviteWords } from './invite-mail.data';
import { InviteLinks } from './invite-links';
import { InviteRepository, type SessionStamp } from './invite.repository';
import type { SessionEvent } from './itip';
import { claimedId } from './link-token';

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
    private readonly invites: InviteRepository,
    private readonly states: FeedStateRepository,
  ) {}

  /**
   * Asks `knows` whether the reader has what stands under this tag, before anything is composed. Tag and text are of one
   * snapshot, so that the same tag always means the same bytes (RFC 9110 8.8.1).
   * @param coding the content coding in which the text will go out, for its tag.
   * @returns the calendar's text; null for a reader who has it already.
   * @throws Refused 404 for a link that is none of ours or whose owner has left.
   */
  run(token: string, coding: string, knows: (tag: string) => boolean): Promise<string | null> {
    return this.work.read(async (tx) => {
      const employeeId = claimedId(token);
      const state = employeeId && (await this.states.of(tx, employeeId, personalDates(tx.atText)));
      if (!employeeId || !state || !this.links.isFeedOf(employeeId, state.generation, token)) notFound();
      const { name, language, digest } = state;
      const calendar = fillSentence(inviteWords[language].feedName, { name });
      if (knows(feedTag([calendar, language, this.links.organizer('').address, digest], coding))) return null;
      return feedText(calendar, await this.eventsOf(tx, { id: employeeId, language }));
    });
  }

  private async eventsOf(tx: ReadTx, { id, language }: Pick<Contact, 'id' | 'language'>): Promise<SessionEvent[]> {
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
