import { Injectable } from '@nestjs/common';
import type { EmployeeBody } from '@fortnight/shared/person/person.contract';
import { mayBePassword } from '@fortnight/shared/person/password.rules';
import type { Role } from '@fortnight/shared/person/rights.data';
import type { SiteBody, SiteView } from '@fortnight/shared/site/site.contract';
import { ensure, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { CompanyRepository } from '../site/company.repository';
import { CreateSite } from '../site/create-site';
import { FirstEmployee } from './first-employee';
import { hashPassword } from './password-hash';

/** The first of everything. */
export interface Foundation {
  readonly company: string;
  readonly site: SiteBody;
  readonly administrator: Omit<EmployeeBody, 'teamId' | 'status'>;
  /** What the administrator does beside administering. */
  readonly roles?: readonly Role[];
  readonly login: string;
  readonly password: string;
}

/** Founds a company in an empty database: a site and its administrator, whom nobody could grant anything otherwise. */
@Injectable()
export class FoundCompany {
  constructor(
    private readonly work: UnitOfWork,
    private readonly company: CompanyRepository,
    private readonly createSite: CreateSite,
    private readonly firstEmployee: FirstEmployee,
  ) {}

  /** Whether there is nothing yet, so that a company may be founded. */
  isEmpty(): Promise<boolean> {
    return this.work.read(async (tx) => (await tx.query('SELECT FROM site LIMIT 1')).length === 0);
  }

  /**
   * @param mayFound asked once nobody else can found a company any more
   * @throws Refused when there is a site already, or the password is weak.
   */
  async run(foundation: Foundation, mayFound?: (tx: Tx) => Promise<void>): Promise<SiteView> {
    ensure(mayBePassword(foundation.password, foundation.login));
    const passwordHash = await hashPassword(foundation.password);
    return this.work.run(null, async (tx) => {
      await tx.query('LOCK TABLE site IN SHARE ROW EXCLUSIVE MODE');
      if ((await tx.query('SELECT FROM site LIMIT 1')).length > 0) throw new Refused('already-set-up');
      await mayFound?.(tx);
      await this.company.found(tx, foundation.company);
      const site = await this.createSite.within(tx, foundation.site);
      await this.firstEmployee.within(tx, site.id, { ...foundation, passwordHash });
      return site;
    });
  }
}
