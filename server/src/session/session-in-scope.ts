import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { Right } from '@fortnight/shared/person/rights.data';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { ensureFound, notFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from './session.repository';

/**
 * A session of the sites where somebody holds a right, or one that they teach at any site (R7: across sites). A draft
 * binds nobody (R4) and is seen only by those who may see plans.
 */
@Injectable()
export class SessionInScope {
  constructor(private readonly sessions: SessionRepository) {}

  /** @throws Refused 404 for every other session, as for none at all. */
  async find(tx: ReadTx, sessionId: string, me: Actor, right: Right): Promise<SessionView> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT id FROM session
        WHERE id = $1
          AND (site_id = ANY($2)
               OR EXISTS (SELECT 1 FROM session_instructor i WHERE i.session_id = session.id AND i.employee_id = $3))
          AND (state <> 'planned' OR site_id = ANY($4))`,
      [sessionId, siteIdsFor(me, right), me.employeeId, siteIdsFor(me, 'plan.read')],
    );
    if (!row) notFound();
    return ensureFound((await this.sessions.viewsByIds(tx, [row.id]))[0]);
  }
}
