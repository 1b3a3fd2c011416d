import { openLimits } from './programme.rules';
import type { TemplateBody } from './template.contract';

/** A template as a new site gets it; programme and topics are named by their codes, the room is the site's to choose. */
export interface DefaultTemplate extends Omit<TemplateBody, 'programmeId' | 'topicIds' | 'roomId' | 'isActive'> {
  readonly programmeCode: string;
}

const ruleSet = (...rules: string[]): TemplateBody['ruleSet'] => ({ rules, extraOn: [], exceptOn: [] });

const onPostTeachers: TemplateBody['instructorRoles'] = ['supervisor', 'team-leader', 'post-coach'];

/**
 * One template for each recurring programme of domain.md, with all the programme's topics in turn. P1 follows a hire
 * date and has none.
 */
export const defaultTemplates: readonly DefaultTemplate[] = [
  {
    programmeCode: 'P2a',
    name: '服务意识与岗位职责',
    nameEn: 'Service awareness and duties',
    ruleSet: ruleSet('FREQ=WEEKLY;BYDAY=TU'),
    limits: openLimits,
    onDayOff: 'nearest',
    startsLocally: '14:00',
    minutes: 60,
    audience: 'team',
    instructorRoles: onPostTeachers,
  },
  {
    programmeCode: 'P2b',
    name: '岗位技能与服务',
    nameEn: 'Post skills and service',
    // By the promise alone: three in a fortnight fall on no fixed weekdays, and after holidays another spread is better.
    ruleSet: null,
    limits: openLimits,
    onDayOff: 'nearest',
    startsLocally: '09:30',
    minutes: 90,
    audience: 'team',
    instructorRoles: onPostTeachers,
  },
  {
    programmeCode: 'P2c',
    name: '案例与沟通',
    nameEn: 'Case studies and talks',
    ruleSet: ruleSet('FREQ=MONTHLY;BYDAY=2TH'),
    limits: openLimits,
    onDayOff: 'nearest',
    startsLocally: '14:00',
    minutes: 90,
    audience: 'team',
    instructorRoles: onPostTeachers,
  },
  {
    programmeCode: 'P2d',
    name: '安全消防与物业知识',
    nameEn: 'Safety and property knowledge',
    ruleSet: ruleSet('FREQ=MONTHLY;BYDAY=3TH'),
    limits: openLimits,
    onDayOff: 'nearest',
    startsLocally: '15:00',
    minutes: 60,
    audience: 'site',
    instructorRoles: ['safety-officer', 'supervisor'],
  },
  {
    programmeCode: 'P3',
    name: '军体培训',
    nameEn: 'Drill',
    ruleSet: ruleSet('FREQ=MONTHLY;INTERVAL=2;BYDAY=4TH'),
    limits: openLimits,
    onDayOff: 'nearest',
    startsLocally: '15:30',
    minutes: 120,
    audience: 'site',
    instructorRoles: ['security-captain', 'supervisor'],
  },
  {
    programmeCode: 'P4',
    name: '消防知识培训',
    nameEn: 'Fire safety',
    ruleSet: ruleSet('FREQ=MONTHLY;INTERVAL=3;BYDAY=1TH'),
    limits: openLimits,
    onDayOff: 'nearest',
    startsLocally: '14:00',
    minutes: 90,
    audience: 'site',
    instructorRoles: ['safety-officer'],
  },
];
