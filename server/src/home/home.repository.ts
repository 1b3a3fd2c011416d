import { Injectable } from '@nestjs/common';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';

/** A reply that somebody cannot come. */
export interface DeclinedReply {
  readonly sessionId: string;
  readonly employeeName: string;
  readonly reason: string | null;
  readonly repliedAt: InstantText;
}

const shownAtMost = 20;

@Injectable()
export class HomeRepository {
  /** Who cannot come to sessions of a site that are still ahead, the newest reply first. */
  declinedAhead(tx: ReadTx, siteId: string): Promise<DeclinedReply[]> {
    return tx.query<DeclinedReply>(
      `SELECT i.session_id AS "sessionId", e.name AS "employeeName", i.reply_reason AS reason,
              i.replied_at AS "repliedAt"
         FROM invite i
         JOIN session s ON s.id = i.session_id
         JOIN employee e ON e.id = i.employee_id
        WHERE i.site_id = $1 AND i.reply = 'declined' AND i.state = 'invited' AND s.state = 'binding' AND s.starts_at > $2
        ORDER BY i.replied_at DESC, i.id LIMIT ${shownAtMost}`,
      [siteId, tx.atText],
    );
  }
}
