import { Injectable } from '@nestjs/common';
import type { ChangeDesk } from '@fortnight/shared/plan/session-change.contract';
import { PersonRepository } from '../person/person.repository';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { SiteRepository } from '../site/site.repository';

/** A session and what a change of it can choose from. */
@Injectable()
export class ChangeChoices {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly sites: SiteRepository,
    private readonly people: PersonRepository,
  ) {}

  async of(
    tx: ReadTx,
    sessionId: string,
    siteId: string,
  ): Promise<Pick<ChangeDesk, 'session' | 'rooms' | 'instructors'>> {
    return {
      session: ensureFound((await this.sessions.viewsByIds(tx, [sessionId]))[0]),
      rooms: await this.sites.roomsOf(tx, siteId),
      instructors: await this.people.instructorsOf(tx, siteId),
    };
  }
}
