import { describeProblem } from '../rule/problem';
import { workingCalendar } from '../time/working-calendar';
import { bareFacts } from './bare-facts';
import {
  distinctConflicts,
  findAllConflicts,
  findConflicts,
  newConflicts,
  refuseConflict,
  unexplained,
  withReasons,
} from './conflict.rules';
import type { JudgedSitting } from './sitting';

const hour = 3_600_000;
/** 2026-12-02 09:00 in Shanghai. */
const nine = Date.UTC(2026, 11, 2, 1);
const wang = { id: 'wang', name: '王芳', teamId: null };
const zhou = { id: 'zhou', name: '周敏', teamId: 'front' };
const front = { id: 'front', name: '前台班', people: 14 };
const hall = { id: 'hall', name: '大堂班', people: 12 };

const facts = bareFacts({
  site: { id: 'riverside', name: '滨江管理处', zone: 'Asia/Shanghai', opensLocally: '00:00', closesLocally: '24:00' },
  calendar: workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: null }),
  figures: {
    'instructor-daily-class-hours': 12,
    'class-hour-minutes': 60,
    'rest-after-night-shift-hours': 8,
    'night-shift-hour': 3,
  },
  people: new Map(
    [...'pqrs'].map((id) => [id, { id, name: `学员${id}`, teamId: id < 'r' ? 'front' : 'hall' }] as const),
  ),
  members: new Map([
    ['front', ['p', 'q']],
    ['hall', ['r', 's']],
  ]),
});
const seeing = (...sites: string[]) => ({ ...facts, visibleSites: new Set(sites) });

function sitting(id: string, from: number, until: number, rest: Partial<JudgedSitting> = {}): JudgedSitting {
  const span = { from: nine + from * hour, until: nine + until * hour };
  const names = { siteName: '滨江管理处', title: `课${id}`, titleEn: `Lesson ${id}` };
  const what = { on: '2026-12-02', topics: [], templateId: null, programmeCode: 'P2a' };
  return { id, siteId: 'riverside', ...names, ...what, span, room: null, instructors: [], teams: [], ...rest };
}

describe('findConflicts', () => {
  it('finds an instructor who teaches elsewhere at the same time and says for how long', () => {
    const [found] = findConflicts(
      sitting('a', 0.5, 2, { instructors: [wang] }),
      [sitting('b', 0, 1.5, { instructors: [wang] })],
      facts,
    );
    expect(found).toMatchObject({
      code: 'instructor-busy',
      subjectName: '王芳',
      otherSessionId: 'b',
      params: { on: '2026-12-02', from: '09:00', until: '10:30', minutes: 60 },
    });
  });

  it('lets sessions touch', () => {
    const others = [
      sitting('b', 1, 2, { instructors: [wang], room: { id: 'r', name: '一号', seats: 99 }, teams: [front] }),
    ];
    const candidate = sitting('a', 0, 1, {
      instructors: [wang],
      room: { id: 'r', name: '一号', seats: 99 },
      teams: [front],
    });
    expect(findConflicts(candidate, others, facts)).toEqual([]);
  });

  it('never sets a session against itself', () => {
    const one = sitting('a', 0, 1, { instructors: [wang] });
    expect(findConflicts(one, [one], facts)).toEqual([]);
  });

  it('tells rooms and teams that are taken, with the number of people', () => {
    const room = { id: 'r', name: '一号', seats: 99 };
    const found = findConflicts(
      sitting('a', 0, 1, { room, teams: [front, hall] }),
      [sitting('b', 0, 1, { room, teams: [hall] })],
      facts,
    );
    expect(found.map(({ code, subjectId, params }) => [code, subjectId, params['people']])).toEqual([
      ['room-busy', 'r', 1],
      ['trainee-busy', 'hall', 12],
    ]);
  });

  it('misses a trainee who teaches while their own team trains, from both sides', () => {
    const teaches = sitting('a', 0, 1, { instructors: [zhou], teams: [hall] });
    const trains = sitting('b', 0, 1, { instructors: [wang], teams: [front] });
    const clash = { code: 'trainee-busy', subjectId: 'zhou' };
    expect(findConflicts(teaches, [trains], facts)).toEqual([expect.objectContaining(clash)]);
    expect(findConflicts(trains, [teaches], facts)).toEqual([expect.objectContaining(clash)]);
  });

  it('lets somebody teach their own team', () => {
    const own = sitting('a', 0, 1, { instructors: [zhou], teams: [front] });
    expect(findConflicts(own, [sitting('b', 0, 1, { teams: [hall] })], facts)).toEqual([]);
  });

  it('tells of a foreign site only person, site and busy time', () => {
    const other = sitting('b', 0, 1, { siteId: 'jiangwan', siteName: '江湾管理处', instructors: [wang] });
    const [found] = findConflicts(sitting('a', 0, 1, { instructors: [wang] }), [other], seeing('riverside'));
    expect(found).toMatchObject({ otherSessionId: null, params: { title: '', titleEn: '', otherSessionId: '' } });
    expect(found).toMatchObject({ subjectName: '王芳', params: { site: '江湾管理处' } });
  });
});

