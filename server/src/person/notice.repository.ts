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
  /** Rises when it reaches over more days; a mail tells one revision. */
  readonly revision: number;
  readonly settledAt: InstantText | null;
}

/** What became of a notice's mail; neither: there was nothing to tell by mail. */
export interface MailOutcome {
  readonly sentAt?: InstantText;
  /** What the mail server said when it refused for good. */
  readonly fault?: string;
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
         until_on AS "untilOn", at, revision, settled_at AS "settledAt"
    FROM notice`;

@Injectable()
export class NoticeRepository {
  /**
   * Notes what some people are to be told, once for each event however often it is heard; people who have left are told
   * nothing. Shifts that change again before the mail is out are one notice. @returns the notices to send.
   */
  async note(tx: Tx, employeeIds: readonly string[], notice: NewNotice): Promise<string[]> {
    const { eventId, siteId, kind, leaveId, fromOn, untilOn } = notice;
    const told = await this.hear(tx, employeeIds, notice);
    const merged = leaveId === null ? await this.widen(tx, told, notice) : [];
    const known = new Set(merged.map(({ employeeId }) => employeeId));
    const rows = told.filter((id) => !known.has(id)).map((employeeId) => ({ id: randomUUID(), employeeId }));
    await tx.execute(
      `INSERT INTO notice (id, site_id, employee_id, kind, leave_id, from_on, until_on, event_id, at)
       SELECT row.id, $1, row."employeeId", $2, $3, $4, $5, $6, $7
         FROM jsonb_to_recordset($8) AS row (id uuid, "employeeId" uuid)`,
      [siteId, kind, leaveId, fromOn, untilOn, eventId, tx.atText, JSON.stringify(rows)],
    );
    return [...merged, ...rows].map(({ id }) => id);
  }

  /** Those of some people who are there and have not been told of the event. Others who tell them something wait. */
  private async hear(
    tx: Tx,
    employeeIds: readonly string[],
    { eventId, siteId }: Pick<NewNotice, 'eventId' | 'siteId'>,
  ): Promise<string[]> {
    const there = await tx.query<{ id: string }>(
      `SELECT id FROM employee WHERE id = ANY($1) AND status = 'active' ORDER BY id FOR NO KEY UPDATE`,
      [employeeIds],
    );
    const told = await tx.query<{ id: string }>(
      `INSERT INTO notice_event (event_id, employee_id, site_id) SELECT $1, unnest($2::uuid[]), $3
       ON CONFLICT DO NOTHING RETURNING employee_id AS id`,
      [eventId, there.map(({ id }) => id), siteId],
    );
    return told.map(({ id }) => id);
  }

  /** The days of notices of the site of which a mail is still to come reach over the new ones, too. */
  private widen(
    tx: Tx,
    employeeIds: readonly string[],
    { siteId, fromOn, untilOn }: NewNotice,
  ): Promise<{ id: string; employeeId: string }[]> {
    return tx.query(
      `UPDATE notice SET from_on = least(from_on, $2), at = $4, revision = revision + 1,
              until_on = CASE WHEN until_on IS NOT NULL AND $3::date IS NOT NULL THEN greatest(until_on, $3) END
        WHERE employee_id = ANY($1) AND site_id = $5 AND kind = 'shifts-changed' AND settled_at IS NULL
          AND seen_at IS NULL
        RETURNING id, employee_id AS "employeeId"`,
      [employeeIds, fromOn, untilOn, tx.atText, siteId],
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

  /** No mail of this revision follows. A notice that reaches over more days by now has its own mail still to come. */
  async settle(tx: Tx, { id, siteId, revision }: NoticeRow, { sentAt, fault }: MailOutcome): Promise<void> {
    await tx.execute(
      `UPDATE notice SET settled_at = $4, sent_at = $5, fault = $6
        WHERE id = $1 AND site_id = $2 AND revision = $3 AND settled_at IS NULL`,
      [id, siteId, revision, tx.atText, sentAt ?? null, fault ?? null],
    );
  }
}
