import { Injectable } from '@nestjs/common';
import { figureInForce } from '@fortnight/shared/policy/policy';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import type { SessionState, SessionView } from '@fortnight/shared/session/session.contract';
import { sessionWorkflow } from '@fortnight/shared/session/session.workflow';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { ReadTx, SqlParams, Tx } from '../platform/transaction';
import { figureHistories } from '../policy/figures';
import { ViewNames } from './view-names';
import { viewsWhere, type ViewRow } from './view-row';

/** Somebody whom a binding session expects. */
export interface Participant {
  readonly sessionId: string;
  readonly employeeId: string;
}

/** Sessions as everybody to the right reads them. */
@Injectable()
export class SessionRepository {
  /** The sessions of these ids in order of time. The caller has asked for the scope: ids come from rows in it. */
  viewsByIds(tx: ReadTx, sessionIds: readonly string[]): Promise<SessionView[]> {
    return this.views(tx, 'session.id = ANY($1)', [sessionIds]);
  }

  /** Sessions of the sites from one date to another, both included, in the given states, in order of time. */
  viewsBetween(
    tx: ReadTx,
    siteIds: readonly string[],
    fromOn: DateText,
    untilOn: DateText,
    states: readonly SessionState[],
  ): Promise<SessionView[]> {
    return this.views(
      tx,
      'session.site_id = ANY($1) AND session.on_date BETWEEN $2 AND $3 AND session.state = ANY($4)',
      [siteIds, fromOn, untilOn, states],
    );
  }

  /** Every session of a branch, in order of time. */
  viewsOfBranch(tx: ReadTx, branch: string): Promise<SessionView[]> {
    return this.views(tx, 'session.branch = $1', [branch]);
  }

  /** Binding, held and cancelled sessions between two dates in which an employee takes part, in order of time. */
  sessionsOfEmployee(tx: ReadTx, employeeId: string, fromOn: DateText, untilOn: DateText): Promise<SessionView[]> {
    return this.views(
      tx,
      `session.id IN (SELECT session_id FROM session_participant WHERE employee_id = $1)
       AND session.on_date BETWEEN $2 AND $3 AND session.state <> 'planned'`,
      [employeeId, fromOn, untilOn],
    );
  }

  /** Binding, held and cancelled sessions between two dates that an employee teaches, in order of time. */
  sessionsTaughtBy(tx: ReadTx, employeeId: string, fromOn: DateText, untilOn: DateText): Promise<SessionView[]> {
    return this.views(
      tx,
      `session.id IN (SELECT session_id FROM session_instructor WHERE employee_id = $1)
       AND session.on_date BETWEEN $2 AND $3 AND session.state <> 'planned'`,
      [employeeId, fromOn, untilOn],
    );
  }

  /** Those whom binding sessions expect, by team and name. A draft has none yet: its people follow the team. */
  participantsOf(tx: ReadTx, sessionIds: readonly string[]): Promise<Participant[]> {
    return tx.query<Participant>(
      `SELECT part.session_id AS "sessionId", part.employee_id AS "employeeId"
       FROM session_participant part JOIN employee ON employee.id = part.employee_id
       LEFT JOIN team ON team.id = employee.team_id
       WHERE part.session_id = ANY($1)
       ORDER BY part.session_id, team.name, employee.name, employee.id`,
      [sessionIds],
    );
  }

  /** Notes how many are coming, or once held were there. Nobody's edit: the version stays. */
  async setComing(tx: Tx, sessionId: string, coming: number): Promise<void> {
    await tx.execute('UPDATE session SET coming = $2 WHERE id = $1', [sessionId, coming]);
  }

  /** A session has taken place. @returns rows written: 0 when it is no longer as the caller saw it. */
  markHeld(tx: Tx, { id, state }: Pick<SessionView, 'id' | 'state'>): Promise<number> {
    return tx.execute('UPDATE session SET state = $2, version = version + 1 WHERE id = $1 AND state = $3', [
      id,
      stateAfter(sessionWorkflow, state, 'hold'),
      state,
    ]);
  }

  /** Whole sessions in one pass over each part, then each name once: a site's month has hundreds of sessions. */
  private async views(tx: ReadTx, where: string, params: SqlParams): Promise<SessionView[]> {
    const rows = (await tx.query<{ list: ViewRow[] }>(viewsWhere(where), params))[0]?.list ?? [];
    if (rows.length === 0) return [];
    const names = await ViewNames.of(tx, rows);
    const histories = await figureHistories(tx, [...new Set(rows.map(({ siteId }) => siteId))]);
    return rows.map((row) =>
      names.viewOf(row, figureInForce(histories.get(row.siteId) ?? [], 'class-hour-minutes', row.on)),
    );
  }
}
