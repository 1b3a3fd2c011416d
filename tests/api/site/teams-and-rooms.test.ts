import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { addTeam, foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
let company: TestCompany;
let siteId: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  siteId = company.site.id;
});
afterAll(() => app.close());

const early = { name: '早班', startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 4 };
const late = { name: '夜班', startsLocally: '20:00', endsLocally: '08:00', minimumOnPost: 0 };

describe('a team', () => {
  it('keeps its shifts in order and knows its headcount', async () => {
    const { administrator } = company;
    const body = { name: '前台班', shortName: '前台', shifts: [late, early] };
    const team = await administrator.call(siteEndpoints.createTeam, { params: { siteId }, body });
    expect(team).toMatchObject({ ...body, siteId, headcount: 0, version: 1 });
    await hire(administrator, siteId, { teamId: team.id });
    await hire(administrator, siteId, { teamId: team.id, status: 'left' });
    const [listed] = await administrator.call(siteEndpoints.listTeams, { params: { siteId } });
    expect(listed).toMatchObject({ headcount: 1, version: 1 });
  });

  it('is edited with its shifts under its version', async () => {
    const { administrator } = company;
    const { id: teamId } = await addTeam(administrator, siteId, '大堂班');
    const body = { name: '大堂一班', shortName: '大堂', shifts: [early, late] };
    const edited = await administrator.call(siteEndpoints.editTeam, { params: { teamId }, body, version: 1 });
    expect(edited).toMatchObject({ ...body, version: 2 });
    const stale = { params: { teamId }, body: { ...body, shifts: [early] }, version: 1 };
    expect((await administrator.refused(siteEndpoints.editTeam, stale)).code).toBe('stale-version');
    const teams = await administrator.call(siteEndpoints.listTeams, { params: { siteId } });
    expect(teams.find(({ id }) => id === teamId)?.shifts).toEqual([early, late]);
  });

  it('has a name and a short name of its own at its site', async () => {
    const { administrator } = company;
    const create = (body: object) => administrator.refused(siteEndpoints.createTeam, { params: { siteId }, body });
    expect((await create({ name: '前台班', shortName: '另', shifts: [early] })).errors?.[0]?.pointer).toBe('/name');
    expect((await create({ name: '另班', shortName: '前台', shifts: [early] })).errors?.[0]?.pointer).toBe(
      '/shortName',
    );
    const other = await secondSite(app, company);
    expect((await addTeam(administrator, other.id, '前台班')).siteId).toBe(other.id);
  });

  it('names bad shifts by their place', async () => {
    const body = { name: '班', shortName: '班', shifts: [early, { ...late, endsLocally: '24:00' }] };
    const { errors } = await company.administrator.refused(siteEndpoints.createTeam, { params: { siteId }, body });
    expect(errors).toMatchObject([{ pointer: '/shifts/1/endsLocally', code: 'not-a-time' }]);
    const fewer = { params: { siteId }, body: { ...body, shifts: [{ ...early, minimumOnPost: -1 }] } };
    const negative = await company.administrator.refused(siteEndpoints.createTeam, fewer);
    expect(negative.errors).toMatchObject([{ pointer: '/shifts/0/minimumOnPost', code: 'too-small' }]);
    const none = { params: { siteId }, body: { ...body, shifts: [] } };
    const problem = await company.administrator.refused(siteEndpoints.createTeam, none);
    expect(problem.errors).toMatchObject([{ pointer: '/shifts', code: 'too-few' }]);
  });
});

describe('a room', () => {
  it('is created, edited under its version, and put on record', async () => {
    const { administrator } = company;
    const create = { params: { siteId }, body: { name: '一号培训室', seats: 20 } };
    const { id: roomId } = await administrator.call(siteEndpoints.createRoom, create);
    const body = { name: '一号培训室', seats: 24 };
    const edited = await administrator.call(siteEndpoints.editRoom, { params: { roomId }, body, version: 1 });
    expect(edited).toEqual({ id: roomId, siteId, ...body, isActive: true, version: 2 });
    expect(await administrator.refused(siteEndpoints.editRoom, { params: { roomId }, body, version: 1 })).toMatchObject(
      { status: 412 },
    );
    const rows = await app.sql(`SELECT action, before, after FROM audit_row WHERE noun = 'room' ORDER BY id`);
    expect(rows).toMatchObject([
      { action: 'room-created', before: null, after: { seats: 20 } },
      { action: 'room-edited', before: { seats: 20 }, after: { seats: 24 } },
    ]);
  });

  it.each([0, 1001, 2.5, '20'])('does not have %j seats', async (seats) => {
    const sent = { params: { siteId }, body: { name: '小室', seats } };
    expect((await company.administrator.refused(siteEndpoints.createRoom, sent)).errors?.[0]?.pointer).toBe('/seats');
  });

  it('is not for everybody to edit', async () => {
    const { client } = await hireWithRoles(app, company, ['supervisor']);
    const sent = { params: { siteId }, body: { name: '三号', seats: 10 } };
    expect((await client.refused(siteEndpoints.createRoom, sent)).code).toBe('right-missing');
    expect(await app.anyone().refused(siteEndpoints.createRoom, sent)).toMatchObject({ status: 401 });
  });

  it('is nowhere to be found for administrators of other sites', async () => {
    const { administrator } = company;
    const other = (await administrator.call(siteEndpoints.listSites)).find(({ id }) => id !== siteId);
    const { client } = await hireWithRoles(app, company, ['administrator'], { siteId: other?.id ?? '' });
    const [room] = await administrator.call(siteEndpoints.listRooms, { params: { siteId } });
    const sent = { params: { roomId: room?.id ?? '' }, body: { name: '抢来的', seats: 1 }, version: 2 };
    expect((await client.refused(siteEndpoints.editRoom, sent)).status).toBe(404);
    const [team] = await administrator.call(siteEndpoints.listTeams, { params: { siteId } });
    const teamSent = { params: { teamId: team?.id ?? '' }, body: { name: '抢来的', shortName: '抢', shifts: [early] } };
    expect((await client.refused(siteEndpoints.editTeam, { ...teamSent, version: 1 })).status).toBe(404);
  });
});
