import type { EmployeeBody } from '@fortnight/shared/person/person.contract';
import type { Role } from '@fortnight/shared/person/rights.data';
import type { ShiftBody, SiteBody } from '@fortnight/shared/site/site.contract';
import type { TemplateBody } from '@fortnight/shared/template/template.contract';

export const demoPassword = 'fortnight-demo';

export const demoCompanyName = '滨江物业';

type SiteKey = 'riverside' | 'harbour';

interface DemoTeam {
  readonly name: string;
  readonly shortName: string;
  readonly post: string;
  readonly people: number;
  readonly shifts: readonly ShiftBody[];
}

interface DemoSite {
  readonly key: SiteKey;
  readonly body: SiteBody;
  /** Begins every staff number and mail address of the site. */
  readonly letters: string;
  readonly teams: readonly DemoTeam[];
  readonly rooms: readonly { readonly name: string; readonly seats: number }[];
  /** What the site's supervisor makes of the default templates, by programme. */
  readonly templates: Readonly<Record<string, { readonly hall: string } & Partial<TemplateBody>>>;
}

const early: ShiftBody = { name: '早班', startsLocally: '07:30', endsLocally: '15:30', minimumOnPost: 4 };
const late: ShiftBody = { name: '中班', startsLocally: '12:00', endsLocally: '20:00', minimumOnPost: 4 };
const lobby = [early, late].map((shift): ShiftBody => ({ ...shift, minimumOnPost: 0 }));
const day: ShiftBody = { name: '白班', startsLocally: '08:30', endsLocally: '17:30', minimumOnPost: 0 };
const night: ShiftBody = { name: '夜班', startsLocally: '20:00', endsLocally: '08:00', minimumOnPost: 2 };

const hours = { zone: 'Asia/Shanghai', country: 'CN', opensLocally: '08:00', closesLocally: '20:00' } as const;

/** 滨江物业: two management offices of one property company. */
export const demoSites: readonly [DemoSite, DemoSite] = [
  {
    key: 'riverside',
    body: { name: '滨江管理处', ...hours },
    letters: 'BJ',
    teams: [
      { name: '前台班', shortName: '前台', post: '前台接待', people: 14, shifts: [early, late] },
      { name: '大堂班', shortName: '大堂', post: '大堂客服', people: 13, shifts: lobby },
      { name: '热线班', shortName: '热线', post: '热线坐席', people: 12, shifts: [day, night] },
    ],
    rooms: [
      { name: '一号培训室', seats: 20 },
      { name: '二号培训室', seats: 24 },
      { name: '多功能厅', seats: 60 },
      { name: '北广场', seats: 100 },
    ],
    templates: {
      P2d: { hall: '多功能厅', instructorRoles: ['safety-officer'] },
      P3: { hall: '北广场' },
      P4: { hall: '多功能厅' },
    },
  },
  {
    key: 'harbour',
    body: { name: '江湾管理处', ...hours },
    letters: 'JW',
    teams: [
      { name: '前台班', shortName: '前台', post: '前台接待', people: 13, shifts: [early, late] },
      { name: '大堂班', shortName: '大堂', post: '大堂客服', people: 12, shifts: lobby },
      { name: '热线班', shortName: '热线', post: '热线坐席', people: 10, shifts: [day, night] },
    ],
    rooms: [
      { name: '培训室', seats: 20 },
      { name: '会议室', seats: 24 },
      { name: '礼堂', seats: 60 },
      { name: '东广场', seats: 80 },
    ],
    // Fire safety in the morning: in the afternoon the safety officer teaches it at the other site.
    templates: {
      P2d: { hall: '礼堂', instructorRoles: ['safety-officer'] },
      P3: { hall: '东广场' },
      P4: { hall: '礼堂', startsLocally: '10:00' },
    },
  },
];

/** Somebody whom the demo's story knows by name. */
export interface DemoPerson {
  readonly name: string;
  readonly post: string;
  readonly home: SiteKey;
  /** Null for people outside the teams. */
  readonly team: string | null;
  readonly roles: readonly { readonly role: Role; readonly at: SiteKey }[];
  /** Set for the accounts that visitors may try. */
  readonly login: string | null;
}

const at = (site: SiteKey, ...roles: Role[]) => roles.map((role) => ({ role, at: site }));

export const demoAdministrator: Omit<EmployeeBody, 'teamId' | 'status' | 'hiredOn'> & { readonly login: string } = {
  staffNumber: 'BJ001',
  name: '陈静',
  post: '系统管理员',
  mail: 'admin@demo.test',
  phone: '13900010001',
  login: 'admin@demo.test',
};

