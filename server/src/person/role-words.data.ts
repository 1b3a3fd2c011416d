import type { Role } from '@fortnight/shared/person/rights.data';

/** What roles are called (domain.md, roles), inside a sentence. */
export const roleWords: Readonly<Record<Role, readonly [zh: string, en: string]>> = {
  administrator: ['系统管理员', 'administrator'],
  supervisor: ['客服主管', 'service supervisor'],
  manager: ['管理处主任', 'site manager'],
  'team-leader': ['客服班长', 'team leader'],
  'post-coach': ['岗位教练', 'post coach'],
  'security-captain': ['保安班长', 'security captain'],
  'safety-officer': ['安全主管', 'safety officer'],
  trainee: ['客服人员', 'trainee'],
};
