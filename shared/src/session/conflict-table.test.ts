import { compileRoster } from '../person/compile-roster';
import type { RosterFacts } from '../person/shift-roster';
import { describeProblem } from '../rule/problem';
import { workingCalendar } from '../time/working-calendar';
import { toEpochMs } from '../time/zone';
import { bareFacts } from './bare-facts';
import { conflictCodes, conflictTable, isHard, type ConflictCode } from './conflict.data';
import type { ConflictFacts } from './conflict-facts';
import { findConflicts } from './conflict.rules';
import { DatedBook, type DatedSitting } from './dated-book';
import type { JudgedSitting, Sitting } from './sitting';

const zone = 'Asia/Shanghai';
const calendar = workingCalendar({
  weekend: [6, 7],
  marks: [
    { on: '2026-12-25', kind: 'closed', name: '消防检修', nameEn: 'Fire works' },
    { on: '2026-12-31', kind: 'holiday', name: '元旦', nameEn: "New Year's Day" },
  ],
  coveredThrough: null,
});
const wang = { id: 'wang', name: '王芳', teamId: null };
const li = { id: 'li', name: '李娜', teamId: null };
const front = { id: 'front', name: '前台班', people: 3 };
const day = {
  id: 'day',
  teamId: 'front',
  name: '白班',
  startsLocally: '08:30',
  endsLocally: '17:30',
  minimumOnPost: 2,
};
const night = {
  id: 'night',
  teamId: 'front',
  name: '夜班',
  startsLocally: '20:00',
  endsLocally: '08:00',
  minimumOnPost: 0,
};

/** One of three each on day shift, night shift and at rest; Wednesday 2 December is ling's rest day. */
const rosterFacts: RosterFacts = {
  zone,
  shifts: [day, night],
  patterns: [
    {
      teamId: 'front',
      cycle: ['day', 'night', null],
      anchorOn: '2026-12-02',
      followsCalendar: false,
      groups: [0, 1, 2].map((offset) => ({ id: `g${offset}`, offset })),
    },
  ],
  people: ['chen', 'sun', 'ling'],
  assignments: ['chen', 'sun', 'ling'].map((employeeId, at) => ({
    employeeId,
    groupId: `g${at}`,
    fromOn: '2026-11-01',
    untilOn: null,
  })),
  exceptions: [],
  leave: [],
};

const facts: ConflictFacts = bareFacts({
  site: { id: 'riverside', name: '滨江管理处', zone, opensLocally: '08:00', closesLocally: '20:00' },
  calendar,
  figures: {
    'instructor-daily-class-hours': 4,
    'class-hour-minutes': 60,
    'rest-after-night-shift-hours': 8,
    'night-shift-hour': 3,
  },
  people: new Map(
    [['chen', '陈静'] as const, ['sun', '孙丽'] as const, ['ling', '凌云'] as const].map(([id, name]) => [
      id,
      { id, name, teamId: 'front' },
    ]),
  ),
  members: new Map([['front', ['chen', 'sun', 'ling']]]),
  teamNames: new Map([['front', '前台班']]),
  supervisors: new Set(['li']),
});
const withRoster: ConflictFacts = {
  ...facts,
  roster: compileRoster(rosterFacts, calendar, { fromOn: '2026-12-01', untilOn: '2026-12-31' }),
};

function session(on: string, from: string, until: string, rest: Partial<JudgedSitting> = {}): JudgedSitting {
  return {
    ...{ id: 'a', siteId: 'riverside', siteName: '滨江管理处', title: '投诉处理', titleEn: 'Complaints', on },
    span: { from: toEpochMs(on, from, zone), until: toEpochMs(on, until, zone) },
    ...{ room: null, instructors: [], teams: [], topics: [], templateId: null, programmeCode: 'P2b' },
    ...rest,
  };
}

const topic = { id: 't', name: '投诉处理', nameEn: 'Complaints' };
const leave = new Map([
  ['wang', [{ from: toEpochMs('2026-12-02', '00:00', zone), until: toEpochMs('2026-12-04', '00:00', zone) }]],
]);
const taught = (sessionId: string, on: string, minutes: number): DatedSitting => ({
  ...{ sessionId, occurrence: sessionId, templateId: 'skills', programmeCode: 'P2b', on, minutes },
  ...{ teamIds: ['front'], instructorIds: ['wang'] },
});
const wednesday = (rest: Partial<JudgedSitting> = {}) => session('2026-12-02', '09:00', '10:00', rest);
const other = (rest: Partial<Sitting>): Sitting => ({ ...wednesday(), id: 'b', ...rest });

