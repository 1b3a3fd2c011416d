import { describeProblem } from '../rule/problem';
import {
  distinctConflicts,
  findAllConflicts,
  findConflicts,
  newConflicts,
  refuseConflict,
  type Sitting,
} from './conflict.rules';

const hour = 3_600_000;
/** 2026-12-02 09:00 in Shanghai. */
const nine = Date.UTC(2026, 11, 2, 1);
const wang = { id: 'wang', name: '王芳', teamId: null };
const zhou = { id: 'zhou', name: '周敏', teamId: 'front' };
const front = { id: 'front', name: '前台班', people: 14 };
const hall = { id: 'hall', name: '大堂班', people: 12 };

function sitting(id: string, from: number, until: number, rest: Partial<Sitting> = {}): Sitting {
  const span = { from: nine + from * hour, until: nine + until * hour };
  const names = { siteName: '滨江管理处', title: `课${id}`, titleEn: `Lesson ${id}` };
  return { id, siteId: 'riverside', ...names, span, room: null, instructors: [], teams: [], ...rest };
}

describe('findConflicts', () => {
  it('finds an instructor who teaches elsewhere at the same time and says for how long', () => {
    const [found] = findConflicts(sitting('a', 0.5, 2, { instructors: [wang] }), [
      sitting('b', 0, 1.5, { instructors: [wang] }),
    ]);
    expect(found).toMatchObject({
      code: 'instructor-busy',
      subjectName: '王芳',
      otherSessionId: 'b',
      otherStartsAt: '2026-12-02T01:00:00Z',
      overlapMinutes: 60,
    });
  });

  it('lets sessions touch', () => {
    const others = [sitting('b', 1, 2, { instructors: [wang], room: { id: 'r', name: '一号' }, teams: [front] })];
    const candidate = sitting('a', 0, 1, { instructors: [wang], room: { id: 'r', name: '一号' }, teams: [front] });
    expect(findConflicts(candidate, others)).toEqual([]);
  });

  it('never sets a session against itself', () => {
    const one = sitting('a', 0, 1, { instructors: [wang] });
    expect(findConflicts(one, [one])).toEqual([]);
  });

  it('tells rooms and teams that are taken, with the number of people', () => {
    const room = { id: 'r', name: '一号' };
    const found = findConflicts(sitting('a', 0, 1, { room, teams: [front, hall] }), [
      sitting('b', 0, 1, { room, teams: [hall] }),
    ]);
    expect(found.map(({ code, subjectId, people }) => [code, subjectId, people])).toEqual([
      ['room-busy', 'r', 1],
      ['trainee-busy', 'hall', 12],
    ]);
  });

  it('misses a trainee who teaches while their own team trains, from both sides', () => {
    const teaches = sitting('a', 0, 1, { instructors: [zhou], teams: [hall] });
    const trains = sitting('b', 0, 1, { instructors: [wang], teams: [front] });
    const clash = { code: 'trainee-busy', subjectId: 'zhou', people: 1 };
    expect(findConflicts(teaches, [trains])).toEqual([expect.objectContaining(clash)]);
    expect(findConflicts(trains, [teaches])).toEqual([expect.objectContaining(clash)]);
  });

  it('lets somebody teach their own team', () => {
    const own = sitting('a', 0, 1, { instructors: [zhou], teams: [front] });
    expect(findConflicts(own, [sitting('b', 0, 1, { teams: [hall] })])).toEqual([]);
  });

  it('tells of a foreign site only person, site and busy time', () => {
    const other = sitting('b', 0, 1, { siteId: 'jiangwan', siteName: '江湾管理处', instructors: [wang] });
    const [found] = findConflicts(sitting('a', 0, 1, { instructors: [wang] }), [other], new Set(['riverside']));
    expect(found).toMatchObject({ otherSessionId: null, otherTitle: null, otherTitleEn: null });
    expect(found).toMatchObject({ subjectName: '王芳', otherSiteName: '江湾管理处' });
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
    const each = own.flatMap((one) => findConflicts(one, sittings));
    const all = findAllConflicts(own, fixed);
    const key = (one: { code: string; sessionId: string; otherSessionId: string | null; subjectId: string }) =>
      [one.code, one.sessionId, one.otherSessionId, one.subjectId].join();
    expect(all.map(key).sort()).toEqual(each.map(key).sort());
    expect(all.length).toBeGreaterThan(10);
  });

  it('shows a clash on both sides and counts it once', () => {
    const both = [sitting('a', 0, 1, { instructors: [wang] }), sitting('b', 0, 1, { instructors: [wang] })];
    const all = findAllConflicts(both, []);
    expect(all.map((one) => one.sessionId)).toEqual(['a', 'b']);
    expect(distinctConflicts(all)).toHaveLength(1);
  });
});

describe('newConflicts', () => {
  it('leaves out what stood before', () => {
    const other = sitting('b', 0, 2, { instructors: [wang] });
    const third = sitting('c', 3, 4, { instructors: [wang] });
    const before = findConflicts(sitting('a', 0, 1, { instructors: [wang] }), [other, third]);
    const still = findConflicts(sitting('a', 1, 2, { instructors: [wang] }), [other, third]);
    const worse = findConflicts(sitting('a', 1, 3.5, { instructors: [wang] }), [other, third]);
    expect(newConflicts(before, still)).toEqual([]);
    expect(newConflicts(before, worse).map((one) => one.otherSessionId)).toEqual(['c']);
  });
});

describe('the sentence of a conflict', () => {
  const other = sitting('b', 0, 1.5, { siteId: 'j', siteName: '江湾管理处', instructors: [wang] });
  const own = sitting('a', 0.5, 2, { instructors: [wang] });

  it('names who, when, where and how long, and how to mend it', () => {
    const [found] = findConflicts(own, [other], new Set());
    const refusal = refuseConflict(found!, 'Asia/Shanghai');
    expect(describeProblem(refusal.code, refusal.params, 'zh-CN').detail).toBe(
      '王芳 12月2日 周三 09:00–10:30 在江湾管理处授课，与本场重叠 1 小时。改时间，或换讲师。',
    );
    expect(describeProblem(refusal.code, refusal.params, 'en').detail).toBe(
      '王芳 teaches at 江湾管理处 on Wed 2 Dec 09:00–10:30; this overlaps by 1 hour. Move it or change the instructor.',
    );
  });

  it('names the other session where the reader may see it', () => {
    const [found] = findConflicts(own, [other]);
    const refusal = refuseConflict(found!, 'Asia/Shanghai');
    expect(describeProblem(refusal.code, refusal.params, 'zh-CN').detail).toContain('在江湾管理处授课（课b），');
  });
});
