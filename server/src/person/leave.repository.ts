import { Injectable } from '@nestjs/common';
import type { LeaveState, LeaveView } from '@fortnight/shared/person/leave.contract';
import type { leaveScope } from '@fortnight/shared/person/leave.rules';
import type { TimeSpan } from '@fortnight/shared/time/time-span';
import { textsOf } from '@fortnight/shared/time/time-span';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';

/** Whose leave somebody sees: their own, or that of the sites and teams that they decide about. */
export type LeaveScope = { readonly employeeId: string } | ReturnType<typeof leaveScope>;

/** Narrows a list; what is left out does not. Leave of a site counts where the person is at home now. */
export interface LeaveFilter {
  readonly leaveId?: string;
  readonly siteId?: string;
  readonly teamId?: string;
  readonly state?: LeaveState;
  /** Epoch milliseconds, half open: leave that shares time with it. */
  readonly within?: TimeSpan;
}

/** When somebody is away. */
export type ApprovedLeave = Pick<LeaveView, 'employeeId' | 'startsAt' | 'endsAt'>;

/** Leave as it is written. */
export type NewLeave = Omit<LeaveView, 'name' | 'teamId' | 'teamName' | 'asked' | 'decided' | 'version' | 'note'> & {
  readonly askedBy: string;
  readonly decidedBy: string | null;
};

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const done = (by: string, at: string): string =>
  `json_build_object('employeeId', ${by}, 'name', (SELECT name FROM employee WHERE id = ${by}), 'at', ${instant(at)})`;

const select = `
  SELECT leave.id, employee.site_id AS "siteId", leave.employee_id AS "employeeId", employee.name,
         employee.team_id AS "teamId", team.name AS "teamName", kind, from_on AS "fromOn",
         starts_locally AS "startsLocally", until_on AS "untilOn", ends_locally AS "endsLocally", zone,
         starts_at AS "startsAt", ends_at AS "endsAt", reason, state, note, leave.version,
         ${done('asked_by', 'asked_at')} AS asked,
         CASE WHEN decided_by IS NOT NULL THEN ${done('decided_by', 'decided_at')} END AS decided
    FROM leave JOIN employee ON employee.id = leave.employee_id LEFT JOIN team ON team.id = employee.team_id`;

const filters = `
  (leave.employee_id = $1 OR employee.site_id = ANY($2) OR employee.team_id = ANY($3))
  AND ($4::uuid IS NULL OR leave.id = $4)
  AND ($5::uuid IS NULL OR employee.site_id = $5)
  AND ($6::uuid IS NULL OR employee.team_id = $6)
  AND ($7::text IS NULL OR state = $7)
  AND ($8::timestamptz IS NULL OR span && tstzrange($8, $9))`;

@Injectable()
export class LeaveRepository {
  /** What waits for a decision first, then the latest first. */
  list(tx: ReadTx, scope: LeaveScope, filter: LeaveFilter = {}): Promise<LeaveView[]> {
    const within = filter.within ? textsOf(filter.within) : null;
    return tx.query<LeaveView>(
      `${select} WHERE ${filters} ORDER BY state <> 'requested', starts_at DESC, employee.name, leave.id`,
      [
        'employeeId' in scope ? scope.employeeId : null,
        'employeeId' in scope ? [] : scope.siteIds,
        'employeeId' in scope ? [] : scope.teamIds,
        filter.leaveId ?? null,
        filter.siteId ?? null,
        filter.teamId ?? null,
        filter.state ?? null,
        within?.startsAt ?? null,
        within?.endsAt ?? null,
      ],
    );
  }

  /** One leave in scope. @throws Refused 404 for any other. */
  async one(tx: ReadTx, leaveId: string, scope: LeaveScope): Promise<LeaveView> {
    return ensureFound((await this.list(tx, scope, { leaveId }))[0]);
  }

