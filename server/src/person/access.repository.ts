import { Injectable } from '@nestjs/common';
import type { AccessQuery, AccessRow, AccessSort } from '@fortnight/shared/person/access.contract';
import type { ReadTx } from '../platform/transaction';
import { everyWordIsFound, wordsOf } from './people-search';

export interface AccessOrder {
  readonly by: AccessSort;
  readonly isDown: boolean;
}

const state = `CASE WHEN account.id IS NULL THEN 'none' WHEN account.last_sign_in_at IS NULL THEN 'unused'
  ELSE 'used' END`;
/** What opens a door at `$1` belongs to who is at home there; of others only their roles are told. */
const login = 'CASE WHEN employee.site_id = ANY($1) THEN account.login::text END';

const select = `
  SELECT employee.id AS "employeeId", employee.name, staff_number AS "staffNumber", employee.status,
         employee.site_id AS "siteId", home.name AS "siteName", home.zone, team.name AS "teamName",
         ${state} AS account, ${login} AS login, account.last_sign_in_at AS "lastSignInAt", held.roles
    FROM employee
    JOIN site home ON home.id = employee.site_id
    LEFT JOIN team ON team.id = employee.team_id
    LEFT JOIN account ON account.employee_id = employee.id
   CROSS JOIN LATERAL (
     SELECT coalesce(json_agg(json_build_object(
              'role', one.role, 'siteId', one.site_id, 'siteName', site.name, 'teamId', one.team_id,
              'teamName', led.name) ORDER BY site.name, one.role, led.name), '[]') AS roles
       FROM role_held one JOIN site ON site.id = one.site_id LEFT JOIN team led ON led.id = one.team_id
      WHERE one.employee_id = employee.id AND one.site_id = ANY($1)) held`;

const filters = `
  ($3::uuid IS NULL OR $3 = ANY($1))
  AND ($4::text IS NULL OR ${state} = $4)
  AND (EXISTS (SELECT FROM role_held asked
                WHERE asked.employee_id = employee.id AND asked.site_id = ANY($1)
                  AND ($3 IS NULL OR asked.site_id = $3) AND ($5::text IS NULL OR asked.role = $5))
       OR ($5 IS NULL AND account.id IS NOT NULL AND employee.site_id = ANY($1)
           AND ($3 IS NULL OR employee.site_id = $3)))
  AND ${everyWordIsFound('$2', ['employee.name', 'staff_number', 'post', login])}`;

const sortColumns: Readonly<Record<AccessSort, string>> = {
  name: 'employee.name',
  staffNumber: 'staff_number',
  site: 'home.name',
  account: state,
  lastSignIn: 'account.last_sign_in_at',
};

/** Who may do what, and who gets in: people with a role or an account at the sites of an administrator. */
@Injectable()
export class AccessRepository {
  /** By name unless told otherwise. Roles elsewhere are not shown, nor people with roles elsewhere alone. */
  list(
    tx: ReadTx,
    siteIds: readonly string[],
    { search, siteId, account, role }: AccessQuery,
    { by, isDown }: AccessOrder = { by: 'name', isDown: false },
  ): Promise<AccessRow[]> {
    return tx.query<AccessRow>(
      `${select} WHERE ${filters}
       ORDER BY ${sortColumns[by]} ${isDown ? 'DESC NULLS LAST' : 'ASC NULLS LAST'}, employee.name, staff_number`,
      [siteIds, wordsOf(search), siteId ?? null, account ?? null, role ?? null],
    );
  }
}
