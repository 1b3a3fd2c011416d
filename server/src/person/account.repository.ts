import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { EmployeeView, MeView } from '@fortnight/shared/person/person.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import { DataSource } from 'typeorm';
import { translateFault } from '../platform/database-fault';
import { ActorSource } from '../platform/endpoint/actor-source';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { endAllSignIns } from '../platform/web/sign-in-cookie';
import { AccountRow } from './person.entity';

/** What signing in has to know of an account. */
export interface Credentials {
  readonly accountId: string;
  readonly employeeId: string;
  readonly siteId: string;
  readonly passwordHash: string;
  readonly signInGeneration: number;
}

/** Whoever belongs to a team is trained there, without anybody granting it. */
const actorSql = `
  SELECT account.id AS "accountId", employee.id AS "employeeId", employee.name, employee.site_id AS "siteId",
         account.language,
         coalesce((SELECT json_agg(json_build_object('role', role, 'siteId', site_id, 'teamId', team_id)
                                   ORDER BY role, site_id, team_id)
                   FROM (SELECT role, site_id, team_id FROM role_held WHERE employee_id = employee.id
                         UNION
                         SELECT 'trainee', employee.site_id, employee.team_id WHERE employee.team_id IS NOT NULL) held),
                  '[]') AS roles
  FROM account JOIN employee ON employee.id = account.employee_id
  WHERE account.id = $1 AND employee.status = 'active'`;

/** Accounts, and who stands behind a sign-in. */
@Injectable()
export class AccountRepository extends ActorSource {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async actorOf(accountId: string, signInGeneration: number): Promise<Actor | null> {
    try {
      const sql = `${actorSql} AND account.sign_in_generation = $2`;
      const rows: Actor[] = await this.dataSource.query(sql, [accountId, signInGeneration]);
      return rows[0] ?? null;
    } catch (error) {
      throw translateFault(error);
    }
  }

  /** Who I am; undefined once the account or its employee is gone. */
  async me(tx: ReadTx, accountId: string): Promise<MeView | undefined> {
    const [actor] = await tx.query<Actor>(actorSql, [accountId]);
    if (!actor) return undefined;
    const sites = await tx.query<MeView['sites'][number]>(
      'SELECT id, name, zone FROM site WHERE id = ANY($1) ORDER BY name',
      [[actor.siteId, ...actor.roles.map((role) => role.siteId)]],
    );
    return { ...actor, roles: [...actor.roles], sites };
  }

  /** The credentials of a sign-in name, upper and lower case alike; undefined for leavers too. */
  async credentials(tx: ReadTx, login: string): Promise<Credentials | undefined> {
    const [found] = await tx.query<Credentials>(
      `SELECT account.id AS "accountId", employee_id AS "employeeId", account.site_id AS "siteId",
              password_hash AS "passwordHash", sign_in_generation AS "signInGeneration"
       FROM account JOIN employee ON employee.id = account.employee_id
       WHERE login = $1 AND employee.status = 'active'`,
      [login],
    );
    return found;
  }

  /** The account of an employee; undefined for none. */
  async ofEmployee(
    tx: ReadTx,
    employeeId: string,
  ): Promise<{ accountId: string; login: string; passwordHash: string } | undefined> {
    const sql = `SELECT id AS "accountId", login::text AS login, password_hash AS "passwordHash"
                   FROM account WHERE employee_id = $1`;
    return (await tx.query<{ accountId: string; login: string; passwordHash: string }>(sql, [employeeId]))[0];
  }

  /**
   * Opens an account, or gives the one that is there a sign-in name and password, which ends its sign-ins.
   * @returns its id, and the sign-in name that it had; null for a new one.
   */
  async put(
    tx: Tx,
    { id: employeeId, siteId }: Pick<EmployeeView, 'id' | 'siteId'>,
    { login, passwordHash }: { readonly login: string; readonly passwordHash: string },
  ): Promise<{ readonly id: string; readonly formerLogin: string | null }> {
    const before = await tx.manager.findOneBy(AccountRow, { employeeId });
    if (before) {
      await tx.manager.update(AccountRow, { id: before.id }, { login });
      await this.setPassword(tx, before.id, passwordHash);
      return { id: before.id, formerLogin: before.login };
    }
    const id = randomUUID();
    const fresh = { signInGeneration: 0, language: 'zh-CN', createdAt: tx.atText } as const;
    await tx.manager.insert(AccountRow, { id, siteId, employeeId, login, passwordHash, ...fresh });
    return { id, formerLogin: null };
  }

  /** Sets a password and ends every sign-in of the account. @returns the generation that new sign-ins belong to. */
  async setPassword(tx: Tx, accountId: string, passwordHash: string): Promise<number> {
    const [row] = await tx.query<{ generation: number }>(
      `UPDATE account SET password_hash = $2, sign_in_generation = sign_in_generation + 1 WHERE id = $1
       RETURNING sign_in_generation AS generation`,
      [accountId, passwordHash],
    );
    await endAllSignIns(tx, accountId);
    return ensureFound(row).generation;
  }

  /** Closes the account of an employee: nobody signs in with it any more, and its sign-ins end. @returns false for none. */
  async close(tx: Tx, employeeId: string): Promise<boolean> {
    const account = await this.ofEmployee(tx, employeeId);
    if (!account) return false;
    await endAllSignIns(tx, account.accountId);
    await tx.execute('DELETE FROM account WHERE id = $1', [account.accountId]);
    return true;
  }

  /** Notes that somebody has signed in just now. */
  async noteSignIn(tx: Tx, { accountId, employeeId, siteId }: Credentials): Promise<void> {
    await tx.execute('UPDATE account SET last_sign_in_at = $2 WHERE id = $1', [accountId, tx.atText]);
    await tx.audit({ siteId, action: 'signed-in', noun: 'account', nounId: accountId, actorEmployeeId: employeeId });
  }

  async setLanguage(tx: Tx, accountId: string, language: Language): Promise<void> {
    await tx.execute('UPDATE account SET language = $2 WHERE id = $1', [accountId, language]);
  }
}
