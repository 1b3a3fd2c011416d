import { Injectable } from '@nestjs/common';
import type { accessEndpoints, AccessRole, AccessRow } from '@fortnight/shared/person/access.contract';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { Language } from '@fortnight/shared/rule/problem';
import { toLocal } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import { writeSheet, type SheetColumn } from '../platform/sheet-writer';
import { UnitOfWork } from '../platform/unit-of-work';
import { AccessRepository } from './access.repository';
import { roleWords } from './role-words.data';

const states = {
  used: ['使用中', 'in use'],
  unused: ['未登录过', 'never used'],
  none: ['无账号', 'none'],
} as const;

/** Who holds what at the sites that somebody administers: as a list and as a sheet. */
@Injectable()
export class ReadAccess {
  constructor(
    private readonly work: UnitOfWork,
    private readonly people: AccessRepository,
  ) {}

  list({ me, query }: Asked<typeof accessEndpoints.listAccess>): Promise<AccessRow[]> {
    return this.work.read((tx) => this.people.list(tx, siteIdsFor(me, 'person.grant'), query));
  }

  /** The same, in the order asked for. Times are those of each person's home site. */
  async sheet({ me, query }: Asked<typeof accessEndpoints.exportAccess>): Promise<{ name: string; bytes: Uint8Array }> {
    const { sort, order, ...filter } = query;
    const by = { by: sort ?? ('name' as const), isDown: order === 'down' };
    const rows = await this.work.read((tx) => this.people.list(tx, siteIdsFor(me, 'person.grant'), filter, by));
    const name = me.language === 'en' ? 'Accounts and roles' : '账号与角色';
    return { name, bytes: await writeSheet({ name, columns: columns(me.language), rows }) };
  }
}

function columns(language: Language): SheetColumn<AccessRow>[] {
  const at = language === 'en' ? 1 : 0;
  const rolesOf = (roles: readonly AccessRole[]): string => roles.map((held) => roleText(held, at)).join('；');
  return [
    { head: ['工号', 'Staff number'][at] ?? '', width: 12, value: (row) => row.staffNumber },
    { head: ['姓名', 'Name'][at] ?? '', width: 14, value: (row) => row.name },
    { head: ['管理处', 'Site'][at] ?? '', width: 16, value: (row) => row.siteName },
    { head: ['班组', 'Team'][at] ?? '', width: 14, value: (row) => row.teamName },
    { head: ['角色', 'Roles'][at] ?? '', width: 48, value: (row) => rolesOf(row.roles) },
    { head: ['账号', 'Account'][at] ?? '', width: 28, value: (row) => row.login },
    { head: ['账号状态', 'Account state'][at] ?? '', width: 12, value: (row) => states[row.account][at] },
    { head: ['最近登录', 'Last sign-in'][at] ?? '', width: 18, value: lastSignIn },
  ];
}

/** `客服班长 (滨江管理处 前台班)`. */
function roleText({ role, siteName, teamName }: AccessRole, at: 0 | 1): string {
  return `${roleWords[role][at]} (${[siteName, teamName].filter(Boolean).join(' ')})`;
}

function lastSignIn({ lastSignInAt, zone }: AccessRow): string | null {
  if (lastSignInAt === null) return null;
  const { on, time } = toLocal(lastSignInAt, zone);
  return `${on} ${time}`;
}
