import { accessEndpoints, type AccessQuery, type AccessRow } from '@fortnight/shared/person/access.contract';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { Workbook } from 'exceljs';
import {
  addTeam,
  foundCompany,
  hire,
  hireWithRoles,
  password,
  secondSite,
  type TestCompany,
} from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
let company: TestCompany;
let otherSiteId: string;

beforeAll(async () => {
  app = await startTestApp({ now: '2026-12-01T01:00:00Z' });
  company = await foundCompany(app);
  otherSiteId = (await secondSite(app, company)).id;
  const desk = await addTeam(company.administrator, company.site.id, '前台班');
  await hireWithRoles(app, company, ['team-leader'], { name: '刘洋', teamId: desk.id, staffNumber: 'KF010' });
  await hireWithRoles(app, company, ['supervisor'], { name: '张伟' });
  await hireWithRoles(app, company, ['supervisor'], { name: '赵敏', siteId: otherSiteId });
  await hireWithRoles(app, company, [], { name: '孙丽' });
  await hire(company.administrator, company.site.id, { name: '无名氏' });
});
afterAll(() => app.close());

const list = (query: AccessQuery = {}, client = company.administrator): Promise<AccessRow[]> =>
  client.call(accessEndpoints.listAccess, { query });
const names = async (query: AccessQuery): Promise<string[]> => (await list(query)).map(({ name }) => name);

describe('who holds what', () => {
  it('names everybody with a role or an account at all sites that I administer, by pinyin', async () => {
    expect(await names({})).toEqual(['陈静', '刘洋', '孙丽', '张伟', '赵敏']);
    const [leader] = await list({ search: 'ly' });
    expect(leader).toMatchObject({
      siteName: '滨江管理处',
      teamName: '前台班',
      roles: [{ role: 'team-leader', siteName: '滨江管理处', teamName: '前台班' }],
      account: 'unused',
      lastSignInAt: null,
    });
  });

  it.each<[string, AccessQuery, string[]]>([
    ['initials', { search: 'zw' }, ['张伟']],
    ['a sign-in name', { search: 'admin@' }, ['陈静']],
    ['a role', { role: 'supervisor' }, ['张伟', '赵敏']],
    ['an account that nobody used', { account: 'unused', search: 'sl' }, ['孙丽']],
  ])('is narrowed by %s', async (_what, query, found) => expect(await names(query)).toEqual(found));

  it('is narrowed to a site: roles there, and accounts of those at home there', async () => {
    expect(await names({ siteId: otherSiteId })).toEqual(['陈静', '赵敏']);
    expect(await names({ siteId: otherSiteId, role: 'administrator' })).toEqual(['陈静']);
  });

  it('tells when somebody signed in last', async () => {
    const { login, employee } = await hireWithRoles(app, company, ['manager'], { name: '李建国' });
    await app.anyone().call(personEndpoints.signIn, { body: { login, password, staySignedIn: false } });
    const [row] = await list({ search: 'ljg' });
    expect(row).toMatchObject({
      employeeId: employee.id,
      login,
      account: 'used',
      lastSignInAt: '2026-12-01T01:00:00Z',
    });
  });

  it('ends at my sites: of others only the role here is told', async () => {
    const { client } = await hireWithRoles(app, company, ['administrator'], { name: '外管', siteId: otherSiteId });
    const rows = await list({}, client);
    expect(rows.map(({ name }) => name)).toEqual(['陈静', '外管', '赵敏']);
    expect(rows[0]).toMatchObject({ login: null, roles: [{ role: 'administrator', siteId: otherSiteId }] });
    expect(await list({ siteId: company.site.id }, client)).toEqual([]);
    expect(await list({ search: 'admin@example' }, client)).toEqual([]);
  });

  it('is no affair of other roles', async () => {
    const { client } = await hireWithRoles(app, company, ['supervisor', 'manager']);
    expect((await client.refused(accessEndpoints.listAccess, {})).code).toBe('right-missing');
  });
});

describe('the sheet', () => {
  it('holds what the list shows, in its order', async () => {
    const query = { role: 'supervisor', sort: 'name', order: 'down' } as const;
    const raw = await company.administrator.download(accessEndpoints.exportAccess, { query });
    const book = new Workbook();
    await book.xlsx.load(Uint8Array.from(raw.body).buffer);
    const sheet = book.worksheets[0];
    expect((sheet?.getColumn(2).values.slice(1) as string[]).slice(0, 3)).toEqual(['姓名', '赵敏', '张伟']);
    expect(sheet?.getCell(2, 5).value).toBe('客服主管 (江湾管理处)');
    expect(raw.headers['content-disposition']).toContain(encodeURIComponent('账号与角色.xlsx'));
  });
});
