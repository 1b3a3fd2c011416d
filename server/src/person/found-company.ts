import { Injectable } from '@nestjs/common';
import { mayBePassword } from '@fortnight/shared/person/password.rules';
import type { EmployeeBody } from '@fortnight/shared/person/person.contract';
import type { SiteBody, SiteView } from '@fortnight/shared/site/site.contract';
import { ensure, Refused } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { CreateSite } from '../site/create-site';
import { EmployeeRepository } from './employee.repository';
import { GrantRoles } from './grant-roles';
import { OpenAccount } from './open-account';
import { hashPassword } from './password-hash';

/** The first of everything. */
export interface Foundation {
  readonly site: SiteBody;
  readonly administrator: Omit<EmployeeBody, 'teamId' | 'status'>;
  readonly login: string;
  readonly password: string;
}

/** Founds a company in an empty database: a site and its administrator, whom nobody could grant anything otherwise. */
@Injectable()
export class FoundCompany {
  constructor(
    private readonly work: UnitOfWork,
    private readonly createSite: CreateSite,
    private readonly employees: EmployeeRepository,
    private readonly grants: GrantRoles,
    private readonly accounts: OpenAccount,
  ) {}

  /** Whether there is nothing yet, so that a company may be founded. */
  isEmpty(): Promise<boolean> {
    return this.work.read(async (tx) => (await tx.query('SELECT FROM site LIMIT 1')).length === 0);
  }

  /**
   * @throws Refused when there is a site already, or the password is weak.
   */
  async run({ site: siteBody, administrator, login, password }: Foundation): Promise<SiteView> {
    ensure(mayBePassword(password, login));
    const passwordHash = await hashPassword(password);
    return this.work.run(null, async (tx) => {
      await tx.query('LOCK TABLE site IN SHARE ROW EXCLUSIVE MODE');
      if ((await tx.query('SELECT FROM site LIMIT 1')).length > 0) throw new Refused('right-missing');
      const site = await this.createSite.within(tx, siteBody);
      const body: EmployeeBody = { ...administrator, teamId: null, status: 'active' };
      const id = await this.employees.insert(tx, site.id, body);
      await this.grants.add(tx, id, { role: 'administrator', siteId: site.id, teamId: null });
      await this.accounts.write(tx, { id, siteId: site.id }, login, passwordHash);
      return site;
    });
  }
}