describe('people who take part', () => {
  const frozen = (id: string, participantIds: string[], teams = [front]) =>
    sitting(id, 0, 1, { teams, participantIds });
  const trainees = (one: JudgedSitting, other: JudgedSitting) =>
    findConflicts(one, [other], facts).map(({ subjectId, params }) => [subjectId, params['people']]);

  it('lets two runs of a team lie at once whose people differ', () => {
    expect(trainees(frozen('a', ['p']), frozen('b', ['q']))).toEqual([]);
  });

  it('counts those whom a binding session shares with a draft for their team', () => {
    expect(trainees(frozen('a', ['p', 'q']), frozen('b', ['q']))).toEqual([['front', 1]]);
    expect(trainees(sitting('a', 0, 1, { teams: [front] }), frozen('b', ['q']))).toEqual([['front', 1]]);
  });

  it('finds a guest of another team who is missed in their own', () => {
    const withGuest = frozen('a', ['p', 'r']);
    expect(trainees(withGuest, sitting('b', 0, 1, { teams: [hall] }))).toEqual([['r', 1]]);
    expect(trainees(sitting('b', 0, 1, { teams: [hall] }), withGuest)).toEqual([['r', 1]]);
  });

  it('misses a trainee who was taken out of nothing but their team', () => {
    const other = sitting('b', 0, 1, { instructors: [{ id: 'q', name: '学员q', teamId: 'front' }], teams: [hall] });
    expect(trainees(frozen('a', ['p']), other)).toEqual([]);
    expect(trainees(frozen('a', ['q']), other)).toEqual([['q', 1]]);
  });
});

describe('reasons', () => {
  const saturday = sitting('a', 0, 1, { on: '2026-12-05' });
  const given = {
    sessionId: 'a',
    code: 'day-off' as const,
    subjectId: 'riverside',
    text: '周末客少',
    by: '王芳',
    at: '2026-11-20T01:00:00Z',
  };

  it('explain the soft conflict that they are for and no other', () => {
    const found = findConflicts(saturday, [], facts);
    expect(unexplained(found)).toHaveLength(1);
    expect(unexplained(withReasons(found, [given]))).toEqual([]);
    expect(unexplained(withReasons(found, [{ ...given, subjectId: 'jiangwan' }]))).toHaveLength(1);
    expect(unexplained(withReasons(found, [{ ...given, sessionId: 'b' }]))).toHaveLength(1);
  });

  it('explain nothing that is hard', () => {
    const clash = findConflicts(
      sitting('a', 0, 1, { instructors: [wang] }),
      [sitting('b', 0, 1, { instructors: [wang] })],
      facts,
    );
    expect(withReasons(clash, [{ ...given, code: 'instructor-busy', subjectId: 'wang' }])[0]?.reason).toBeNull();
  });
});

describe('findAllConflicts', () => {
  it('finds the same clashes as asking for each session', () => {
    const sittings = Array.from({ length: 40 }, (_, index) =>
      sitting(`s${index}`, (index * 7) % 11, ((index * 7) % 11) + 1 + (index % 3), {
        instructors: index % 2 ? [wang] : [zhou],
        teams: index % 3 ? [front] : [hall],
      }),
    );
    const [own, fixed] = [sittings.slice(0, 25), sittings.slice(25)];
    const each = own.flatMap((one) => findConflicts(one, sittings, facts));
    const all = findAllConflicts(own, fixed, facts);
    const key = (one: { code: string; sessionId: string; otherSessionId: string | null; subjectId: string }) =>
      [one.code, one.sessionId, one.otherSessionId, one.subjectId].join();
    expect(all.map(key).sort()).toEqual(each.map(key).sort());
    expect(all.length).toBeGreaterThan(10);
  });

  it('shows a clash on both sides and counts it once', () => {
    const both = [sitting('a', 0, 1, { instructors: [wang] }), sitting('b', 0, 1, { instructors: [wang] })];
    const all = findAllConflicts(both, [], facts);
    expect(all.map((one) => one.sessionId)).toEqual(['a', 'b']);
    expect(distinctConflicts(all)).toHaveLength(1);
  });
});

describe('newConflicts', () => {
  it('leaves out what stood before', () => {
    const other = sitting('b', 0, 2, { instructors: [wang] });
    const third = sitting('c', 3, 4, { instructors: [wang] });
    const before = findConflicts(sitting('a', 0, 1, { instructors: [wang] }), [other, third], facts);
    const still = findConflicts(sitting('a', 1, 2, { instructors: [wang] }), [other, third], facts);
    const worse = findConflicts(sitting('a', 1, 3.5, { instructors: [wang] }), [other, third], facts);
    expect(newConflicts(before, still)).toEqual([]);
    expect(newConflicts(before, worse).map((one) => one.otherSessionId)).toEqual(['c']);
  });
});

describe('the sentence of a conflict', () => {
  const other = sitting('b', 0, 1.5, { siteId: 'j', siteName: '江湾管理处', instructors: [wang] });
  const own = sitting('a', 0.5, 2, { instructors: [wang] });

  it('names who, when, where and how long, and how to mend it', () => {
    const [found] = findConflicts(own, [other], seeing());
    const refusal = refuseConflict(found!);
    expect(describeProblem(refusal.code, refusal.params, 'zh-CN').detail).toBe(
      '王芳 12月2日 周三 09:00–10:30 在江湾管理处授课，与本场重叠 1 小时。改时间，或换讲师。',
    );
    expect(describeProblem(refusal.code, refusal.params, 'en').detail).toBe(
      '王芳 teaches at 江湾管理处 on Wed 2 Dec 09:00–10:30; this overlaps by 1 hour. Move it or change the instructor.',
    );
  });

  it('names the other session where the reader may see it', () => {
    const [found] = findConflicts(own, [other], facts);
    const refusal = refuseConflict(found!);
    expect(describeProblem(refusal.code, refusal.params, 'zh-CN').detail).toContain('在江湾管理处授课（课b），');
  });
});
