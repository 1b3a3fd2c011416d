import type { RoleHeld } from '@fortnight/shared/person/access.rules';
import type { EmployeeView, MeView } from '@fortnight/shared/person/person.contract';
import type { TeamView } from '@fortnight/shared/site/site.contract';

/** An id that reads as its number. */
export function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const [riverside, harbour] = [idOf(1), idOf(2)] as const;

/** Somebody who administers Riverside; Harbour is theirs to see. */
export function administratorOf(more: Partial<MeView> = {}): MeView {
  return {
    accountId: idOf(9),
    employeeId: idOf(9),
    name: '陈静',
    siteId: riverside,
    language: 'zh-CN',
    roles: [{ role: 'administrator', siteId: riverside, teamId: null }],
    sites: [
      { id: riverside, name: '滨江管理处', zone: 'Asia/Shanghai' },
      { id: harbour, name: '江湾管理处', zone: 'Asia/Shanghai' },
    ],
    ...more,
  };
}

export function roleAt(siteId: string, role: RoleHeld['role'], teamId: string | null = null): RoleHeld {
  return { role, siteId, teamId };
}

export function employeeOf(more: Partial<EmployeeView> = {}): EmployeeView {
  return {
    id: idOf(11),
    siteId: riverside,
    staffNumber: 'KF11',
    name: '张伟',
    teamId: idOf(5),
    teamName: '前台班',
    post: '前台',
    hiredOn: '2024-05-06',
    mail: null,
    phone: null,
    status: 'active',
    roles: [],
    hasRolesElsewhere: false,
    solelyAdministered: [],
    hasAccount: false,
    version: 3,
    ...more,
  };
}

export function teamOf(n: number, siteId: string, name: string): TeamView {
  return {
    id: idOf(n),
    siteId,
    name,
    shortName: name.slice(0, 2),
    shifts: [],
    headcount: 2,
    isActive: true,
    version: 1,
  };
}
