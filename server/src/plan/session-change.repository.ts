import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { ChangeEffect, ChangeState } from '@fortnight/shared/plan/session-change.contract';
import type { DateText, InstantText, TimeText } from '@fortnight/shared/time/time-text';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';

/** Where and by whom a session is held, as a change keeps it. */
export interface KeptPlacing {
  readonly on: DateText;
  readonly startsLocally: TimeText;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly instructorIds: readonly string[];
}

/** A change as it is stored. */
export interface KeptChange {
  readonly id: string;
  readonly siteId: string;
  readonly planId: string;
  readonly sessionId: string;
  readonly state: ChangeState;
  readonly effect: ChangeEffect;
  readonly reason: string;
  readonly before: KeptPlacing;
  readonly after: KeptPlacing | null;
  readonly asked: { readonly employeeId: string; readonly name: string; readonly at: InstantText };
  readonly decideBy: InstantText | null;
  readonly decided: { readonly employeeId: string; readonly name: string; readonly at: InstantText } | null;
  readonly decisionReason: string | null;
  readonly version: number;
}

/** A change about to be stored: in force at once, or to be decided. */
export type NewChange = Pick<
  KeptChange,
  'siteId' | 'planId' | 'sessionId' | 'effect' | 'reason' | 'before' | 'after' | 'decideBy'
> & {
  /** The session's version with the change in it; null while it waits. */
  readonly appliedVersion: number | null;
};

interface ChangeRow extends Omit<KeptChange, 'asked' | 'decided'> {
  readonly askedBy: string;
  readonly askedName: string;
  readonly askedAt: InstantText;
  readonly decidedBy: string | null;
  readonly decidedName: string | null;
  readonly decidedAt: InstantText | null;
}

const select = `
  SELECT change.id, change.site_id AS "siteId", change.plan_id AS "planId", change.session_id AS "sessionId",
         change.state, change.effect, change.reason, change.before, change.after,
         change.asked_by AS "askedBy", asker.name AS "askedName", change.asked_at AS "askedAt",
         change.decide_by AS "decideBy", change.decided_by AS "decidedBy", decider.name AS "decidedName",
         change.decided_at AS "decidedAt", change.decision_reason AS "decisionReason", change.version
    FROM session_change AS change JOIN employee asker ON asker.id = change.asked_by
    LEFT JOIN employee decider ON decider.id = change.decided_by`;

const stateOf: Readonly<Record<ChangeEffect, ChangeState>> = {
  'at-once': 'in-force',
  'to-ratify': 'to-ratify',
  pending: 'pending',
};

/** Changes of binding sessions (R5). */
@Injectable()
export class SessionChangeRepository {
  /** The plan of a session at one of the sites in scope. @throws Refused 404 for any other. */
  async planIdOf(tx: ReadTx, sessionId: string, siteIds: readonly string[]): Promise<string> {
    const [row] = await tx.query<{ id: string }>(
      `SELECT plan.id FROM session JOIN plan ON plan.branch = session.branch
        WHERE session.id = $1 AND session.site_id = ANY($2)`,
      [sessionId, siteIds],
    );
    return ensureFound(row).id;
  }

  /** A change at one of the sites in scope. @throws Refused 404 for any other. */
  async one(tx: ReadTx, changeId: string, siteIds: readonly string[]): Promise<KeptChange> {
    const [row] = await tx.query<ChangeRow>(`${select} WHERE change.id = $1 AND change.site_id = ANY($2)`, [
      changeId,
      siteIds,
    ]);
    return changeOf(ensureFound(row));
  }

  async ofPlan(tx: ReadTx, planId: string): Promise<KeptChange[]> {
    return this.list(tx, 'change.plan_id = $1', [planId]);
  }

  async ofSession(tx: ReadTx, sessionId: string): Promise<KeptChange[]> {
    return this.list(tx, 'change.session_id = $1', [sessionId]);
  }

  /** What waits for a manager at the sites: to approve, or to ratify. */
  async open(tx: ReadTx, siteIds: readonly string[]): Promise<KeptChange[]> {
    return this.list(tx, `change.site_id = ANY($1) AND change.state IN ('pending', 'to-ratify')`, [siteIds]);
  }

  async insert(tx: Tx, me: Actor, change: NewChange): Promise<string> {
    const id = randomUUID();
    const isApplied = change.appliedVersion !== null;
    await tx.execute(
      `INSERT INTO session_change (id, site_id, plan_id, session_id, state, effect, reason, before, after, asked_by,
         asked_at, decide_by, applied_at, applied_version, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, 1)`,
      [
        id,
        change.siteId,
        change.planId,
        change.sessionId,
        stateOf[change.effect],
        change.effect,
        change.reason,
        JSON.stringify(change.before),
        change.after && JSON.stringify(change.after),
        me.employeeId,
        tx.atText,
        change.decideBy,
        isApplied ? tx.atText : null,
        change.appliedVersion,
      ],
    );
    return id;
  }

  /** @returns rows written: 0 when the version is stale. */
  decide(
    tx: Tx,
    changeId: string,
    seen: number,
    decision: {
      readonly state: ChangeState;
      readonly by: string;
      readonly reason?: string;
      readonly appliedVersion?: number;
    },
  ): Promise<number> {
    return tx.execute(
      `UPDATE session_change SET state = $3, decided_by = $4, decided_at = $5, decision_reason = $6,
         applied_at = CASE WHEN $7::int IS NULL THEN applied_at ELSE $5 END,
         applied_version = coalesce($7, applied_version), version = version + 1
       WHERE id = $1 AND version = $2`,
      [
        changeId,
        seen,
        decision.state,
        decision.by,
        tx.atText,
        decision.reason ?? null,
        decision.appliedVersion ?? null,
      ],
    );
  }

  private async list(tx: ReadTx, where: string, params: readonly unknown[]): Promise<KeptChange[]> {
    const sql = `${select} WHERE ${where} ORDER BY change.asked_at DESC, change.version DESC, change.id`;
    return (await tx.query<ChangeRow>(sql, params)).map(changeOf);
  }
}

/** The part of a session that a change keeps. */
export function placingOf({ on, startsLocally, minutes, roomId, instructorIds }: SessionRecord): KeptPlacing {
  return { on, startsLocally, minutes, roomId, instructorIds };
}

function changeOf(row: ChangeRow): KeptChange {
  const { askedBy, askedName, askedAt, decidedBy, decidedName, decidedAt, ...change } = row;
  return {
    ...change,
    asked: { employeeId: askedBy, name: askedName, at: askedAt },
    decided:
      decidedBy === null || decidedName === null || decidedAt === null
        ? null
        : { employeeId: decidedBy, name: decidedName, at: decidedAt },
  };
}