/** Everybody with a role, in the order of the story. The safety officer serves both sites: that is where plans meet. */
export const demoPeople: readonly DemoPerson[] = [
  person('王芳', '客服主管', 'riverside', null, at('riverside', 'supervisor'), 'supervisor@demo.test'),
  person('张丽', '客服主管', 'harbour', null, at('harbour', 'supervisor'), 'supervisor2@demo.test'),
  person(
    '李建国',
    '管理处主任',
    'riverside',
    null,
    [...at('riverside', 'manager'), ...at('harbour', 'manager')],
    'manager@demo.test',
  ),
  person('刘洋', '客服班长', 'riverside', '前台班', at('riverside', 'team-leader'), 'leader@demo.test'),
  person('林晓雯', '前台接待', 'riverside', '前台班', [], 'trainee@demo.test'),
  person('何俊杰', '大堂客服', 'riverside', '大堂班', [], 'trainee2@demo.test'),
  person('周建华', '安全主管', 'riverside', null, [
    ...at('riverside', 'safety-officer'),
    ...at('harbour', 'safety-officer'),
  ]),
  person('赵铁军', '保安班长', 'riverside', null, at('riverside', 'security-captain')),
  person('孙志强', '保安班长', 'harbour', null, at('harbour', 'security-captain')),
  person('马丽娟', '客服班长', 'riverside', '大堂班', at('riverside', 'team-leader')),
  person('黄海燕', '客服班长', 'riverside', '热线班', at('riverside', 'team-leader')),
  person('吴雪梅', '岗位教练', 'riverside', '前台班', at('riverside', 'post-coach')),
  person('徐文博', '岗位教练', 'riverside', '大堂班', at('riverside', 'post-coach')),
  person('高佳怡', '岗位教练', 'riverside', '热线班', at('riverside', 'post-coach')),
  person('罗春兰', '客服班长', 'harbour', '前台班', at('harbour', 'team-leader')),
  person('谢志远', '客服班长', 'harbour', '大堂班', at('harbour', 'team-leader')),
  person('韩雨桐', '客服班长', 'harbour', '热线班', at('harbour', 'team-leader')),
  person('唐秀英', '岗位教练', 'harbour', '前台班', at('harbour', 'post-coach')),
  person('曹明辉', '岗位教练', 'harbour', '大堂班', at('harbour', 'post-coach')),
  person('彭思敏', '岗位教练', 'harbour', '热线班', at('harbour', 'post-coach')),
];

function person(
  name: string,
  post: string,
  home: SiteKey,
  team: string | null,
  roles: DemoPerson['roles'],
  login: string | null = null,
): DemoPerson {
  return { name, post, home, team, roles, login };
}

/** Surnames by how common they are; given names as parents chose them over the last forty years. */
export const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗',
  ...'王李张刘陈杨黄赵吴周徐孙梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
] as const;

export const givenNames = [
  ...[
    '婷婷',
    '佳慧',
    '雨欣',
    '梦洁',
    '晓燕',
    '丽华',
    '思琪',
    '美玲',
    '静怡',
    '雅楠',
    '春梅',
    '玉兰',
    '秋月',
    '慧敏',
    '欣怡',
  ],
  ...['诗涵', '可馨', '子涵', '雪', '娜', '敏', '倩', '艳', '莉', '颖', '洁', '薇', '琳', '蕾', '霞', '小红', '文静'],
  ...[
    '浩然',
    '子轩',
    '宇航',
    '建军',
    '志伟',
    '国强',
    '文杰',
    '俊峰',
    '海涛',
    '立新',
    '永强',
    '晓东',
    '家豪',
    '振宇',
    '天佑',
  ],
  ...['鹏飞', '伟', '磊', '勇', '军', '强', '涛', '超', '斌', '凯', '健', '峰', '龙', '博', '旭东', '明轩'],
] as const;

/** Why people were excused, and why they declined. */
export const demoReasons = {
  excused: ['病假，已交病假条', '婚假', '家中老人住院，已批事假', '调休', '产检'],
  declined: ['当天调班到夜班，申请下一场', '已批年假', '孩子家长会，想改到下一场', '当天陪业主验房，走不开'],
  moved: '当天顶班，改上别的班组那一场',
  changed: {
    room: '原教室空调检修，当天不能用',
    cancelled: '当天物业停电检修，与下一次合并讲',
    moved: '讲师当天要参加集团会议',
  },
} as const;

/** Who plans at which site. */
export const demoSupervisors = { riverside: 'supervisor@demo.test', harbour: 'supervisor2@demo.test' } as const;
export const demoManager = 'manager@demo.test';

/** The accounts to try, in the order of the story, with the role that each is there for. */
export const demoLogins: readonly { readonly login: string; readonly role: Role; readonly words: string }[] = [
  { login: 'supervisor@demo.test', role: 'supervisor', words: '王芳 客服主管 · 滨江 / service supervisor, Riverside' },
  { login: 'manager@demo.test', role: 'manager', words: '李建国 管理处主任 / site manager' },
  { login: 'trainee@demo.test', role: 'trainee', words: '林晓雯 前台班 / trainee, front desk' },
  { login: 'trainee2@demo.test', role: 'trainee', words: '何俊杰 大堂班 / trainee, lobby' },
  { login: 'leader@demo.test', role: 'team-leader', words: '刘洋 客服班长 · 前台班 / team leader, front desk' },
  { login: 'supervisor2@demo.test', role: 'supervisor', words: '张丽 客服主管 · 江湾 / service supervisor, Harbour' },
  { login: 'admin@demo.test', role: 'administrator', words: '陈静 系统管理员 / administrator' },
];

/** What the manager says about the second site's next plan; `nth` is the session in order of time, null the plan. */
export const demoComments = {
  asked: [
    { text: '第一周前台班刚交接，人都能到吗？', nth: 0 },
    { text: '这场请提前一天把案例发给大家。', nth: 4 },
    { text: '总体可以。下个月请把消防课安排在上半月。', nth: null },
  ],
  answered: '能到齐。交接已和班长商定，提前半小时。',
} as const;

/** Why soft conflicts stand, by their kind: what a supervisor of a house in shifts writes. */
export const demoExplanations: Readonly<Record<string, string>> = {
  'below-cover': '培训期间由相邻班组和主管代岗，已与班长说好',
  'after-night-shift': '夜班人员培训后补休，当晚不排班',
  'rest-day': '轮休人员到场计加班，月内补休',
  'trainee-on-leave': '请假人员回来后参加下一场同内容培训',
  'instructor-overload': '当天只有这位讲师可以授课',
  distance: '该班组本周排班紧，只有这两天凑得齐人',
  'day-off': '只有周末人手够',
};

/** What the supervisor has explained in the draft on the board. */
export const demoExplained = ['below-cover', 'rest-day', 'trainee-on-leave', 'instructor-overload', 'day-off'] as const;
