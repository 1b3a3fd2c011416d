import { Injectable } from '@nestjs/common';
import type { AttendanceStatus, MarkBody, SheetRow } from '@fortnight/shared/attendance/attendance.contract';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { ReadTx, Tx } from '../platform/transaction';

/** A roll call's own state. One that nobody has touched has no row: it is open, at version 1. */
export interface Sheet {
  readonly closed: { readonly name: string; readonly at: InstantText } | null;
  readonly version: number;
}

/** One mark to add. */
export interface Mark {
  readonly employeeId: string;
  readonly status: AttendanceStatus | null;
  readonly note: string | null;
}

/** The latest mark of each person of a session: `DISTINCT ON` reads one index entry a person. */
const latest = `
  SELECT DISTINCT ON (employee_id) employee_id, status, note, marked_by, at
    FROM attendance_entry WHERE session_id = $1 ORDER BY employee_id, seq DESC`;

@Injectable()
export class AttendanceRepository {
  async sheet(tx: ReadTx, sessionId: string): Promise<Sheet> {
    const [row] = await tx.query<{ name: string | null; at: InstantText | null; version: number }>(
      `SELECT e.name, s.closed_at AS at, s.version
         FROM sheet s LEFT JOIN employee e ON e.id = s.closed_by WHERE s.session_id = $1`,
      [sessionId],
    );
    if (!row) return { closed: null, version: 1 };
    return {
      closed: row.name !== null && row.at !== null ? { name: row.name, at: row.at } : null,
      version: row.version,
    };
  }

  /**
   * The sheet, made if missing and held until the transaction ends: marks of several people go side by side, while
   * closing waits for them and they for it.
   */
  async hold(tx: Tx, sessionId: string, siteId: string, mode: 'mark' | 'close'): Promise<Sheet> {
    await tx.execute('INSERT INTO sheet (session_id, site_id, version) VALUES ($1, $2, 1) ON CONFLICT DO NOTHING', [
      sessionId,
      siteId,
    ]);
    await tx.query(`SELECT 1 FROM sheet WHERE session_id = $1 FOR ${mode === 'mark' ? 'SHARE' : 'UPDATE'}`, [
      sessionId,
    ]);
    return this.sheet(tx, sessionId);
  }

  /** Participants with their replies and latest marks, by team and name. */
  rows(tx: ReadTx, sessionId: string): Promise<SheetRow[]> {
    return tx.query<SheetRow>(
      `SELECT e.id AS "employeeId", e.name, e.team_id AS "teamId", t.name AS "teamName",
              coalesce(i.reply, 'none') AS reply, l.status,
              CASE WHEN l.status IS NULL THEN NULL ELSE l.at END AS "markedAt",
              CASE WHEN l.status IS NULL THEN NULL ELSE m.name END AS "markedBy", l.note,
              EXISTS (SELECT FROM leave JOIN session ON session.id = p.session_id
                       WHERE leave.employee_id = e.id AND leave.state = 'approved'
                         AND leave.span && session.span) AS "isOnLeave"
         FROM session_participant p
         JOIN employee e ON e.id = p.employee_id
         LEFT JOIN team t ON t.id = e.team_id
         LEFT JOIN invite i ON i.session_id = p.session_id AND i.employee_id = p.employee_id
         LEFT JOIN (${latest}) l ON l.employee_id = p.employee_id
         LEFT JOIN employee m ON m.id = l.marked_by
        WHERE p.session_id = $1
        ORDER BY t.name NULLS LAST, e.name, e.id`,
      [sessionId],
    );
  }

  /** Adds marks; nothing is ever overwritten. */
  async add(
    tx: Tx,
    session: { readonly id: string; readonly siteId: string },
    marks: readonly Mark[],
    markedBy: string,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO attendance_entry (site_id, session_id, employee_id, status, note, method, marked_by, at)
       SELECT $1, $2, employee_id, status, note, 'roll-call', $3, $4
         FROM unnest($5::uuid[], $6::text[], $7::text[]) WITH ORDINALITY AS n (employee_id, status, note, place)
        ORDER BY place`,
      [
        session.siteId,
        session.id,
        markedBy,
        tx.atText,
        marks.map(({ employeeId }) => employeeId),
        marks.map(({ status }) => status),
        marks.map(({ note }) => note),
      ],
    );
  }

  /** @returns rows written: 0 when the version is stale. */
  close(tx: Tx, sessionId: string, closedBy: string, seen: number): Promise<number> {
    return tx.execute(
      'UPDATE sheet SET closed_by = $2, closed_at = $3, version = version + 1 WHERE session_id = $1 AND version = $4',
      [sessionId, closedBy, tx.atText, seen],
    );
  }

  /** A person's latest mark in each of the sessions; of open sheets, too. */
  async statusesOf(
    tx: ReadTx,
    employeeId: string,
    sessionIds: readonly string[],
  ): Promise<ReadonlyMap<string, AttendanceStatus>> {
    const rows = await tx.query<{ sessionId: string; status: AttendanceStatus | null }>(
      `SELECT DISTINCT ON (session_id) session_id AS "sessionId", status
         FROM attendance_entry WHERE employee_id = $1 AND session_id = ANY($2) ORDER BY session_id, seq DESC`,
      [employeeId, sessionIds],
    );
    return new Map(rows.flatMap(({ sessionId, status }) => (status ? [[sessionId, status] as const] : [])));
  }
}

/** Marks of a request as the repository takes them; of two for one person the later one counts, both are kept. */
export function marksOf({ marks }: MarkBody): Mark[] {
  return marks.map(({ employeeId, status, note }) => ({ employeeId, status, note }));
}
