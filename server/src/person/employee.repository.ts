import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EmployeeQuery, EmployeeSort } from '@fortnight/shared/person/employee-query';
import type { EmployeeBody, EmployeeView } from '@fortnight/shared/person/person.contract';
import type { KnownEmployee } from '@fortnight/shared/person/roster.rules';
import type { ReadTx, Tx } from '../platform/transaction';
import { everyWordIsFound, wordsOf } from './people-search';
import { EmployeeRow } from './person.entity';
import { pinyinOf } from '../platform/pinyin';
import { isSoleAdministration } from './role.repository';

/** The sites at which the reader may look: at whose employees, and at which roles of theirs. */
export interface EmployeeScope {
  readonly siteIds: readonly string[];
}

/** Narrows a list; what is left out does not. */
export interface EmployeeFilter extends EmployeeQuery {
  readonly siteId?: string;
  readonly employeeIds?: readonly string[];
}

export interface EmployeeOrder {
  readonly by: EmployeeSort;
  readonly isDown: boolean;
}

const select = `
  SELECT employee.id, employee.site_id AS "siteId", employee.team_id AS "teamId", team.name AS "teamName",
         staff_number AS "staffNumber", employee.name, post, hired_on AS "hiredOn", mail, phone, status,
         employee.version,
         EXISTS (SELECT 1 FROM account WHERE account.employee_id = employee.id) AS "hasAccount",
         coalesce((SELECT json_agg(json_build_object('role', role, 'siteId', held.site_id, 'teamId', held.team_id)
                                   ORDER BY role, held.site_id, held.team_id)
                   FROM role_held held WHERE held.employee_id = employee.id AND held.site_id = ANY($1)), '[]') AS roles,
         EXISTS (SELECT FROM role_held away
                  WHERE away.employee_id = employee.id AND away.site_id <> ALL($1)) AS "hasRolesElsewhere",
         to_json(ARRAY(SELECT mine.site_id FROM role_held mine
                        WHERE mine.employee_id = employee.id AND mine.site_id = ANY($1) AND ${isSoleAdministration('mine')}
                        ORDER BY 1)) AS "solelyAdministered"
  FROM employee LEFT JOIN team ON team.id = employee.team_id`;

const filters = `
  employee.site_id = ANY($1)
  AND ($2::uuid[] IS NULL OR employee.id = ANY($2))
  AND ${everyWordIsFound('$3', ['employee.name', 'staff_number', 'post'])}
  AND ($4::text IS NULL OR CASE $4 WHEN 'none' THEN employee.team_id IS NULL ELSE employee.team_id::text = $4 END)
  AND ($5::text IS NULL OR status = $5)
  AND ($6::uuid IS NULL OR employee.site_id = $6)
  AND ($7::text IS NULL OR EXISTS (
    SELECT FROM role_held asked
     WHERE asked.employee_id = employee.id AND asked.role = $7 AND asked.site_id = ANY($1)
       AND ($6::uuid IS NULL OR asked.site_id = $6)))
  AND ($8::text IS NULL OR
    ($8 = 'with') = EXISTS (SELECT FROM account WHERE account.employee_id = employee.id))`;

const sortColumns: Readonly<Record<EmployeeSort, string>> = {
  name: 'employee.name',
  staffNumber: 'staff_number',
  team: 'team.name',
  post: 'post',
  hiredOn: 'hired_on',
  status: 'status',
};

@Injectable()
export class EmployeeRepository {
  /** Employees at home in the scope, by name unless told otherwise; roles at other sites are not shown. */
  list(
    tx: ReadTx,
    { siteIds }: EmployeeScope,
    filter: EmployeeFilter = {},
    { by, isDown }: EmployeeOrder = { by: 'name', isDown: false },
  ): Promise<EmployeeView[]> {
    return tx.query<EmployeeView>(
      `${select} WHERE ${filters}
       ORDER BY ${sortColumns[by]} ${isDown ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}, employee.name, staff_number`,
      [
        siteIds,
        filter.employeeIds ?? null,
        wordsOf(filter.search),
        filter.teamId ?? null,
        filter.status ?? null,
        filter.siteId ?? null,
        filter.role ?? null,
        filter.account ?? null,
      ],
    );
  }

  /** One employee in scope, or undefined. */
  async find(tx: ReadTx, employeeId: string, scope: EmployeeScope): Promise<EmployeeView | undefined> {
    return (await this.list(tx, scope, { employeeIds: [employeeId] }))[0];
  }

  async insert(tx: Tx, siteId: string, body: EmployeeBody): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(EmployeeRow, { id, siteId, ...body, pinyin: pinyinOf(body.name), version: 1 });
    return id;
  }

  /** @returns rows written: 0 when the version is stale. */
  async edit(tx: Tx, employeeId: string, body: EmployeeBody, version: number): Promise<number> {
    const change = { ...body, pinyin: pinyinOf(body.name), version: version + 1 };
    const { affected } = await tx.manager.update(EmployeeRow, { id: employeeId, version }, change);
    return affected ?? 0;
  }

  /** Makes a new version of somebody whose roles change. @returns rows written: 0 when the version is stale. */
  async touch(tx: Tx, employeeId: string, version: number): Promise<number> {
    const { affected } = await tx.manager.increment(EmployeeRow, { id: employeeId, version }, 'version', 1);
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
    const rows = bodies.map((body) => ({ id: randomUUID(), ...body, pinyin: pinyinOf(body.name) }));
    return tx.execute(
      `INSERT INTO employee (id, site_id, team_id, staff_number, name, post, hired_on, mail, phone, status, pinyin,
                             version)
       SELECT id, $1, "teamId", "staffNumber", name, post, "hiredOn", mail, phone, status, pinyin, 1
       FROM jsonb_to_recordset($2) AS row (id uuid, "teamId" uuid, "staffNumber" text, name text, post text,
                                           "hiredOn" date, mail text, phone text, status text,
                                           pinyin text)
       ON CONFLICT (staff_number) DO UPDATE
       SET team_id = excluded.team_id, name = excluded.name, post = excluded.post, hired_on = excluded.hired_on,
           mail = excluded.mail, phone = excluded.phone, status = excluded.status, pinyin = excluded.pinyin,
           version = employee.version + 1
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
}
