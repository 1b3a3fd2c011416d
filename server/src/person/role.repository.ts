import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoleHeld } from '@fortnight/shared/person/access.rules';
import { decidersOf } from '@fortnight/shared/person/leave.rules';
import type { ReadTx, Tx } from '../platform/transaction';
import { RoleHeldRow } from './person.entity';

/**
 * SQL: whether nobody but the holder of an administrator's role looks after its site; others without an account cannot.
 * @param held the alias of the row.
 */
export function isSoleAdministration(held: string): string {
  return `${held}.role = 'administrator' AND NOT EXISTS (
    SELECT FROM role_held other JOIN account ON account.employee_id = other.employee_id
     WHERE other.site_id = ${held}.site_id AND other.role = 'administrator'
       AND other.employee_id <> ${held}.employee_id)`;
}

/** Roles that were granted. */
@Injectable()
export class RoleRepository {
  /** Whoever takes an administrator's role away waits here for the others who do. */
  async holdAdministrations(tx: Tx, siteIds: readonly string[]): Promise<void> {
    await tx.query('SELECT id FROM site WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [siteIds]);
  }

  /** Every role that somebody holds, wherever. */
  of(tx: ReadTx, employeeId: string): Promise<RoleHeld[]> {
    return tx.query<RoleHeld>(
      'SELECT role, site_id AS "siteId", team_id AS "teamId" FROM role_held WHERE employee_id = $1',
      [employeeId],
    );
  }

  /** Sites that this employee administers and nobody else who can sign in. */
  async solelyAdministeredBy(tx: ReadTx, employeeId: string): Promise<string[]> {
    const rows = await tx.query<{ siteId: string }>(
      `SELECT mine.site_id AS "siteId" FROM role_held mine
        WHERE mine.employee_id = $1 AND ${isSoleAdministration('mine')}`,
      [employeeId],
    );
    return rows.map(({ siteId }) => siteId);
  }

  /** Who is to be asked for somebody's leave, by `decidersOf`; people who have left are not. */
  async decidersFor(tx: ReadTx, employeeId: string): Promise<string[]> {
    const [person] = await tx.query<{ employeeId: string; siteId: string; teamId: string | null }>(
      'SELECT id AS "employeeId", site_id AS "siteId", team_id AS "teamId" FROM employee WHERE id = $1',
      [employeeId],
    );
    if (!person) return [];
    const people = await tx.query<{ employeeId: string; roles: RoleHeld[] }>(
      `SELECT held.employee_id AS "employeeId",
              json_agg(json_build_object('role', held.role, 'siteId', held.site_id, 'teamId', held.team_id)) AS roles
         FROM role_held held JOIN employee ON employee.id = held.employee_id AND employee.status = 'active'
        WHERE held.site_id = $1 GROUP BY held.employee_id ORDER BY held.employee_id`,
      [person.siteId],
    );
    return decidersOf(person, people);
  }

  /** The site of each team that roles name, by team id. */
  async teamSites(tx: ReadTx, roles: readonly RoleHeld[]): Promise<Map<string, string>> {
    const teams = await tx.query<{ id: string; siteId: string }>(
      'SELECT id, site_id AS "siteId" FROM team WHERE id = ANY($1)',
      [roles.flatMap(({ teamId }) => teamId ?? [])],
    );
    return new Map(teams.map(({ id, siteId }) => [id, siteId]));
  }

  async add(tx: Tx, employeeId: string, roles: readonly RoleHeld[]): Promise<void> {
    const rows = roles.map(({ role, siteId, teamId }) => ({ id: randomUUID(), employeeId, role, siteId, teamId }));
    if (rows.length > 0) await tx.manager.insert(RoleHeldRow, rows);
  }

  /** Takes back every role of somebody. */
  async remove(tx: Tx, employeeId: string): Promise<void> {
    await tx.manager.delete(RoleHeldRow, { employeeId });
  }

  /** Takes back the roles that people hold for the team that they leave. @returns how many went. */
  removeForTeams(tx: Tx, left: readonly { readonly employeeId: string; readonly teamId: string }[]): Promise<number> {
    return tx.execute(
      `DELETE FROM role_held USING unnest($1::uuid[], $2::uuid[]) AS gone (employee_id, team_id)
        WHERE role_held.employee_id = gone.employee_id AND role_held.team_id = gone.team_id`,
      [left.map(({ employeeId }) => employeeId), left.map(({ teamId }) => teamId)],
    );
  }
}
