import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '@fortnight/shared/person/notice.contract';
import type { DateText, InstantText } from '@fortnight/shared/time/time-text';
import type { ReadTx, Tx } from '../platform/transaction';

/** A notice as it is stored: about a leave, or about the shifts of some days. */
export interface NoticeRow {
  readonly id: string;
  readonly siteId: string;
  readonly employeeId: string;
  readonly kind: NoticeKind;
  readonly leaveId: string | null;
  readonly fromOn: DateText | null;
  readonly untilOn: DateText | null;
  readonly at: InstantText;
  readonly sentAt: InstantText | null;
  readonly fault: string | null;
}

/** What an event is to tell some people. */
export interface NewNotice {
  readonly eventId: number;
  readonly siteId: string;
  readonly kind: NoticeKind;
  readonly leaveId: string | null;
  readonly fromOn: DateText | null;
  readonly untilOn: DateText | null;
}

const select = `
  SELECT id, site_id AS "siteId", employee_id AS "employeeId", kind, leave_id AS "leaveId", from_on AS "fromOn",
         until_on AS "untilOn", at, sent_at AS "sentAt", fault
    FROM notice`;

@Injectable()
export class NoticeRepository {
  /**
   * Notes what some people are to be told, once for each event however often it is heard; people who have left are told
   * nothing. Shifts that change again before the mail is out are one notice. @returns the notices to send.
   */
  async note(tx: Tx, employeeIds: readonly string[], notice: NewNotice): Promise<string[]> {
    const { eventId, siteId, kind, leaveId, fromOn, untilOn } = notice;
    const merged = leaveId === null ? await this.widen(tx, employeeIds, notice) : [];
    const known = new Set(merged.map(({ employeeId }) => employeeId));
    const rows = employeeIds.filter((id) => !known.has(id)).map((employeeId) => ({ id: randomUUID(), employeeId }));
    const noted = await tx.query<{ id: string }>(
      `INSERT INTO notice (id, site_id, employee_id, kind, leave_id, from_on, until_on, event_id, at)
       SELECT row.id, $1, row."employeeId", $2, $3, $4, $5, $6, $7
         FROM jsonb_to_recordset($8) AS row (id uuid, "employeeId" uuid)
         JOIN employee ON employee.id = row."employeeId" AND employee.status = 'active'
       ON CONFLICT ON CONSTRAINT notice_once DO NOTHING RETURNING id`,
      [siteId, kind, leaveId, fromOn, untilOn, eventId, tx.atText, JSON.stringify(rows)],
    );
    return [...merged, ...noted].map(({ id }) => id);
  }

  /** The days of notices that nobody was sent yet reach over the new ones, too. */
  private widen(
    tx: Tx,
    employeeIds: readonly string[],
    { fromOn, untilOn, eventId }: NewNotice,
  ): Promise<{ id: string; employeeId: string }[]> {
    return tx.query(
      `UPDATE notice SET from_on = least(from_on, $2), at = $4,
              until_on = CASE WHEN until_on IS NOT NULL AND $3::date IS NOT NULL THEN greatest(until_on, $3) END
        WHERE employee_id = ANY($1) AND kind = 'shifts-changed' AND sent_at IS NULL AND seen_at IS NULL
          AND fault IS NULL AND event_id <> $5
        RETURNING id, employee_id AS "employeeId"`,
      [employeeIds, fromOn, untilOn, tx.atText, eventId],
    );
  }

  /** One notice, held until the unit ends. */
  async hold(tx: Tx, id: string): Promise<NoticeRow | undefined> {
    return (await tx.query<NoticeRow>(`${select} WHERE id = $1 FOR NO KEY UPDATE`, [id]))[0];
  }

  /** What somebody has not seen yet, the newest first. */
  unseenBy(tx: ReadTx, employeeId: string): Promise<NoticeRow[]> {
    return tx.query<NoticeRow>(
      `${select} WHERE employee_id = $1 AND seen_at IS NULL AND kind <> 'leave-asked' ORDER BY at DESC, id LIMIT 20`,
      [employeeId],
    );
  }

  /** @returns rows written: 0 for somebody else's notice. */
  see(tx: Tx, id: string, employeeId: string): Promise<number> {
    return tx.execute('UPDATE notice SET seen_at = coalesce(seen_at, $3) WHERE id = $1 AND employee_id = $2', [
      id,
      employeeId,
      tx.atText,
    ]);
  }

  async markSent(tx: Tx, id: string): Promise<void> {
    await tx.execute('UPDATE notice SET sent_at = $2 WHERE id = $1', [id, tx.atText]);
  }

  async markRefused(tx: Tx, id: string, fault: string): Promise<void> {
    await tx.execute('UPDATE notice SET fault = $2 WHERE id = $1', [id, fault]);
  }
}
