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
    await tx.execute('DELETE FROM calendar_stay WHERE session_id = ANY($1)', [sessionIds]);
    if (!isKept) return;
    await tx.execute('INSERT INTO calendar_stay SELECT unnest($1::uuid[]), $2, $3', [sessionIds, siteId, tx.atText]);
  }
}
