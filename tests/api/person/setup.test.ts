import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { setupEndpoints, type SetupBody } from '@fortnight/shared/person/setup.contract';
import { companyEndpoints } from '@fortnight/shared/site/company.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { SetupCodes } from '../../../server/src/person/setup-codes';
import { riverside } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
const lines: string[] = [];
beforeEach(async () => {
  lines.length = 0;
  app = await startTestApp({ log: (line) => lines.push(line) });
});
afterEach(() => app.close());

const bodyWith = (code: string | null, more: Partial<SetupBody> = {}): SetupBody => ({
  code: code ?? '',
  company: '滨江物业',
  site: { ...riverside, zone: 'Asia/Urumqi' },
  administrator: {
    name: '陈静',
    staffNumber: 'KF0001',
    login: 'chenjing@example.test',
    password: 'riverside in the rain',
    plans: true,
  },
  language: 'en',
  ...more,
});
const issue = () => app.get(SetupCodes).issue();
const isNew = async () => (await app.anyone().call(setupEndpoints.readSetup)).isNew;
const attempt = async (body: SetupBody) => app.anyone().send(setupEndpoints.setUp, { body });
const countOf = async (table: string) =>
  (await app.sql<{ count: number }>(`SELECT count(*)::int AS count FROM ${table}`))[0]?.count;

describe('a new installation', () => {
  it('is set up with the code: company, site and an administrator who plans and is signed in', async () => {
    expect(await isNew()).toBe(true);
    const browser = app.anyone();
    const me = await browser.call(setupEndpoints.setUp, { body: bodyWith(await issue()) });
    expect(me).toMatchObject({ name: '陈静', language: 'en', sites: [{ name: '滨江管理处', zone: 'Asia/Urumqi' }] });
    expect(me.roles.map(({ role }) => role).sort()).toEqual(['administrator', 'supervisor']);
    expect(await browser.call(personEndpoints.me)).toEqual(me);
    expect(await browser.call(companyEndpoints.readCompany)).toEqual({ name: '滨江物业', version: 1 });
    expect(await isNew()).toBe(false);
    await app.drainJobs();
    const params = { siteId: me.siteId };
    expect((await browser.call(templateEndpoints.listTemplates, { params })).length).toBeGreaterThanOrEqual(6);
    expect(await browser.call(siteEndpoints.listSites)).toMatchObject([{ calendarCoveredThrough: '2026-12-31' }]);
  });

  it('takes the code as people type it, and no administrator plans who does not want to', async () => {
    const code = (await issue())?.toLowerCase().replaceAll('-', ' ') ?? '';
    const body = bodyWith(code);
    body.administrator.plans = false;
    const { status, body: me } = await attempt(body);
    expect(status).toBe(201);
    expect(me).toMatchObject({ roles: [{ role: 'administrator' }] });
  });

  it('refuses a wrong code, an older one, and any before one was printed', async () => {
    expect(await attempt(bodyWith('7K3Q-P0ZD-9XWA'))).toMatchObject({
      status: 403,
      body: { code: 'setup-code-wrong' },
    });
    const older = await issue();
    const newer = await issue();
    expect((await attempt(bodyWith(older))).status).toBe(403);
    expect(await countOf('site')).toBe(0);
    expect((await attempt(bodyWith(newer))).status).toBe(201);
  });

  it('refuses a weak password and a site that closes before it opens, and can be set up afterwards', async () => {
    const code = await issue();
    const weak = bodyWith(code);
    weak.administrator.password = 'password123';
    expect(await attempt(weak)).toMatchObject({ status: 422, body: { code: 'weak-password' } });
    const site = { ...riverside, opensLocally: '20:00', closesLocally: '08:00' };
    expect((await attempt(bodyWith(code, { site }))).status).toBe(422);
    expect(await countOf('company')).toBe(0);
    expect((await attempt(bodyWith(code))).status).toBe(201);
  });

  it('has one winner of many setups at once, and one company', async () => {
    const code = await issue();
    const asked = Array.from({ length: 6 }, (_, at) => attempt(bodyWith(code, { company: `公司${at}` })));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 409, 409, 409, 409, 409]);
    expect([await countOf('company'), await countOf('site'), await countOf('account')]).toEqual([1, 1, 1]);
  });

  it('is closed for ever afterwards, with words', async () => {
    const code = await issue();
    await attempt(bodyWith(code));
    expect(await issue()).toBeNull();
    const again = await attempt(bodyWith(code));
    expect(again).toMatchObject({ status: 409, body: { code: 'already-set-up' } });
    expect(JSON.stringify(again.body)).toContain('请登录');
    expect(await countOf('setup_code')).toBe(0);
  });

  it('keeps neither code nor password, in no table and no line of the log', async () => {
    const code = (await issue()) ?? '';
    expect(JSON.stringify(await app.sql('SELECT * FROM setup_code'))).not.toContain(code);
    await attempt(bodyWith(code));
    expect(lines.length).toBeGreaterThan(0);
    for (const secret of [code, code.replaceAll('-', ''), 'riverside in the rain'])
      expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('lets a stranger guess only so often', async () => {
    await issue();
    const statuses: number[] = [];
    for (let tries = 0; tries < 31; tries += 1) statuses.push((await attempt(bodyWith('AAAA-AAAA-AAAA'))).status);
    expect(statuses.at(-1)).toBe(429);
    expect(new Set(statuses.slice(0, 30))).toEqual(new Set([403]));
  });
});

describe('the company', () => {
  it('is renamed by its administrator, at the version that was seen', async () => {
    const browser = app.anyone();
    await browser.call(setupEndpoints.setUp, { body: bodyWith(await issue()) });
    const body = { name: '滨江物业服务' };
    expect(await browser.call(companyEndpoints.editCompany, { body, version: 1 })).toEqual({ ...body, version: 2 });
    expect((await browser.send(companyEndpoints.editCompany, { body, version: 1 })).status).toBe(412);
  });
});
