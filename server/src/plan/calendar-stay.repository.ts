import { Injectable } from '@nestjs/common';
import { notFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';

/** Sessions of which their planner said that they stay, whatever the calendar has become. */
@Injectable()
export class CalendarStayRepository {
  /** @throws Refused 404 unless all of them are sessions of the site. */
  async ensureSessionsOf(tx: ReadTx, siteId: string, sessionIds: readonly string[]): Promise<void> {
    const known = await tx.query('SELECT id FROM session WHERE id = ANY($1) AND site_id = $2', [sessionIds, siteId]);
    if (known.length < sessionIds.length) notFound();
  }

  /** They stay as of now, or follow the calendar again. */
  async set(tx: Tx, siteId: string, sessionIds: readonly string[], isKept: boolean): Promise<void> {
    if (!isKept) {
      await tx.execute('DELETE FROM calendar_stay WHERE session_id = ANY($1) AND site_id = $2', [sessionIds, siteId]);
      return;
    }
    // Two planners may say so at once; in one order, so that neither waits for the other.
    await tx.execute(
      `INSERT INTO calendar_stay (session_id, site_id, at)
       SELECT DISTINCT id, $2::uuid, $3::timestamptz FROM unnest($1::uuid[]) AS id ORDER BY id
       ON CONFLICT (session_id) DO UPDATE SET at = greatest(calendar_stay.at, excluded.at)`,
      [sessionIds, siteId, tx.atText],
    );
  }
}
