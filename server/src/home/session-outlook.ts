import { Injectable } from '@nestjs/common';
import type { SupervisorHome } from '@fortnight/shared/home/home.contract';
import { addDays, mondayOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { HomeRepository } from './home.repository';

/** Roll calls are looked for so many days back: older ones are a matter for the month's report. */
const daysBack = 62;

/** A site's sessions as they stand on a day. */
@Injectable()
export class SessionOutlook {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly replies: HomeRepository,
  ) {}

  async of(
    tx: ReadTx,
    siteId: string,
    on: DateText,
  ): Promise<Pick<SupervisorHome, 'openSheets' | 'thisWeek' | 'declined'>> {
    const monday = mondayOf(on);
    const past = await this.sessions.viewsBetween(tx, [siteId], addDays(on, -daysBack), on, ['binding']);
    return {
      openSheets: past.filter(({ endsAt }) => endsAt <= tx.atText),
      thisWeek: await this.sessions.viewsBetween(tx, [siteId], monday, addDays(monday, 6), ['binding', 'held']),
      declined: await this.declined(tx, siteId),
    };
  }

  private async declined(tx: ReadTx, siteId: string): Promise<SupervisorHome['declined']> {
    const replies = await this.replies.declinedAhead(tx, siteId);
    const ids = [...new Set(replies.map(({ sessionId }) => sessionId))];
    const sessions = new Map((await this.sessions.viewsByIds(tx, ids)).map((session) => [session.id, session]));
    return replies.flatMap(({ sessionId, ...reply }) => {
      const session = sessions.get(sessionId);
      return session ? [{ ...reply, session }] : [];
    });
  }
}
