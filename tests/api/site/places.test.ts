import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { placeEndpoints } from '@fortnight/shared/site/place.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { SmallCompany } from '../../support/small-company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: SmallCompany;
let administrator: TestClient;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-01T01:00:00Z' });
  company = await SmallCompany.in(app);
  administrator = await app.as(company.administrator);
});
afterAll(() => app.close());

const siteBody = { country: 'CN', opensLocally: '08:00', closesLocally: '20:00' };
describe('a room', () => {
  it('says what counts on it, goes out of use, and comes back', async () => {
    const roomId = company.room;
    await company.addSession({ on: '2026-11-02' });
    await company.addSession({ on: '2026-12-02', startsLocally: '11:00' });
    await company.addSession({ on: '2026-12-03', state: 'planned' });
    const use = await administrator.call(placeEndpoints.readRoomUse, { params: { roomId } });
    expect(use).toEqual({
      people: 0,
      planned: 1,
      binding: 1,
      participants: 4,
      templates: 2,
      lastOn: '2026-12-03',
    });
    const off = { params: { roomId }, body: { isActive: false }, version: 1 };
    expect(await administrator.call(placeEndpoints.setRoomActivity, off)).toMatchObject({
      isActive: false,
      version: 2,
    });
    expect((await administrator.refused(placeEndpoints.setRoomActivity, off)).code).toBe('stale-version');
    const on = { params: { roomId }, body: { isActive: true }, version: 2 };
    expect(await administrator.call(placeEndpoints.setRoomActivity, on)).toMatchObject({ isActive: true });
    const [row] = await app.sql<{ after: object }>(
      `SELECT after FROM audit_row WHERE action = 'taken-out-of-use' AND noun_id = $1`,
      [roomId],
    );
    expect(row?.after).toEqual({ isActive: false, touches: use });
  });
});

describe('a team', () => {
  it('does not vanish with its people, nor takes new ones once it is out of use', async () => {
    const teamId = company.lobby;
    const off = { params: { teamId }, body: { isActive: false }, version: 1 };
    const refused = await administrator.refused(placeEndpoints.setTeamActivity, off);
    expect(refused).toMatchObject({ code: 'team-has-people', status: 409 });
    expect(refused.detail).toContain('大堂班');
    for (const who of [company.otherLeader, company.lobbyTrainee]) {
      const params = { employeeId: who.employeeId };
      const body = { siteId: company.riverside, teamId: company.desk, post: '' };
      await administrator.call(personEndpoints.transferEmployee, { params, body, version: 1 });
    }
    expect(await administrator.call(placeEndpoints.setTeamActivity, off)).toMatchObject({ isActive: false });
    const params = { employeeId: company.trainee.employeeId };
    const body = { siteId: company.riverside, teamId, post: '' };
    const joining = await administrator.refused(personEndpoints.transferEmployee, { params, body, version: 1 });
    expect(joining.code).toBe('place-not-in-use');
  });
});

describe('a site', () => {
  it('keeps its zone once it has sessions', async () => {
    const params = { siteId: company.riverside };
    const body = { ...siteBody, name: '滨江管理处', zone: 'Europe/Berlin' };
    const refused = await administrator.refused(siteEndpoints.editSite, { params, body, version: 1 });
    expect(refused.code).toBe('zone-has-sessions');
    const same = { ...body, zone: 'Asia/Shanghai', opensLocally: '07:30' };
    expect(await administrator.call(siteEndpoints.editSite, { params, body: same, version: 1 })).toMatchObject({
      opensLocally: '07:30',
    });
  });

  it('is not closed over its people’s heads', async () => {
    const params = { siteId: company.harbour };
    const off = { params, body: { isActive: false }, version: 1 };
    expect((await administrator.refused(placeEndpoints.setSiteActivity, off)).code).toBe('site-has-people');
  });
});