/** Of each code: a case, whom it is about, and its sentence in both languages. */
const cases: Readonly<
  Record<ConflictCode, [JudgedSitting, readonly Sitting[], ConflictFacts, string, string, string]>
> = {
  'instructor-busy': [
    wednesday({ instructors: [wang] }),
    [other({ instructors: [wang] })],
    facts,
    'wang',
    '王芳 12月2日 周三 09:00–10:00 在滨江管理处授课（投诉处理），与本场重叠 1 小时。改时间，或换讲师。',
    'Complaints',
  ],
  'room-busy': [
    wednesday({ room: { id: 'r', name: '一号', seats: 9 } }),
    [other({ room: { id: 'r', name: '一号' } })],
    facts,
    'r',
    '一号 12月2日 周三 09:00–10:00 已有课（投诉处理），与本场重叠 1 小时。改时间，或换教室。',
    'is taken on Wed 2 Dec 09:00–10:00',
  ],
  'trainee-busy': [
    wednesday({ teams: [front] }),
    [other({ teams: [front] })],
    facts,
    'front',
    '前台班（3 人）12月2日 周三 09:00–10:00 在滨江管理处有培训（投诉处理），与本场重叠 1 小时。改时间，或换班组。',
    '(3 people) has training',
  ],
  'instructor-unqualified': [
    wednesday({ instructors: [wang], topics: [topic] }),
    [],
    { ...facts, qualifications: new Map([['wang', new Map([['t', '2026-12-01']])]]) },
    'wang',
    '王芳 在 12月2日 周三 没有“投诉处理”的有效授课资格。换讲师，或换内容。',
    '王芳 holds no valid qualification for "Complaints" on Wed 2 Dec. Change the instructor or the topic.',
  ],
  'instructor-on-leave': [
    wednesday({ instructors: [wang] }),
    [],
    { ...facts, leave },
    'wang',
    '王芳 的休假已获批准：12月2日 周三 00:00 至 12月3日 周四 24:00。改日期，或换讲师。',
    '王芳 has approved leave from Wed 2 Dec 00:00 until Thu 3 Dec 24:00. Change the date or the instructor.',
  ],
  'room-too-small': [
    wednesday({ teams: [front], room: { id: 'r', name: '一号', seats: 2 } }),
    [],
    facts,
    'r',
    '一号有 2 个座位，应到 3 人。换教室，或减少班组。',
    '一号 has 2 seats, and 3 people are expected. Change the room or invite fewer teams.',
  ],
  'closed-day': [
    session('2026-12-25', '09:00', '10:00'),
    [],
    facts,
    'riverside',
    '滨江管理处 12月25日 周五 不开放（消防检修）。请改到别的日期。',
    '滨江管理处 is closed on Fri 25 Dec (Fire works). Choose another date.',
  ],
  'outside-hours': [
    session('2026-12-02', '19:30', '20:30'),
    [],
    facts,
    'riverside',
    '滨江管理处 的开放时间是 08:00–20:00，本场是 19:30–20:30。请改时间。',
    '滨江管理处 is open 08:00–20:00; this session would run 19:30–20:30. Change the time.',
  ],
  'supervisor-missing': [
    wednesday({ instructors: [wang], programmeCode: 'P3' }),
    [],
    facts,
    'riverside',
    '军体培训要有客服主管在场，名单里没有滨江管理处的主管。请加上一位。',
    'A drill needs the service supervisor on site; no supervisor of 滨江管理处 is named. Add one.',
  ],
  'below-cover': [
    wednesday({ teams: [front] }),
    [],
    withRoster,
    'front',
    '培训期间前台班白班只剩 0 人在岗，最低 2 人。',
    'During the session 前台班 (白班) has 0 on post; its minimum is 2.',
  ],
  'after-night-shift': [
    session('2026-12-03', '09:00', '10:00', { teams: [front] }),
    [],
    withRoster,
    'front',
    '前台班有 1 人下夜班不满 8 小时：孙丽。',
    '前台班: 1 person had less than 8 hours of rest after a night shift (孙丽).',
  ],
  'rest-day': [
    session('2026-12-02', '17:00', '18:00', { teams: [front] }),
    [],
    withRoster,
    'front',
    '前台班有 1 人当天轮休：凌云。',
    '前台班: 1 person would come on their rest day (凌云).',
  ],
  'trainee-on-leave': [
    wednesday({ teams: [front] }),
    [],
    {
      ...facts,
      leave: new Map([
        ['chen', leave.get('wang') ?? []],
        ['sun', leave.get('wang') ?? []],
      ]),
    },
    'front',
    '前台班有 2 人届时休假，不参加，按请假计：陈静、孙丽。',
    '前台班: 2 people on approved leave drop out and count as excused (陈静, 孙丽).',
  ],
  'instructor-overload': [
    wednesday({ instructors: [wang] }),
    [],
    { ...facts, dated: new DatedBook([taught('b', '2026-12-02', 210), taught('a', '2026-12-02', 60)]) },
    'wang',
    '王芳 12月2日 周三 要讲 4.5 课时，超过每天 4 课时。',
    '王芳 would teach 4.5 class hours on Wed 2 Dec; 4 a day are the most.',
  ],
  distance: [
    wednesday({ teams: [front], templateId: 'skills' }),
    [],
    { ...facts, dated: new DatedBook([taught('b', '2026-12-03', 60)]), gapDays: new Map([['skills', 2]]) },
    'front',
    '前台班的同一项培训在 12月3日 周四 还有一场，相隔 1 天，应至少 2 天。',
    '前台班 has another sitting of the same training on Thu 3 Dec, days apart: 1; the promise asks for at least 2.',
  ],
  'day-off': [
    session('2026-12-31', '09:00', '10:00'),
    [],
    facts,
    'riverside',
    '12月31日 周四 是滨江管理处的休息日（元旦）。',
    "Thu 31 Dec is a day off at 滨江管理处 (New Year's Day).",
  ],
};

