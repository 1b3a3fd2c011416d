import { Injectable } from '@nestjs/common';
import { mayBePassword } from '@fortnight/shared/person/password.rules';
import type { Language } from '@fortnight/shared/rule/problem';
import { toInstantText } from '@fortnight/shared/time/instant';
import { dateAt } from '@fortnight/shared/time/zone';
import { ensure, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { EmployeeRepository } from './employee.repository';
import { FoundCompany } from './found-company';
import { GrantRoles } from './grant-roles';
import { OpenAccount } from './open-account';
import { hashPassword } from './password-hash';

/** What whoever runs the installation says about the new administrator. */
export interface NewAdministrator {
  readonly login: string;
  readonly name: string;
  readonly password: string;
  readonly language: Language;
  /** The first site of a database that has none; of no meaning in another. */
  readonly site: { readonly name: string; readonly zone: string };
}

const post = '系统管理员';
const openFor = { country: 'CN', opensLocally: '08:00', closesLocally: '20:00' };

/**
 * Makes an administrator from outside the application, where nobody can sign in to grant it: in an empty database with
 * the first site, in another as one more employee who administers every site.
 */
@Injectable()
export class CreateAdministrator {
  constructor(
    private readonly work: UnitOfWork,
    private readonly company: FoundCompany,
    private readonly employees: EmployeeRepository,
    private readonly grants: GrantRoles,
    private readonly accounts: OpenAccount,
  ) {}

  /**
   * @returns names of the sites that the administrator looks after.
   * @throws Refused for a weak password and for a login that is taken.
   */
  async run(asked: NewAdministrator): Promise<readonly string[]> {
    ensure(mayBePassword(asked.password, asked.login));
    if (await this.company.isEmpty()) return this.found(asked);
    const passwordHash = await hashPassword(asked.password);
    return this.work.run(null, (tx) => this.add(tx, asked, passwordHash));
  }

  private async found({ login, name, password, language, site }: NewAdministrator): Promise<readonly string[]> {
    const at = await this.work.read(async (tx) => toInstantText(tx.at));
    const administrator = { ...personOf(name, 'A001'), hiredOn: dateAt(at, site.zone) };
    // Nobody has said what the company is called; its first site names it until somebody does.
    const foundation = { company: site.name, site: { ...site, ...openFor }, administrator, login, password };
    const made = await this.company.run(foundation);
    await this.work.run(null, (tx) => choose(tx, made.id, login, language));
    return [made.name];
  }

  private async add(tx: Tx, asked: NewAdministrator, passwordHash: string): Promise<readonly string[]> {
    const { login, name, language } = asked;
    const taken = await tx.query('SELECT FROM account WHERE login = $1', [login]);
    if (taken.length > 0) throw new Refused('already-exists', { field: '--login', value: login });
    const sites = await tx.query<{ id: string; name: string; zone: string }>(
      'SELECT id, name, zone FROM site ORDER BY name',
    );
    const [home] = sites;
    if (!home) throw new Refused('not-found');
    const person = { ...personOf(name, await freeNumber(tx)), hiredOn: dateAt(tx.atText, home.zone) };
    const id = await this.employees.insert(tx, home.id, { ...person, teamId: null, status: 'active' });
    const body = { staffNumber: person.staffNumber, post };
    await tx.audit({ siteId: home.id, action: 'employee-created', noun: 'employee', nounId: id, after: body });
    for (const site of sites) await this.grants.add(tx, id, { role: 'administrator', siteId: site.id, teamId: null });
    await this.accounts.write(tx, { id, siteId: home.id }, login, passwordHash);
    await choose(tx, home.id, login, language);
    return sites.map((site) => site.name);
  }
}

function personOf(name: string, staffNumber: string) {
  return { staffNumber, name, post, mail: null, phone: null };
}

/** A001, A002, … the first that nobody has. */
async function freeNumber(tx: Tx): Promise<string> {
  const rows = await tx.query<{ staffNumber: string }>(
    `SELECT staff_number AS "staffNumber" FROM employee WHERE staff_number ~ '^A\\d{3}$'`,
  );
  const taken = new Set(rows.map(({ staffNumber }) => staffNumber));
  const numbers = Array.from({ length: 999 }, (_, at) => `A${String(at + 1).padStart(3, '0')}`);
  return numbers.find((number) => !taken.has(number)) ?? `A${tx.at.epochMilliseconds}`;
}

async function choose(tx: Tx, siteId: string, login: string, language: Language): Promise<void> {
  const [row] = await tx.query<{ id: string }>('UPDATE account SET language = $2 WHERE login = $1 RETURNING id', [
    login,
    language,
  ]);
  if (!row) throw new Refused('not-found');
  await tx.audit({ siteId, action: 'language-chosen', noun: 'account', nounId: row.id, after: { language } });
}
