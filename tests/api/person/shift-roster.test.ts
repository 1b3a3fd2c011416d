import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { shiftRosterEndpoints, type ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import type { PatternBody, PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
import { datesIn, firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { addTeam, foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let admin: TestClient;
let siteId: string;
let team: TeamView;
let people: { id: string; name: string; staffNumber: string }[];
const month = '2026-12';
const shifts = [
  { name: '早班', startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 1 },
  { name: '中班', startsLocally: '16:00', endsLocally: '00:00', minimumOnPost: 1 },
  { name: '晚班', startsLocally: '00:00', endsLocally: '08:00', minimumOnPost: 1 },
];

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  admin = company.administrator;
  siteId = company.site.id;
  const body = { name: '前台班', shortName: '前台', shifts };
  team = await admin.call(siteEndpoints.createTeam, { params: { siteId }, body });
  people = [];
  for (const name of ['甲一', '乙二', '丙三', '丁四'])
    people.push(await hire(admin, siteId, { name, teamId: team.id }));
});
afterAll(() => app.close());

const read = (client = admin, teamId?: string): Promise<ShiftRosterView> =>
  client.call(shiftRosterEndpoints.readShiftRoster, {
    params: { siteId },
    query: { month, ...(teamId ? { teamId } : {}) },
  });
/** What somebody has on some days: 早, 中, 晚, 休, or ? where nothing is known. */
async function shiftsOf(name: string, fromOn: string, untilOn: string): Promise<string> {
  const view = await read();
  const { dayOf } = rosterBook(view, { fromOn: firstOfMonth(month), untilOn: lastOfMonth(month) });
  const names = new Map(view.shifts.map((shift) => [shift.id, shift.name[0]]));
  const id = view.people.find((person) => person.name === name)?.employeeId ?? '';
  const days = datesIn(fromOn, untilOn).map((on) => dayOf(id, on).shiftId);
  return days.map((day) => (day === undefined ? '?' : day === null ? '休' : (names.get(day) ?? '-'))).join('');
}
const idOf = (name: string): string => people.find((one) => one.name === name)?.id ?? '';
const shiftId = async (name: string): Promise<string> =>
  (await read(admin, team.id)).shifts.find((one) => one.name === name)?.id ?? '';
const groupsOf = (pattern: PatternView): string[] => pattern.groups.map(({ id }) => id);

async function fourGroups(name: string, more: Partial<PatternBody> = {}): Promise<PatternView> {
  const [early = '', late = '', night = ''] = await Promise.all(['早班', '中班', '晚班'].map(shiftId));
  const groups = ['甲', '乙', '丙', '丁'].map((group, offset) => ({ name: group, offset }));
  const cycle = [early, late, night, null];
  const body = { name, cycle, anchorOn: '2026-12-01', followsCalendar: false, groups, ...more };
  return admin.call(shiftRosterEndpoints.createPattern, { params: { teamId: team.id }, body });
}
const assign = (employeeIds: string[], groupId: string | null, fromOn: string) =>
  admin.call(shiftRosterEndpoints.assignPattern, {
    params: { teamId: team.id },
    body: { employeeIds, groupId, fromOn },
  });
const set = (name: string, on: string, to: string, reason: string | null = '顶班') => ({
  params: { teamId: team.id },
  body: { cells: [{ employeeId: idOf(name), on }], to, reason },
});

let pattern: PatternView;

describe('a shift pattern', () => {
  it('is refused when it is no pattern, and has a name of its own in the team', async () => {
    pattern = await fourGroups('四班三倒');
    expect(pattern).toMatchObject({ version: 1, replacedOn: null, groups: [{ name: '甲', offset: 0 }, {}, {}, {}] });
    const body = { ...pattern, groups: pattern.groups.map(({ name, offset }) => ({ name, offset })) };
    const create = (change: object) => {
      const { name, cycle, anchorOn, followsCalendar, groups } = { ...body, ...change };
      const sent = { params: { teamId: team.id }, body: { name, cycle, anchorOn, followsCalendar, groups } };
      return admin.refused(shiftRosterEndpoints.createPattern, sent);
    };
    expect(await create({})).toMatchObject({ status: 409, code: 'already-exists', errors: [{ pointer: '/name' }] });
    expect((await create({ name: '空', cycle: [null] })).code).toBe('pattern-without-shift');
    const other = await addTeam(admin, siteId, '大堂班');
    const [foreign] = (await read(admin, other.id)).shifts;
    expect((await create({ name: '别班', cycle: [foreign?.id] })).code).toBe('shift-of-another-team');
  });

  it('lets people turn from a day on, one group at a time', async () => {
    const [first = '', second = ''] = groupsOf(pattern);
    await assign([idOf('甲一')], first, '2026-12-01');
    expect(await shiftsOf('甲一', '2026-11-30', '2026-12-05')).toBe('?早中晚休早');
    await assign([idOf('甲一')], second, '2026-12-03');
    expect(await shiftsOf('甲一', '2026-12-01', '2026-12-05')).toBe('早中休早中');
    await assign([idOf('甲一')], null, '2026-12-05');
    expect(await shiftsOf('甲一', '2026-12-03', '2026-12-06')).toBe('休早??');
    for (const [index, { id }] of people.entries()) await assign([id], groupsOf(pattern)[index] ?? '', '2026-12-01');
    expect(await shiftsOf('丁四', '2026-12-01', '2026-12-04')).toBe('休早中晚');
    const rows = await app.sql(`SELECT 1 FROM shift_assignment`);
    expect(rows).toHaveLength(4);
    await expect(
      app.sql(`INSERT INTO shift_assignment SELECT gen_random_uuid(), site_id, employee_id, group_id, '2027-01-01', NULL
        FROM shift_assignment LIMIT 1`),
    ).rejects.toThrow('one_group_at_a_time');
  });

  it('names whoever is not of the team, and groups of others are not found', async () => {
    const stranger = await hire(admin, siteId, { name: '外人' });
    const body = { employeeIds: [stranger.id], groupId: groupsOf(pattern)[0] ?? '', fromOn: '2026-12-01' };
    const refused = await admin.refused(shiftRosterEndpoints.assignPattern, { params: { teamId: team.id }, body });
    expect(refused).toMatchObject({ status: 422, code: 'not-of-this-team' });
    expect(refused.detail).toContain('外人');
    const none = { ...body, employeeIds: [idOf('甲一')], groupId: siteId };
    const lost = await admin.refused(shiftRosterEndpoints.assignPattern, { params: { teamId: team.id }, body: none });
    expect(lost.status).toBe(404);
  });

  it('gets a successor when it has begun, and the days before stay', async () => {
    const edit = (change: object, version = pattern.version, fromOn = '2026-12-15') => {
      const { name, cycle, anchorOn, followsCalendar, groups } = { ...pattern, ...change };
      const body = { fromOn, pattern: { name, cycle, anchorOn, followsCalendar, groups } };
      return { params: { patternId: pattern.id }, body, version };
    };
    const renamed = await admin.call(shiftRosterEndpoints.editPattern, edit({ name: '轮班' }));
    expect(renamed).toMatchObject({ id: pattern.id, name: '轮班', version: 2 });
    const [early = '', late = ''] = await Promise.all(['早班', '中班'].map(shiftId));
    const change = edit({ cycle: [early, early, late, late] }, 2);
    const next = await admin.call(shiftRosterEndpoints.editPattern, change);
    expect(next.id).not.toBe(pattern.id);
    expect(await shiftsOf('甲一', '2026-12-12', '2026-12-18')).toBe('休早中中中早早');
    expect((await admin.refused(shiftRosterEndpoints.editPattern, change)).code).toBe('pattern-was-replaced');
    pattern = next;
    const back = edit({ cycle: [early, late, await shiftId('晚班'), null] }, 1, '2026-12-15');
    pattern = await admin.call(shiftRosterEndpoints.editPattern, { ...back, params: { patternId: next.id } });
    expect(pattern.id).toBe(next.id);
    expect(await shiftsOf('甲一', '2026-12-12', '2026-12-18')).toBe('休早中晚休早中');
    const stale = { ...back, params: { patternId: next.id } };
    expect((await admin.refused(shiftRosterEndpoints.editPattern, stale)).code).toBe('stale-version');
  });

  it('is deleted only while nobody turned by it', async () => {
    const inUse = { params: { patternId: pattern.id }, version: pattern.version };
    expect((await admin.refused(shiftRosterEndpoints.deletePattern, inUse)).code).toBe('pattern-in-use');
    const idle = await fourGroups('闲置');
    await admin.call(shiftRosterEndpoints.deletePattern, { params: { patternId: idle.id }, version: 1 });
    expect((await read()).patterns.map(({ name }) => name)).not.toContain('闲置');
  });

  it('keeps its shifts: a renamed one goes on, and one that is needed cannot be taken out', async () => {
    const night = await shiftId('晚班');
    const body = (names: string[]) => ({
      name: '前台班',
      shortName: '前台',
      shifts: names.map((name, at) => ({ ...shifts[at]!, name })),
    });
    const { version } = (await admin.call(siteEndpoints.listTeams, { params: { siteId } })).find(
      ({ id }) => id === team.id,
    )!;
    const params = { teamId: team.id };
    const edited = await admin.call(siteEndpoints.editTeam, { params, body: body(['早班', '中班', '夜班']), version });
    expect(await shiftId('夜班')).toBe(night);
    const out = await admin.refused(siteEndpoints.editTeam, {
      params,
      body: body(['早班', '中班']),
      version: edited.version,
    });
    expect(out).toMatchObject({ status: 409, code: 'shift-is-rostered' });
    await admin.call(siteEndpoints.editTeam, { params, body: body(['早班', '中班', '晚班']), version: edited.version });
  });
});

describe('a day that differs', () => {
  it('is fixed with a reason, and given back to the pattern', async () => {
    const early = await shiftId('早班');
    expect((await admin.refused(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-02', early, null))).code).toBe(
      'exception-needs-a-reason',
    );
    expect(await admin.call(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-02', early))).toEqual({
      changed: 1,
      unchanged: 0,
    });
    expect(await shiftsOf('甲一', '2026-12-01', '2026-12-03')).toBe('早早晚');
    await admin.call(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-01', early));
    expect((await read()).days.map(({ on, origin, reason }) => [on, origin, reason])).toEqual([
      ['2026-12-02', 'set', '顶班'],
    ]);
    await admin.call(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-02', 'pattern', null));
    expect(await shiftsOf('甲一', '2026-12-01', '2026-12-03')).toBe('早中晚');
    expect((await read()).days).toEqual([]);
  });

  it('shows in the cover, which says where a shift falls below its minimum', async () => {
    await admin.call(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-01', 'rest', '调休'));
    const query = { fromOn: '2026-12-01', untilOn: '2026-12-01', teamId: team.id };
    const cover = await admin.call(shiftRosterEndpoints.readCover, { params: { siteId }, query });
    expect(cover.map(({ shiftName, planned, fewest, minimum }) => [shiftName, planned, fewest, minimum])).toEqual([
      ['早班', 0, 0, 1],
      ['中班', 1, 1, 1],
      ['晚班', 1, 1, 1],
    ]);
    expect(cover[1]).toMatchObject({ startsAt: '2026-12-01T08:00:00Z', endsAt: '2026-12-01T16:00:00Z' });
    const long = { params: { siteId }, query: { fromOn: '2026-12-01', untilOn: '2027-12-01' } };
    expect((await admin.refused(shiftRosterEndpoints.readCover, long)).code).toBe('too-many-days');
    await admin.call(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-01', 'pattern', null));
  });
});

describe('a swap', () => {
  it('exchanges both days, guards what the writer saw, and goes back as it was', async () => {
    const [early = '', late = ''] = await Promise.all(['早班', '中班'].map(shiftId));
    await admin.call(shiftRosterEndpoints.setShiftDays, set('乙二', '2026-12-09', 'rest', '调休'));
    const swap = (one: string | null, other: string | null) => ({
      params: { teamId: team.id },
      body: {
        on: '2026-12-09',
        one: { employeeId: idOf('甲一'), shiftId: one },
        other: { employeeId: idOf('乙二'), shiftId: other },
        reason: '家中有事',
      },
    });
    expect((await admin.refused(shiftRosterEndpoints.swapShifts, swap(early, late))).code).toBe('roster-has-changed');
    const { id } = await admin.call(shiftRosterEndpoints.swapShifts, swap(early, null));
    expect([
      await shiftsOf('甲一', '2026-12-09', '2026-12-09'),
      await shiftsOf('乙二', '2026-12-09', '2026-12-09'),
    ]).toEqual(['休', '早']);
    expect((await admin.refused(shiftRosterEndpoints.swapShifts, swap(null, early))).code).toBe('day-is-swapped');
    expect((await admin.refused(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-09', late))).code).toBe(
      'day-is-swapped',
    );
    await admin.call(shiftRosterEndpoints.undoSwap, { params: { swapId: id } });
    expect([
      await shiftsOf('甲一', '2026-12-09', '2026-12-09'),
      await shiftsOf('乙二', '2026-12-09', '2026-12-09'),
    ]).toEqual(['早', '休']);
    expect((await read()).days).toMatchObject([{ origin: 'set', reason: '调休' }]);
    expect((await admin.refused(shiftRosterEndpoints.undoSwap, { params: { swapId: id } })).status).toBe(404);
  });

  it('of two at once lets one through', async () => {
    const early = await shiftId('早班');
    const night = await shiftId('晚班');
    const body = {
      on: '2026-12-13',
      one: { employeeId: idOf('甲一'), shiftId: early },
      other: { employeeId: idOf('丙三'), shiftId: night },
      reason: '换班',
    };
    const asked = [0, 1, 2].map(() =>
      admin.call(shiftRosterEndpoints.swapShifts, { params: { teamId: team.id }, body }).then(
        () => 'done',
        () => 'refused',
      ),
    );
    expect((await Promise.all(asked)).sort()).toEqual(['done', 'refused', 'refused']);
    expect(await app.sql(`SELECT 1 FROM shift_day WHERE origin = 'swap'`)).toHaveLength(2);
  });
});

describe('whoever keeps rosters', () => {
  it('is the supervisor, and the leader of the team alone; trainees see their own', async () => {
    const lobby = (await admin.call(siteEndpoints.listTeams, { params: { siteId } })).find(
      ({ name }) => name === '大堂班',
    );
    const leader = await hireWithRoles(app, company, ['team-leader'], { teamId: lobby?.id ?? null });
    const mine = await leader.client.refused(shiftRosterEndpoints.setShiftDays, set('甲一', '2026-12-20', 'rest'));
    expect(mine).toMatchObject({ status: 403, code: 'roster-of-another-team' });
    expect((await read(leader.client)).teams.map(({ name }) => name).sort()).toEqual(['前台班', '大堂班']);
    const other = await secondSite(app, company);
    const lost = { params: { siteId: other.id }, query: { month } };
    expect((await leader.client.refused(shiftRosterEndpoints.readShiftRoster, lost)).status).toBe(404);
  });

  it('puts every change on record and tells whoever plans by it', async () => {
    const acts = await app.sql<{ action: string }>(
      `SELECT DISTINCT action FROM audit_row WHERE action ~ '^shift' ORDER BY 1`,
    );
    expect(acts.map(({ action }) => action)).toEqual([
      'shift-days-set',
      'shift-group-assigned',
      'shift-pattern-created',
      'shift-pattern-deleted',
      'shift-pattern-edited',
      'shift-swap-undone',
      'shifts-swapped',
    ]);
    const events = await app.sql<{ payload: object }>(
      `SELECT payload FROM domain_event WHERE name = 'shift-roster-changed' ORDER BY id DESC LIMIT 1`,
    );
    expect(events[0]?.payload).toMatchObject({ teamId: team.id, fromOn: '2026-12-13', untilOn: '2026-12-13' });
  });
});

test('whoever leaves the team leaves its roster from tomorrow on', async () => {
  const today = '2026-12-08';
  app.clock.set(`${today}T04:00:00Z`);
  const on = '2026-12-15';
  await admin.call(shiftRosterEndpoints.setShiftDays, set('甲一', on, 'rest'));
  const early = await shiftId('早班');
  expect(await shiftsOf('丙三', on, on)).toBe('早');
  const sides = {
    one: { employeeId: idOf('甲一'), shiftId: null },
    other: { employeeId: idOf('丙三'), shiftId: early },
  };
  const body15 = { on, ...sides, reason: '替班' };
  await admin.call(shiftRosterEndpoints.swapShifts, { params: { teamId: team.id }, body: body15 });
  expect(await shiftsOf('甲一', on, on)).toBe('早');
  const employee = await admin.call(personEndpoints.readEmployee, { params: { employeeId: idOf('丙三') } });
  const { staffNumber, name, post, hiredOn, mail, phone, version } = employee;
  const body = { staffNumber, name, post, hiredOn, mail, phone, status: 'active' as const, teamId: null };
  await admin.call(personEndpoints.editEmployee, { params: { employeeId: employee.id }, body, version });
  expect(await shiftsOf('丙三', '2026-12-07', '2026-12-13')).toBe('早中?????');
  expect(await app.sql(`SELECT 1 FROM shift_day WHERE origin = 'swap'`)).toEqual([]);
  // Who swapped with them has the day again that the swap covered.
  expect((await read()).days).toContainEqual(expect.objectContaining({ employeeId: idOf('甲一'), on, origin: 'set' }));
  expect(await shiftsOf('甲一', on, on)).toBe('休');
});