describe('every conflict of the table', () => {
  it.each(conflictCodes)('%s is found, says whom it is about, and has its sentence in both languages', (code) => {
    const [candidate, others, known, subjectId, zh, en] = cases[code];
    const found = findConflicts(candidate, others, known).find((one) => one.code === code);
    expect(found).toMatchObject({ code, sessionId: 'a', subjectId, reason: null });
    const params = found?.params ?? {};
    expect(describeProblem(code, params, 'zh-CN').detail).toBe(zh);
    expect(describeProblem(code, params, 'en').detail).toContain(en);
    expect(describeProblem(code, params, 'en').detail).not.toMatch(/[{}]/);
  });

  it('is hard or soft as the regulation says', () => {
    const soft = [
      'below-cover',
      'after-night-shift',
      'rest-day',
      'trainee-on-leave',
      'instructor-overload',
      'distance',
      'day-off',
    ];
    expect(conflictCodes.filter((code) => !isHard(code))).toEqual(soft);
    expect(Object.values(conflictTable)).toHaveLength(16);
  });
});

describe('what is no conflict', () => {
  const codes = (candidate: JudgedSitting, known: ConflictFacts = facts) =>
    findConflicts(candidate, [], known).map(({ code }) => code);

  it('a session that ends when the site closes, on a make-up day', () => {
    expect(codes(session('2026-12-02', '08:00', '20:00'))).toEqual([]);
  });

  it('a drill that a supervisor attends, or that has no names yet', () => {
    expect(codes(wednesday({ programmeCode: 'P3', instructors: [wang, li] }))).toEqual([]);
    expect(codes(wednesday({ programmeCode: 'P3' }))).toEqual([]);
  });

  it('a long day of whoever supervises a drill, which is no teaching', () => {
    const known = { ...facts, dated: new DatedBook([{ ...taught('b', '2026-12-02', 240), instructorIds: ['li'] }]) };
    expect(codes(wednesday({ programmeCode: 'P3', instructors: [wang, li] }), known)).toEqual([]);
    expect(codes(wednesday({ instructors: [li] }), known)).toEqual(['instructor-overload']);
  });

  it('a room that is full once those who teach are taken off', () => {
    const chen = { id: 'chen', name: '陈静', teamId: 'front' };
    expect(
      codes(wednesday({ teams: [front], room: { id: 'r', name: '一号', seats: 2 }, instructors: [chen] })),
    ).toEqual([]);
  });

  it('whoever is on leave is not counted as resting or off post', () => {
    const known = { ...withRoster, leave: new Map([['ling', leave.get('wang') ?? []]]) };
    expect(codes(wednesday({ teams: [front] }), known)).toEqual(['below-cover', 'trainee-on-leave']);
  });

  it('another run of the same occurrence, however close', () => {
    const run = { ...taught('b', '2026-12-02', 60), occurrence: 'one' };
    const dated = new DatedBook([run, { ...run, sessionId: 'a' }]);
    expect(
      codes(wednesday({ teams: [front], templateId: 'skills' }), {
        ...facts,
        dated,
        gapDays: new Map([['skills', 2]]),
      }),
    ).toEqual([]);
  });

  it('anything that a roster would tell of days for which none was read', () => {
    expect(codes(session('2027-03-03', '09:00', '10:00', { teams: [front] }), withRoster)).toEqual([]);
  });
});
