import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoleHeld } from '@fortnight/shared/person/access.rules';
import type { EmployeeBody, EmployeeView } from '@fortnight/shared/person/person.contract';
import type { KnownEmployee } from '@fortnight/shared/person/roster.rules';
import type { ReadTx, Tx } from '../platform/transaction';
import { EmployeeRow } from './person.entity';

/** The sites at which the reader may look: at whose employees, and at which roles of theirs. */
export interface EmployeeScope {
  readonly siteIds: readonly string[];
}

/** Narrows a list; what is left out does not. */
export interface EmployeeFilter {
  readonly siteId?: string;
  readonly employeeId?: string;
  readonly search?: string;
  readonly teamId?: string;
  readonly status?: string;
}

const select = `
  SELECT employee.id, employee.site_id AS "siteId", employee.team_id AS "teamId", team.name AS "teamName",
         staff_number AS "staffNumber", employee.name, post, hired_on AS "hiredOn", mail, phone, status,
         employee.version,
         EXISTS (SELECT 1 FROM account WHERE account.employee_id = employee.id) AS "hasAccount",
         coalesce((SELECT json_agg(json_build_object('role', role, 'siteId', held.site_id, 'teamId', held.team_id)
                                   ORDER BY role, held.site_id, held.team_id)
                   FROM role_held held WHERE held.employee_id = employee.id AND held.site_id = ANY($1)), '[]') AS roles
  FROM employee LEFT JOIN team ON team.id = employee.team_id`;

@Injectable()
export class EmployeeRepository {
  /** Employees at home in the scope, by name; roles at other sites are not shown. */
  list(tx: ReadTx, { siteIds }: EmployeeScope, filter: EmployeeFilter = {}): Promise<EmployeeView[]> {
    return tx.query<EmployeeView>(
      `${select}
       WHERE employee.site_id = ANY($1)
         AND ($2::uuid IS NULL OR employee.id = $2)
         AND ($3::text IS NULL OR employee.name ILIKE $3 OR staff_number ILIKE $3 OR post ILIKE $3)
         AND ($4::uuid IS NULL OR employee.team_id = $4)
         AND ($5::text IS NULL OR status = $5)
         AND ($6::uuid IS NULL OR employee.site_id = $6)
       ORDER BY employee.name, staff_number`,
      [
        siteIds,
        filter.employeeId ?? null,
        likeOf(filter.search),
        filter.teamId ?? null,
        filter.status ?? null,
        filter.siteId ?? null,
      ],
    );
  }

  /** One employee in scope, or undefined. */
  async find(tx: ReadTx, employeeId: string, scope: EmployeeScope): Promise<EmployeeView | undefined> {
    return (await this.list(tx, scope, { employeeId }))[0];
  }

  async insert(tx: Tx, siteId: string, body: EmployeeBody): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(EmployeeRow, { id, siteId, ...body, version: 1 });
    return id;
  }

  /** @returns rows written: 0 when the version is stale. */
  async edit(tx: Tx, employeeId: string, body: EmployeeBody, version: number): Promise<number> {
    const change = { ...body, version: version + 1 };
    const { affected } = await tx.manager.update(EmployeeRow, { id: employeeId, version }, change);
    return affected ?? 0;
  }

  /** Whom a roster may meet: the site's employees in full, of other sites only that the number is taken. */
  async knownTo(tx: ReadTx, siteId: string): Promise<KnownEmployee[]> {
    return tx.query(
      `SELECT staff_number AS "staffNumber",
              CASE WHEN site_id = $1 THEN json_build_object(
                'staffNumber', staff_number, 'name', name, 'teamId', team_id, 'post', post, 'hiredOn', hired_on,
                'mail', mail, 'phone', phone, 'status', status) END AS current
       FROM employee`,
      [siteId],
    );
  }

  /**
   * Writes a roster's rows at once: whoever is known by staff number changes, the others are new.
   * @returns rows written: fewer where another site has taken a number meanwhile.
   */
  async writeMany(tx: Tx, siteId: string, bodies: readonly EmployeeBody[]): Promise<number> {
    const rows = bodies.map((body) => ({ id: randomUUID(), ...body }));
    return tx.execute(
      `INSERT INTO employee (id, site_id, team_id, staff_number, name, post, hired_on, mail, phone, status, version)
       SELECT id, $1, "teamId", "staffNumber", name, post, "hiredOn", mail, phone, status, 1
       FROM jsonb_to_recordset($2) AS row (id uuid, "teamId" uuid, "staffNumber" text, name text, post text,
                                           "hiredOn" date, mail text, phone text, status text)
       ON CONFLICT (staff_number) DO UPDATE
       SET team_id = excluded.team_id, name = excluded.name, post = excluded.post, hired_on = excluded.hired_on,
           mail = excluded.mail, phone = excluded.phone, status = excluded.status, version = employee.version + 1
       WHERE employee.site_id = excluded.site_id`,
      [siteId, JSON.stringify(rows)],
    );
  }

  /** How many active employees each team of a site has. */
  async headcounts(tx: ReadTx, siteId: string): Promise<Map<string, number>> {
    const rows = await tx.query<{ teamId: string; count: number }>(
      `SELECT team_id AS "teamId", count(*) AS count FROM employee
       WHERE site_id = $1 AND team_id IS NOT NULL AND status = 'active' GROUP BY team_id`,
      [siteId],
    );
    return new Map(rows.map(({ teamId, count }) => [teamId, count]));
  }

  /** Moves somebody to a team and site. @returns rows written: 0 when the version is stale. */
  async transfer(
    tx: Tx,
    employeeId: string,
    to: Pick<EmployeeView, 'siteId' | 'teamId' | 'post'>,
    version: number,
  ): Promise<number> {
    const { affected } = await tx.manager.update(
      EmployeeRow,
      { id: employeeId, version },
      { ...to, version: version + 1 },
    );
    return affected ?? 0;
  }

  /** Sites whose only administrator is this employee. */
  async solelyAdministeredBy(tx: ReadTx, employeeId: string): Promise<string[]> {
    const rows = await tx.query<{ siteId: string }>(
      `SELECT site_id AS "siteId" FROM role_held WHERE role = 'administrator'
       GROUP BY site_id HAVING bool_and(employee_id = $1)`,
      [employeeId],
    );
    return rows.map(({ siteId }) => siteId);
  }

  /** Every role that somebody holds, wherever. */
  rolesOf(tx: ReadTx, employeeId: string): Promise<RoleHeld[]> {
    return tx.query<RoleHeld>(
      'SELECT role, site_id AS "siteId", team_id AS "teamId" FROM role_held WHERE employee_id = $1',
      [employeeId],
    );
  }
}

/** A search as ILIKE takes it: `%` and `_` that somebody types mean themselves. */
function likeOf(search: string | undefined): string | null {
  const text = search?.trim() ?? '';
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
