import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
import { foundCompany, hire } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let admin: TestClient;
let siteId: string;
let team: TeamView;
let people: string[];
const shift = (name: string, startsLocally: string, endsLocally: string) => ({
  name,
  startsLocally,
  endsLocally,
  minimumOnPost: 0,
});
const early = shift('早班', '08:00', '16:00');
const late = shift('晚班', '16:00', '00:00');

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set('2026-12-01T01:00:00Z');
  const company = await foundCompany(app);
  admin = company.administrator;
  siteId = company.site.id;
  const body = { name: '前台班', shortName: '前台', shifts: [early, late] };
  team = await admin.call(siteEndpoints.createTeam, { params: { siteId }, body });
  people = [];
  for (const name of ['甲一', '乙二']) people.push((await hire(admin, siteId, { name, teamId: team.id })).id);
});
afterAll(() => app.close());

const shiftId = async (name: string): Promise<string> => {
  const view = await admin.call(shiftRosterEndpoints.readShiftRoster, {
    params: { siteId },
    query: { month: '2026-12', teamId: team.id },
  });
  return view.shifts.find((one) => one.name === name)?.id ?? '';
};
const setDay = async (at: number, on: string, to: string, reason: string | null = '顶班') =>
  admin.call(shiftRosterEndpoints.setShiftDays, {
    params: { teamId: team.id },
    body: { cells: [{ employeeId: people[at] ?? '', on }], to, reason },
  });
async function withoutLate() {
  const teams = await admin.call(siteEndpoints.listTeams, { params: { siteId } });
  const { version } = teams.find(({ id }) => id === team.id)!;
  const body = { name: '前台班', shortName: '前台', shifts: [early] };
  return { params: { teamId: team.id }, body, version };
}

describe('a shift that is retired', () => {
  it('is kept while a day ahead is fixed to it, and the refusal names whose', async () => {
    await setDay(0, '2026-12-05', await shiftId('晚班'));
    const refused = await admin.refused(siteEndpoints.editTeam, await withoutLate());
    expect(refused).toMatchObject({ status: 409, code: 'shift-has-days' });
    expect(refused.detail).toContain('甲一');
    expect(refused.detail).toContain('12月5日');
  });

  it('is kept while a swap covers a day that was fixed to it', async () => {
    await setDay(1, '2026-12-05', 'rest');
    const [oneId = '', otherId = ''] = people;
    const body = {
      on: '2026-12-05',
      one: { employeeId: oneId, shiftId: await shiftId('晚班') },
      other: { employeeId: otherId, shiftId: null },
      reason: '替班',
    };
    const swap = await admin.call(shiftRosterEndpoints.swapShifts, { params: { teamId: team.id }, body });
    expect((await admin.refused(siteEndpoints.editTeam, await withoutLate())).code).toBe('shift-has-days');
    await admin.call(shiftRosterEndpoints.undoSwap, { params: { swapId: swap.id } });
    await setDay(0, '2026-12-05', 'rest');
  });

  it('is kept while a pattern that ends later still turns by it', async () => {
    const [first = '', second = ''] = [await shiftId('早班'), await shiftId('晚班')];
    const pattern = {
      name: '两班倒',
      cycle: [first, second, null],
      anchorOn: '2026-12-01',
      followsCalendar: false,
      groups: [{ name: '甲', offset: 0 }],
    };
    const params = { teamId: team.id };
    const made = await admin.call(shiftRosterEndpoints.createPattern, { params, body: pattern });
    const assigned = { employeeIds: [people[0] ?? ''], groupId: made.groups[0]?.id ?? '', fromOn: '2026-12-01' };
    await admin.call(shiftRosterEndpoints.assignPattern, { params, body: assigned });
    const heir = { ...pattern, cycle: [first, null], groups: made.groups };
    await admin.call(shiftRosterEndpoints.editPattern, {
      params: { patternId: made.id },
      body: { fromOn: '2026-12-20', pattern: heir },
      version: made.version,
    });
    const refused = await admin.refused(siteEndpoints.editTeam, await withoutLate());
    expect(refused).toMatchObject({ code: 'shift-is-rostered' });
    expect(refused.detail).toContain('两班倒');
  });

  it('goes once only the past names it', async () => {
    await setDay(1, '2026-12-06', await shiftId('晚班'));
    app.clock.set('2026-12-21T01:00:00Z');
    const edited = await admin.call(siteEndpoints.editTeam, await withoutLate());
    expect(edited.shifts.map(({ name }) => name)).toEqual(['早班']);
  });
});
