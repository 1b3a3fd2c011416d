import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { toInstantText } from '@fortnight/shared/time/instant';
import { dateAt } from '@fortnight/shared/time/zone';
import { Refused } from '../platform/refused';
import { Clock } from '../platform/system-clock';
import { FoundCompany } from './found-company';

/** How the first administrator gets in; told once. */
export interface FirstSignIn {
  readonly login: string;
  readonly password: string;
}

const login = 'admin@fortnight.local';
const site = {
  name: '第一管理处',
  zone: 'Asia/Shanghai',
  country: 'CN',
  opensLocally: '08:00',
  closesLocally: '20:00',
};

/** Opens an empty database that is no demo: a site to rename and an administrator with a password by chance. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly company: FoundCompany,
    private readonly clock: Clock,
  ) {}

  /** @returns null where there is a company already, also one that another instance founds at this moment. */
  async ensure(): Promise<FirstSignIn | null> {
    if (!(await this.company.isEmpty())) return null;
    const password = randomBytes(12).toString('base64url');
    const hiredOn = dateAt(toInstantText(this.clock.now()), site.zone);
    const administrator = {
      staffNumber: 'A001',
      name: '系统管理员',
      post: '系统管理员',
      hiredOn,
      mail: null,
      phone: null,
    };
    try {
      await this.company.run({ site, administrator, login, password });
      return { login, password };
    } catch (error) {
      if (error instanceof Refused) return null;
      throw error;
    }
  }
}
