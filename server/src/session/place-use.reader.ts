import { Injectable } from '@nestjs/common';
import type { ClosingUse, PlaceUse } from '@fortnight/shared/site/place.contract';
import { daysBetween } from '@fortnight/shared/time/days';
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

  async ofDays(tx: ReadTx, siteId: string, fromOn: string, untilOn: string): Promise<ClosingUse> {
    const [row] = await tx.query<Omit<ClosingUse, 'days'>>(
      `SELECT count(*) FILTER (WHERE state = 'planned') AS planned, count(*) FILTER (WHERE state = 'binding') AS binding
         FROM session WHERE site_id = $1 AND on_date BETWEEN $2 AND $3 AND starts_at > $4`,
      [siteId, fromOn, untilOn, tx.atText],
    );
    return { days: daysBetween(fromOn, untilOn) + 1, planned: row?.planned ?? 0, binding: row?.binding ?? 0 };
  }

  /** All sessions that a site ever had. */
  async sessionsOf(tx: ReadTx, siteId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }>('SELECT count(*) AS count FROM session WHERE site_id = $1', [
      siteId,
    ]);
    return row?.count ?? 0;
  }
}
