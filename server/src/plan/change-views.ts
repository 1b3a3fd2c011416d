import { Injectable } from '@nestjs/common';
import type { Placing } from '@fortnight/shared/plan/placing.contract';
import type { SessionChangeView } from '@fortnight/shared/plan/session-change.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sessionTitle } from '@fortnight/shared/session/sitting';
import { toInstantText } from '@fortnight/shared/time/instant';
import { toEpochMs } from '@fortnight/shared/time/zone';
import { PersonRepository } from '../person/person.repository';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { SiteRepository } from '../site/site.repository';
import type { KeptChange, KeptPlacing } from './session-change.repository';

/** Names of what a stored change holds by id. */
interface Names {
  readonly rooms: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
}

/** Puts stored changes into the words of their contract: rooms and people by the names that they have now. */
@Injectable()
export class ChangeViews {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly sites: SiteRepository,
    private readonly people: PersonRepository,
  ) {}

  /** The changes in the order given. */
  async of(tx: ReadTx, changes: readonly KeptChange[]): Promise<SessionChangeView[]> {
    if (changes.length === 0) return [];
    const ids = [...new Set(changes.map(({ sessionId }) => sessionId))];
    const sessions = new Map((await this.sessions.viewsByIds(tx, ids)).map((session) => [session.id, session]));
    const names = await this.namesOf(tx, changes);
    return changes.flatMap((change) => {
      const session = sessions.get(change.sessionId);
      return session ? [viewOf(change, session, names)] : [];
    });
  }

  /** Where and by whom a session would be held. */
  async placing(tx: ReadTx, siteId: string, kept: KeptPlacing, zone: string): Promise<Placing> {
    return placingOf(kept, zone, await this.named(tx, [siteId], [kept]));
  }

  private namesOf(tx: ReadTx, changes: readonly KeptChange[]): Promise<Names> {
    const placings = changes.flatMap(({ before, after }) => (after ? [before, after] : [before]));
    return this.named(tx, [...new Set(changes.map(({ siteId }) => siteId))], placings);
  }

  private async named(tx: ReadTx, siteIds: readonly string[], placings: readonly KeptPlacing[]): Promise<Names> {
    const rooms = new Map<string, string>();
    for (const siteId of siteIds) for (const { id, name } of await this.sites.roomsOf(tx, siteId)) rooms.set(id, name);
    const people = await this.people.peopleByIds(tx, [...new Set(placings.flatMap((one) => one.instructorIds))]);
    return { rooms, people: new Map(people.map(({ id, name }) => [id, name])) };
  }
}

function viewOf({ before, after, ...change }: KeptChange, session: SessionView, names: Names): SessionChangeView {
  const { zone, siteName, tint } = session;
  return {
    ...change,
    ...sessionTitle(session),
    siteName,
    zone,
    tint,
    before: placingOf(before, zone, names),
    after: after && placingOf(after, zone, names),
    people: session.expected + session.instructors.length,
  };
}

function placingOf({ roomId, instructorIds, ...kept }: KeptPlacing, zone: string, { rooms, people }: Names): Placing {
  const from = toEpochMs(kept.on, kept.startsLocally, zone);
  return {
    ...kept,
    startsAt: toInstantText(from),
    endsAt: toInstantText(from + kept.minutes * 60_000),
    room: roomId === null ? null : { id: roomId, name: rooms.get(roomId) ?? '' },
    instructors: instructorIds.map((id) => ({ id, name: people.get(id) ?? '' })),
  };
}
