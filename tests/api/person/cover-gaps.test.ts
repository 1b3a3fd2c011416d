import { coverEndpoints, type CoverGapView } from '@fortnight/shared/person/cover.contract';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { staffEndpoints } from '@fortnight/shared/person/staff.contract';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
import { addTeam, foundCompany, hire, hireWithRoles, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let admin: TestClient;
let siteId: string;
let team: TeamView;
const people: string[] = [];

beforeAll(async () => {
  app = await startTestApp();
  app.clock.set('2026-12-01T01:00:00Z');
  company = await foundCompany(app);
  admin = company.administrator;
  siteId = company.site.id;
  const shifts = [{ name: '白班', startsLocally: '08:00', endsLocally: '20:00', minimumOnPost: 2 }];
  const body = { name: '前台班', shortName: '前台', shifts };
  team = await admin.call(siteEndpoints.createTeam, { params: { siteId }, body });
  for (const name of ['甲一', '乙二']) people.push((await hire(admin, siteId, { name, teamId: team.id })).id);
  // A team that keeps no roster lacks nobody, whatever its shifts ask for.
  await addTeam(admin, siteId, '大堂班');
});
afterAll(() => app.close());

const gaps = (client = admin): Promise<CoverGapView[]> =>
  client.call(coverEndpoints.readCoverGaps, { params: { siteId }, query: {} });

it('tells the shifts of the next four weeks that lack people, once somebody turns', async () => {
  expect(await gaps()).toEqual([]);
  const view = await admin.call(shiftRosterEndpoints.readShiftRoster, {
    params: { siteId },
    query: { month: '2026-12', teamId: team.id },
  });
  const params = { teamId: team.id };
  const pattern = await admin.call(shiftRosterEndpoints.createPattern, {
    params,
    body: {
      name: '天天',
      cycle: [view.shifts[0]?.id ?? ''],
      anchorOn: '2026-12-01',
      followsCalendar: false,
      groups: [{ name: '甲', offset: 0 }],
    },
  });
  const group = { groupId: pattern.groups[0]?.id ?? '', fromOn: '2026-12-01' };
  await admin.call(shiftRosterEndpoints.assignPattern, { params, body: { employeeIds: people, ...group } });
  expect(await gaps()).toEqual([]);
  const rest = { cells: [{ employeeId: people[0] ?? '', on: '2026-12-05' }], to: 'rest', reason: '体检' };
  await admin.call(shiftRosterEndpoints.setShiftDays, { params, body: rest });
  expect(await gaps()).toEqual([
    {
      teamId: team.id,
      teamName: '前台班',
      shiftId: view.shifts[0]?.id,
      shiftName: '白班',
      on: '2026-12-05',
      startsLocally: '08:00',
      endsLocally: '20:00',
      fewest: 1,
      minimum: 2,
    },
  ]);
});

it('tells before somebody goes which shifts that would leave short, from tomorrow on', async () => {
  const leaving = { body: { moves: [{ employeeId: people[1] ?? '', toTeamId: null }] } };
  const { gaps: left } = await admin.call(staffEndpoints.previewMoves, leaving);
  expect(left.map(({ on }) => on).slice(0, 2)).toEqual(['2026-12-02', '2026-12-03']);
  expect(left).toHaveLength(27);
  expect(left.find(({ on }) => on === '2026-12-05')).toMatchObject({ fewest: 0 });
  const staying = { body: { moves: [{ employeeId: people[1] ?? '', toTeamId: team.id }] } };
  expect((await admin.call(staffEndpoints.previewMoves, staying)).gaps).toEqual([]);
});

it('is no longer told once the shift is over, and by somebody of the site alone', async () => {
  const leader = await hireWithRoles(app, company, ['team-leader'], { teamId: team.id });
  expect(await gaps(leader.client)).toHaveLength(1);
  app.clock.set('2026-12-05T12:00:01Z');
  expect(await gaps(leader.client)).toEqual([]);
});
