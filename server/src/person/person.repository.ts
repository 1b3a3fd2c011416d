import { Injectable } from '@nestjs/common';
import type { PersonRef } from '@fortnight/shared/person/person.contract';
import { teachingRoles, type Role } from '@fortnight/shared/person/rights.data';
import type { Language } from '@fortnight/shared/rule/problem';
import type { ReadTx } from '../platform/transaction';

/** Somebody who may teach at a site, with the roles held there. */
export type Instructor = PersonRef & { readonly roles: Role[] };

/** How to reach somebody. */
export interface Contact {
  readonly id: string;
  readonly name: string;
  readonly mail: string | null;
  readonly language: Language;
}

const ref = 'employee.id, employee.name, employee.site_id AS "siteId", employee.team_id AS "teamId"';

/** What other rooms ask about people. */
@Injectable()
export class PersonRepository {
  /** People with the ids, also those who have left, by name. */
  peopleByIds(tx: ReadTx, ids: readonly string[]): Promise<PersonRef[]> {
    return tx.query(`SELECT ${ref} FROM employee WHERE id = ANY($1) ORDER BY name, staff_number`, [ids]);
  }

  /** Active people who hold a role at the site that may teach, whatever their home site. */
  instructorsOf(tx: ReadTx, siteId: string): Promise<Instructor[]> {
    return tx.query(
      `SELECT ${ref}, array_agg(DISTINCT role_held.role) AS roles
       FROM employee JOIN role_held ON role_held.employee_id = employee.id
       WHERE role_held.site_id = $1 AND role_held.role = ANY($2) AND employee.status = 'active'
       GROUP BY employee.id ORDER BY employee.name, employee.staff_number`,
      [siteId, teachingRoles],
    );
  }

  /** Null when there is no such person. People without an account are written to in Chinese. */
  async contactOf(tx: ReadTx, employeeId: string): Promise<Contact | null> {
    const [contact] = await tx.query<Contact>(
      `SELECT employee.id, employee.name, employee.mail, coalesce(account.language, 'zh-CN') AS language
       FROM employee LEFT JOIN account ON account.employee_id = employee.id
       WHERE employee.id = $1`,
      [employeeId],
    );
    return contact ?? null;
  }
}
