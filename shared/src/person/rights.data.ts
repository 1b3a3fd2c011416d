/** Roles of domain.md; one person can hold several, each at a site, a team leader's at a team. */
export const roles = [
  'administrator',
  'supervisor',
  'manager',
  'team-leader',
  'post-coach',
  'security-captain',
  'safety-officer',
  'trainee',
] as const;
export type Role = (typeof roles)[number];

/** Roles whose holders may teach (R34: internal instructors). */
export const teachingRoles: readonly Role[] = [
  'supervisor',
  'team-leader',
  'post-coach',
  'security-captain',
  'safety-officer',
];

/** Roles that can be for one team instead of a whole site. */
export const teamRoles: readonly Role[] = ['team-leader', 'post-coach'];

const staff: readonly Role[] = [
  'administrator',
  'supervisor',
  'manager',
  'team-leader',
  'post-coach',
  'security-captain',
  'safety-officer',
];

/** Which roles hold a right. A right is asked per site; rules narrow it further (own team, own session). */
export const rights = {
  'site.read': [...staff, 'trainee'],
  'site.edit': ['administrator'],
  'person.read': staff,
  'person.edit': ['administrator', 'supervisor'],
  'person.grant': ['administrator'],
  'roster.read': staff,
  'roster.edit': ['administrator', 'supervisor', 'team-leader'],
  'leave.decide': ['supervisor', 'manager', 'team-leader'],
  'policy.read': staff,
  'policy.edit': ['administrator'],
  'template.read': staff,
  'template.edit': ['supervisor'],
  'qualification.grant': ['administrator', 'supervisor'],
  'session.read': staff,
  'plan.read': ['administrator', 'supervisor', 'manager'],
  'plan.draft': ['supervisor'],
  'plan.review': ['manager'],
  'plan.comment': ['supervisor', 'manager'],
  'attendance.mark': ['supervisor', 'team-leader', 'post-coach', 'security-captain', 'safety-officer'],
  'attendance.read': staff,
  'outbox.read': ['administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Right = keyof typeof rights;
