import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { foundCompany, hireWithRoles, riverside, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
let company: TestCompany;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-11-21T02:00:00Z' });
  company = await foundCompany(app);
});
afterAll(() => app.close());

const newSite = (changes: object = {}) => ({ ...riverside, name: '北岸管理处', ...changes });

describe('a site', () => {
  it('is created with its fortnights, its calendar and its creator as administrator', async () => {
    const { administrator } = company;
    const site = await administrator.call(siteEndpoints.createSite, { body: newSite() });
    expect(site).toMatchObject({ anchorMonday: '2026-01-05', calendarCoveredThrough: '2026-12-31', version: 1 });
    const seen = await administrator.call(siteEndpoints.listSites);
    expect(seen.map(({ name }) => name)).toContain('北岸管理处');
    const query = { fromOn: '2026-09-25', untilOn: '2026-10-10' };
    const calendar = await administrator.call(siteEndpoints.readCalendar, { params: { siteId: site.id }, query });
    expect(calendar).toMatchObject({ weekend: [6, 7], coveredThrough: '2026-12-31' });
    expect(calendar.marks).toContainEqual({
      on: '2026-10-01',
      kind: 'holiday',
      name: '国庆节',
      nameEn: 'National Day',
      source: 'package',
    });
    expect(calendar.marks.some((mark) => mark.kind === 'makeup')).toBe(true);
    expect(calendar.marks.every(({ on }) => on >= '2026-09-25' && on <= '2026-10-10')).toBe(true);
  });

  it('is put on record with who, what and from where', async () => {
    const [row] = await app.sql<{ action: string; after: { name: string }; actor: string; address: string }>(
      `SELECT action, after, actor_employee_id AS actor, address FROM audit_row
       WHERE action = 'site-created' AND actor_employee_id IS NOT NULL`,
    );
    expect(row).toMatchObject({ after: { name: '北岸管理处' }, address: expect.any(String) as string });
  });

  it('gets catalogue and templates of its own by a job', async () => {
    const site = await company.administrator.call(siteEndpoints.createSite, { body: newSite({ name: '西岸管理处' }) });
    await app.drainJobs();
    const [count] = await app.sql<{ topics: number; templates: number; programmes: number }>(
      `SELECT (SELECT count(*) FROM topic WHERE site_id = $1) AS topics,
              (SELECT count(*) FROM programme WHERE site_id = $1) AS programmes,
              (SELECT count(*) FROM template WHERE site_id = $1) AS templates`,
      [site.id],
    );
    expect(count).toEqual({ topics: 28, programmes: 7, templates: 6 });
  });

  it('is created once when the same gesture comes twice', async () => {
    const send = () =>
      company.administrator.send(siteEndpoints.createSite, { body: newSite({ name: '一次管理处' }), key: 'gesture-1' });
    const [first, second] = [await send(), await send()];
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const reused = { body: newSite({ name: '另一管理处' }), key: 'gesture-1' };
    expect((await company.administrator.refused(siteEndpoints.createSite, reused)).code).toBe('key-reused');
  });

  it('names every bad field at once', async () => {
    const body = { name: ' ', zone: 'Asia/Peking', country: 'cn', opensLocally: '8:00', colour: 'red' };
    const { status, errors } = await company.administrator.refused(siteEndpoints.createSite, { body });
    expect(status).toBe(422);
    expect(errors?.map(({ pointer, code }) => `${pointer} ${code}`).sort()).toEqual([
      '/closesLocally missing',
      '/colour unknown-field',
      '/country not-a-country',
      '/name missing',
      '/opensLocally not-a-time',
      '/zone not-a-zone',
    ]);
  });

  it('closes later than it opens, and says so in both languages', async () => {
    const body = newSite({ name: '夜', opensLocally: '20:00', closesLocally: '08:00' });
    const problem = await company.administrator.refused(siteEndpoints.createSite, { body });
    expect(problem).toMatchObject({ code: 'closes-before-opening', title: '时间不对' });
  });

  it('has a name of its own', async () => {
    const problem = await company.administrator.refused(siteEndpoints.createSite, { body: newSite() });
    expect(problem).toMatchObject({
      status: 409,
      code: 'already-exists',
      params: { field: '管理处名称', value: '北岸管理处' },
    });
    expect(problem.errors?.[0]).toMatchObject({ pointer: '/name', code: 'taken' });
  });

  it.each(['<img src=x onerror=alert(1)>', '=1+1', "'); DROP TABLE site; --", '\ud83d\ude00站'])(
    'may be called %s',
    async (name) => {
      const site = await company.administrator.call(siteEndpoints.createSite, { body: newSite({ name }) });
      expect(site.name).toBe(name);
    },
  );

  it.each(['a\r\nBCC: x', 'a\u0000b', 'a\u202eb'])('may not be called %j', async (name) => {
    const { errors } = await company.administrator.refused(siteEndpoints.createSite, { body: newSite({ name }) });
    expect(errors?.[0]).toMatchObject({ pointer: '/name', code: 'control-characters' });
  });

  it('is edited under its version, and only there', async () => {
    const { administrator, site } = company;
    const params = { siteId: site.id };
    const body = { ...riverside, closesLocally: '21:00' };
    const edited = await administrator.call(siteEndpoints.editSite, { params, body, version: 1 });
    expect(edited).toMatchObject({ closesLocally: '21:00', version: 2, anchorMonday: site.anchorMonday });
    expect(await administrator.refused(siteEndpoints.editSite, { params, body, version: 1 })).toMatchObject({
      status: 412,
    });
    expect(await administrator.refused(siteEndpoints.editSite, { params, body })).toMatchObject({ status: 428 });
    const [audited] = await app.sql(`SELECT before, after FROM audit_row WHERE action = 'site-edited'`);
    expect(audited).toMatchObject({ before: { closesLocally: '20:00' }, after: { closesLocally: '21:00' } });
  });

  it('changes its calendar with its country', async () => {
    const { administrator } = company;
    const { id } = await administrator.call(siteEndpoints.createSite, { body: newSite({ name: 'Hafen' }) });
    const body = newSite({ name: 'Hafen', country: 'DE', zone: 'Europe/Berlin' });
    const site = await administrator.call(siteEndpoints.editSite, { params: { siteId: id }, body, version: 1 });
    expect(site.calendarCoveredThrough).toBe('2028-12-31');
    const query = { fromOn: '2026-01-01', untilOn: '2026-12-31' };
    const { marks } = await administrator.call(siteEndpoints.readCalendar, { params: { siteId: id }, query });
    expect(marks.some(({ on }) => on === '2026-12-25')).toBe(true);
    expect(marks.some(({ kind }) => kind === 'makeup')).toBe(false);
  });

  it('is nowhere to be found for people of other sites', async () => {
    const other = await secondSite(app, company);
    const { client } = await hireWithRoles(app, company, ['administrator'], { siteId: other.id });
    const params = { siteId: company.site.id };
    expect((await client.call(siteEndpoints.listSites)).map(({ id }) => id)).toEqual([other.id]);
    const query = { fromOn: '2026-01-01', untilOn: '2026-01-31' };
    const refusals = [
      await client.refused(siteEndpoints.readCalendar, { params, query }),
      await client.refused(siteEndpoints.listTeams, { params }),
      await client.refused(siteEndpoints.editSite, { params, body: riverside, version: 1 }),
      await client.refused(siteEndpoints.listRooms, { params: { siteId: '00000000-0000-4000-8000-000000000000' } }),
    ];
    expect(new Set(refusals.map(({ status, detail }) => `${status} ${detail}`))).toEqual(
      new Set(['404 没有这项内容，或您无权查看。']),
    );
  });
});
