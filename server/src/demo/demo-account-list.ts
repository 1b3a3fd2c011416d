import { Injectable } from '@nestjs/common';
import type { AboutView } from '@fortnight/shared/person/person.contract';
import { DemoAccounts } from '../person/read-about';
import { Config } from '../platform/config';
import { UnitOfWork } from '../platform/unit-of-work';
import { demoLogins, demoPassword } from './demo-company.data';

/** The accounts that the sign-in page offers: only in the demo, and only as long as they are there. */
@Injectable()
export class DemoAccountList extends DemoAccounts {
  constructor(
    private readonly config: Config,
    private readonly work: UnitOfWork,
  ) {
    super();
  }

  async accounts(): Promise<AboutView['demoAccounts']> {
    if (!this.config.demo) return [];
    const found = await this.work.read((tx) =>
      tx.query<{ login: string; name: string; siteName: string }>(
        `SELECT account.login::text AS login, employee.name, site.name AS "siteName"
         FROM account JOIN employee ON employee.id = account.employee_id JOIN site ON site.id = employee.site_id
         WHERE account.login = ANY($1::citext[])
           AND EXISTS (SELECT FROM audit_row WHERE action = 'demo-built')`,
        [demoLogins.map(({ login }) => login)],
      ),
    );
    return demoLogins.flatMap(({ login, role }) => {
      const account = found.find((each) => each.login === login);
      return account ? [{ ...account, role, password: demoPassword }] : [];
    });
  }
}