  /** Leave for whoever is told about it; they were chosen before. */
  async toldOf(tx: ReadTx, leaveIds: readonly string[]): Promise<LeaveView[]> {
    return leaveIds.length === 0 ? [] : tx.query<LeaveView>(`${select} WHERE leave.id = ANY($1)`, [leaveIds]);
  }

  /** Holds somebody until the unit ends, so that two requests for the same days take turns. */
  async hold(tx: Tx, employeeId: string): Promise<void> {
    await tx.query('SELECT 1 FROM employee WHERE id = $1 FOR NO KEY UPDATE', [employeeId]);
  }

  /** What somebody has asked for or been given already. */
  async takenBy(tx: ReadTx, employeeId: string): Promise<LeaveView[]> {
    const leave = await this.list(tx, { employeeId });
    return leave.filter(({ state }) => state === 'requested' || state === 'approved');
  }

  async insert(tx: Tx, leave: NewLeave): Promise<void> {
    await tx.execute(
      `INSERT INTO leave (id, site_id, employee_id, kind, from_on, starts_locally, until_on, ends_locally, zone, starts_at,
                          ends_at, reason, state, asked_by, asked_at, decided_by, decided_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16,
               CASE WHEN $16::uuid IS NOT NULL THEN $15::timestamptz END, 1)`,
      [
        leave.id,
        leave.siteId,
        leave.employeeId,
        leave.kind,
        leave.fromOn,
        leave.startsLocally,
        leave.untilOn,
        leave.endsLocally,
        leave.zone,
        leave.startsAt,
        leave.endsAt,
        leave.reason,
        leave.state,
        leave.askedBy,
        tx.atText,
        leave.decidedBy,
      ],
    );
  }

  /** Sets the state that a decision leads to. @returns rows written: 0 when the version is stale. */
  decide(tx: Tx, leave: Pick<LeaveView, 'id' | 'state' | 'note'>, deciderId: string, version: number): Promise<number> {
    return tx.execute(
      `UPDATE leave SET state = $2, note = $3, decided_by = $4, decided_at = $5, version = version + 1
        WHERE id = $1 AND version = $6`,
      [leave.id, leave.state, leave.note, deciderId, tx.atText, version],
    );
  }

  /** Sets the state that the person's own act leads to; who decided stays. @returns rows written: 0 when stale. */
  giveBack(tx: Tx, leaveId: string, state: LeaveState, version: number): Promise<number> {
    return tx.execute('UPDATE leave SET state = $2, version = version + 1 WHERE id = $1 AND version = $3', [
      leaveId,
      state,
      version,
    ]);
  }

  /** Approved leave of a site's people, for rosters and conflicts. The scope has been asked before. */
  approvedAt(tx: ReadTx, siteId: string, within: TimeSpan): Promise<ApprovedLeave[]> {
    const { startsAt, endsAt } = textsOf(within);
    return tx.query<ApprovedLeave>(
      `SELECT leave.employee_id AS "employeeId", starts_at AS "startsAt", ends_at AS "endsAt"
         FROM leave JOIN employee ON employee.id = leave.employee_id
        WHERE state = 'approved' AND employee.site_id = $1 AND span && tstzrange($2, $3)
        ORDER BY starts_at, leave.employee_id`,
      [siteId, startsAt, endsAt],
    );
  }

  /** Approved leave of these people, wherever they are at home, that shares time with a span. */
  approvedOf(tx: ReadTx, employeeIds: readonly string[], within: TimeSpan): Promise<ApprovedLeave[]> {
    const { startsAt, endsAt } = textsOf(within);
    return tx.query<ApprovedLeave>(
      `SELECT employee_id AS "employeeId", starts_at AS "startsAt", ends_at AS "endsAt" FROM leave
        WHERE state = 'approved' AND employee_id = ANY($1) AND span && tstzrange($2, $3)
        ORDER BY starts_at, employee_id`,
      [employeeIds, startsAt, endsAt],
    );
  }
}
