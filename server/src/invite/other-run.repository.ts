import { Injectable } from '@nestjs/common';
import { spanOf, type TimeSpan } from '@fortnight/shared/time/time-span';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { ReadTx } from '../platform/transaction';

/** A session ahead in which somebody takes part or teaches. */
export interface Engagement {
  readonly sessionId: string;
  readonly span: TimeSpan;
  readonly attends: boolean;
}

/** More than are ever offered: some of them will be full, or clash. */
const lookedAt = 20;

const topicsOf = (sessionId: string): string =>
  `ARRAY(SELECT topic_id FROM session_topic WHERE session_id = ${sessionId} ORDER BY topic_id)`;

@Injectable()
export class OtherRunRepository {
  /** Sittings ahead of the lesson of a session at its site, the soonest first, without the session itself. */
  async sameLesson(tx: ReadTx, sessionId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT run.id FROM session mine JOIN session run
           ON run.site_id = mine.site_id AND run.programme_id = mine.programme_id AND run.id <> mine.id
        WHERE mine.id = $1 AND run.state = 'binding' AND run.starts_at > $2
          AND ${topicsOf('run.id')} = ${topicsOf('mine.id')}
        ORDER BY run.starts_at, run.id LIMIT ${lookedAt}`,
      [sessionId, tx.atText],
    );
    return rows.map(({ id }) => id);
  }

  /** The site at which somebody works. */
  async siteOf(tx: ReadTx, employeeId: string): Promise<string | undefined> {
    const [row] = await tx.query<{ siteId: string }>('SELECT site_id AS "siteId" FROM employee WHERE id = $1', [
      employeeId,
    ]);
    return row?.siteId;
  }

  /** Where somebody is expected from now on, at any site. */
  async engagementsOf(tx: ReadTx, employeeId: string): Promise<Engagement[]> {
    const rows = await tx.query<{ id: string; startsAt: InstantText; endsAt: InstantText; attends: boolean }>(
      `WITH mine AS (
         SELECT session_id, true AS attends FROM session_participant WHERE employee_id = $1
         UNION ALL SELECT session_id, false FROM session_instructor WHERE employee_id = $1)
       SELECT session.id, session.starts_at AS "startsAt", session.ends_at AS "endsAt", mine.attends
         FROM mine JOIN session ON session.id = mine.session_id
        WHERE session.state = 'binding' AND session.ends_at > $2`,
      [employeeId, tx.atText],
    );
    return rows.map(({ id, startsAt, endsAt, attends }) => ({
      sessionId: id,
      span: spanOf(startsAt, endsAt),
      attends,
    }));
  }
}
