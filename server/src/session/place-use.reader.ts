import { Injectable } from '@nestjs/common';
import type { PlaceUse } from '@fortnight/shared/site/place.contract';
import type { RoomView, SiteView, TeamView } from '@fortnight/shared/site/site.contract';
import type { ReadTx } from '../platform/transaction';

const countsOn = {
  site: {
    sessions: 'session.site_id = $1',
    people: 'employee.site_id = $1',
    templates: 'template.site_id = $1',
  },
  team: {
    sessions: 'session.id IN (SELECT session_id FROM session_team WHERE team_id = $1)',
    people: 'employee.team_id = $1',
    templates: 'false',
  },
  room: {
    sessions: 'session.room_id = $1',
    people: 'false',
    templates: 'template.room_id = $1',
  },
} as const;

/** Whom a draft will be for are the people of its teams; whom a binding session is for is written down. */
const tooMany = `room_id = $1 AND $3 < CASE state
  WHEN 'planned' THEN (SELECT coalesce(sum(headcount), 0) FROM team JOIN session_team ON team_id = team.id
                        WHERE session_id = session.id)
  ELSE (SELECT count(*) FROM session_participant part WHERE part.session_id = session.id) END`;
const outside = `site_id = $1 AND (starts_locally < $3 OR
  starts_locally::time - time '00:00' + minutes * interval '1 minute' > $4::time - time '00:00')`;

/** What counts on a site, team or room, and on the days of a site, from now on. The scope has been asked before. */
@Injectable()
export class PlaceUseReader {
  async of(tx: ReadTx, what: keyof typeof countsOn, placeId: string): Promise<PlaceUse> {
    const { sessions, people, templates } = countsOn[what];
    const [row] = await tx.query<PlaceUse>(
      `SELECT
         (SELECT count(*) FROM employee WHERE ${people} AND status = 'active') AS people,
         count(*) FILTER (WHERE state = 'planned') AS planned,
         count(*) FILTER (WHERE state = 'binding') AS binding,
         coalesce(sum((SELECT count(*) FROM session_participant part WHERE part.session_id = session.id))
                  FILTER (WHERE state = 'binding'), 0)::int AS participants,
         (SELECT count(*) FROM template WHERE ${templates} AND is_active) AS templates,
         max(on_date) AS "lastOn"
       FROM session WHERE ${sessions} AND state IN ('planned', 'binding') AND starts_at > $2 AND $1::uuid IS NOT NULL`,
      [placeId, tx.atText],
    );
    return row ?? { people: 0, planned: 0, binding: 0, participants: 0, templates: 0, lastOn: null };
  }

  /** Sessions ahead that fit no longer: more people than the room's new seats, or outside of the site's new hours. */
  async unfit(tx: ReadTx, before: object, after: SiteView | TeamView | RoomView): Promise<number> {
    if ('seats' in after) return this.count(tx, tooMany, [after.id, tx.atText, after.seats]);
    if (!('opensLocally' in after) || isSameHours(before as SiteView, after)) return 0;
    return this.count(tx, outside, [after.id, tx.atText, after.opensLocally, after.closesLocally]);
  }

  private async count(tx: ReadTx, which: string, params: readonly unknown[]): Promise<number> {
    const ahead = `state IN ('planned', 'binding') AND starts_at > $2`;
    const [row] = await tx.query<{ count: number }>(
      `SELECT count(*) AS count FROM session WHERE ${ahead} AND ${which}`,
      params,
    );
    return row?.count ?? 0;
  }

  /** All sessions that a site ever had. */
  async sessionsOf(tx: ReadTx, siteId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*) AS count FROM session WHERE site_id = $1', [
      siteId,
    ]);
    return row?.count ?? 0;
  }
}

function isSameHours(one: SiteView, other: SiteView): boolean {
  return one.opensLocally === other.opensLocally && one.closesLocally === other.closesLocally;
}
