import { Injectable } from '@nestjs/common';
import type { ReadTx } from '../platform/transaction';
import type { HistorySource } from './history-source';
import type { RecordedAct } from './recorded-act';

/** Which page of whose history, and where the reader may look. */
export interface HistoryAsked {
  readonly thingId: string;
  readonly siteIds: readonly string[];
  readonly draftSiteIds: readonly string[];
  readonly before: number | null;
  readonly limit: number;
}

/** Reads the record of acts. Writes nothing, and knows tables only by their names. */
@Injectable()
export class HistoryRepository {
  async isThere(tx: ReadTx, source: HistorySource, asked: HistoryAsked): Promise<boolean> {
    const params = [asked.thingId, asked.siteIds, ...(source.isThere.includes('$3') ? [asked.draftSiteIds] : [])];
    return (await tx.query(source.isThere, params)).length > 0;
  }

  /** Acts on a thing, newest first. */
  acts(tx: ReadTx, source: HistorySource, { thingId, before, limit }: HistoryAsked): Promise<RecordedAct[]> {
    return tx.query<RecordedAct>(
      `WITH thing AS MATERIALIZED (${source.things})
       SELECT r.id, r.at, r.site_id AS "siteId", r.action, r.noun, r.noun_id AS "nounId", r.before, r.after, r.personal,
              e.name AS by
         FROM thing t
         JOIN audit_row r ON r.noun = t.noun AND r.noun_id = t.noun_id
         LEFT JOIN employee e ON e.id = r.actor_employee_id
        WHERE ($2::bigint IS NULL OR r.id < $2) AND (${source.acts})
        ORDER BY r.id DESC
        LIMIT $3`,
      [thingId, before, limit],
    );
  }
}
