import type { PolicyKey } from '../policy/policy.data';

/** Policy figures that make a programme's promise. */
export interface PromiseKeys {
  readonly count: PolicyKey & `${string}-count`;
  readonly per: PolicyKey & `${string}-period`;
  readonly minGapDays: PolicyKey & `${string}-gap-days`;
}

/** One row of the regulation's table. */
export interface RegulationProgramme {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  /** 1 to 8: which programme tint of the tokens. */
  readonly tint: number;
  /** Its sittings need the supervisor on site beside their instructor. */
  readonly needsSupervisorOnSite?: true;
  /** Null for a programme that follows a person's hire date and not the calendar. */
  readonly promise: PromiseKeys | null;
}

/** The programmes of domain.md in the regulation's order. Their figures are policy, not part of the row. */
export const regulationProgrammes: readonly RegulationProgramme[] = [
  { code: 'P1', name: '岗前培训', nameEn: 'Onboarding', tint: 1, promise: null },
  {
    code: 'P2a',
    name: '服务意识与岗位职责',
    nameEn: 'Service awareness and duties',
    tint: 2,
    promise: {
      count: 'service-awareness-count',
      per: 'service-awareness-period',
      minGapDays: 'service-awareness-gap-days',
    },
  },
  {
    code: 'P2b',
    name: '岗位技能与服务',
    nameEn: 'Post skills and service',
    tint: 3,
    promise: { count: 'post-skills-count', per: 'post-skills-period', minGapDays: 'post-skills-gap-days' },
  },
  {
    code: 'P2c',
    name: '案例与沟通',
    nameEn: 'Case studies and talks',
    tint: 4,
    promise: { count: 'case-studies-count', per: 'case-studies-period', minGapDays: 'case-studies-gap-days' },
  },
  {
    code: 'P2d',
    name: '安全消防与物业知识',
    nameEn: 'Safety and property knowledge',
    tint: 5,
    promise: {
      count: 'general-knowledge-count',
      per: 'general-knowledge-period',
      minGapDays: 'general-knowledge-gap-days',
    },
  },
  {
    code: 'P3',
    name: '军体培训',
    nameEn: 'Drill',
    tint: 6,
    needsSupervisorOnSite: true,
    promise: { count: 'drill-count', per: 'drill-period', minGapDays: 'drill-gap-days' },
  },
  {
    code: 'P4',
    name: '消防知识培训',
    nameEn: 'Fire safety',
    tint: 7,
    promise: { count: 'fire-safety-count', per: 'fire-safety-period', minGapDays: 'fire-safety-gap-days' },
  },
];
