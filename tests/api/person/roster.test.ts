import { personEndpoints, type RosterReport } from '@fortnight/shared/person/person.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { addTeam, foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let siteId: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  siteId = company.site.id;
  await addTeam(company.administrator, siteId, '前台班');
  await addTeam(company.administrator, siteId, '大堂班');
});
afterAll(() => app.close());

const header = '工号,姓名,班组,岗位,入职日期,邮箱,手机';
const good = `\ufeff${header}\r\nR001,王芳,前台班,前台接待,2024/3/2,wang@example.test,13800138000\r\nR002,"李, 强",大堂班,大堂,2023年11月20日,,\r\n`;

const importing = (csv: string, dryRun: boolean, client: TestClient = company.administrator) =>
  client.call(personEndpoints.importRoster, { params: { siteId }, body: { csv, dryRun } });
const counts = ({ rows, created, updated, unchanged, faults }: RosterReport) => [
  rows,
  created,
  updated,
  unchanged,
  faults.length,
];
const stored = () => app.sql(`SELECT staff_number FROM employee WHERE staff_number LIKE 'R%' ORDER BY 1`);

describe('importing a roster', () => {
  it('says in a dry run what would happen, and writes nothing', async () => {
    const report = await importing(good, true);
    expect(counts(report)).toEqual([2, 2, 0, 0, 0]);
    expect(report.preview[1]).toEqual({
      row: 3,
      staffNumber: 'R002',
      name: '李, 强',
      teamName: '大堂班',
      post: '大堂',
      hiredOn: '2023-11-20',
      outcome: 'created',
    });
    expect(await stored()).toEqual([]);
  });

  it('writes everybody, and nothing a second time', async () => {
    expect(counts(await importing(good, false))).toEqual([2, 2, 0, 0, 0]);
    expect(counts(await importing(good, false))).toEqual([2, 0, 0, 2, 0]);
    const versions = await app.sql(`SELECT version FROM employee WHERE staff_number LIKE 'R00%'`);
    expect(versions).toEqual([{ version: 1 }, { version: 1 }]);
    const teams = await company.administrator.call(siteEndpoints.listTeams, { params: { siteId } });
    expect(teams.map(({ headcount }) => headcount)).toEqual([1, 1]);
  });

  it('updates by staff number and keeps ids, roles and what the file leaves out', async () => {
    const before = await byNumber('R001');
    const csv = '工号,姓名,班组,岗位,入职日期\nR001,王小芳,大堂班,大堂,2024-03-02\n';
    expect(counts(await importing(csv, false))).toEqual([1, 0, 1, 0, 0]);
    expect(await byNumber('R001')).toMatchObject({
      id: before?.id,
      name: '王小芳',
      teamName: '大堂班',
      phone: '13800138000',
      version: 2,
    });
    const [act] = await app.sql<{ rows: object[] }>(
      `SELECT personal->'rows' AS rows FROM audit_row WHERE action = 'roster-imported' ORDER BY id DESC LIMIT 1`,
    );
    expect(act?.rows).toMatchObject([
      { staffNumber: 'R001', before: { name: '王芳', post: '前台接待' }, after: { name: '王小芳', post: '大堂' } },
    ]);
    expect(act?.rows[0]).not.toHaveProperty('after.hiredOn');
  });

  it.each([
    ['zh-CN' as const, '第 3 行：入职日期“2026/13/2”不是日期。请写成 2026-12-02。', '入职日期'],
    ['en' as const, 'Row 3: hired on "2026/13/2" is not a date. Write it as 2026-12-02.', 'hired on'],
  ])('names faults in %s, and then writes nobody', async (language, detail, column) => {
    const { client } = await hireWithRoles(app, company, ['supervisor']);
    await client.call(personEndpoints.editMe, { body: { language } });
    const csv = `${header}\nR100,新人,前台班,前台,2026-01-05,,\nR101,新人,前台班,前台,2026/13/2,,\n`;
    const report = await importing(csv, true, client);
    expect(report.faults).toEqual([{ row: 3, column, value: '2026/13/2', code: 'not-a-date', detail }]);
    const sent = { params: { siteId }, body: { csv, dryRun: false } };
    expect(await client.refused(personEndpoints.importRoster, sent)).toMatchObject({
      status: 422,
      code: 'roster-has-faults',
      params: { count: 1 },
    });
    expect(await stored()).toHaveLength(2);
  });

  it('finds staff numbers of other sites without telling whose', async () => {
    const other = await secondSite(app, company);
    await hire(company.administrator, other.id, { staffNumber: 'S900', name: '别处的人' });
    const report = await importing(`${header}\nS900,我,前台班,前台,2026-01-05,,\n`, true);
    expect(report.faults).toMatchObject([{ row: 2, code: 'staff-number-elsewhere', value: 'S900' }]);
    expect(JSON.stringify(report)).not.toContain('别处');
  });

  it('keeps what looks like a formula or a script as text', async () => {
    const csv = `${header}\nR200,=1+1,前台班,<img src=x onerror=alert(1)>,2026-01-05,,\n`;
    await importing(csv, false);
    expect(await byNumber('R200')).toMatchObject({ name: '=1+1', post: '<img src=x onerror=alert(1)>' });
  });

  it('takes 5,000 people in one file', async () => {
    const rows = Array.from({ length: 5000 }, (_, index) => `Q${index},员工${index},前台班,前台,2026-01-05,,`);
    expect(counts(await importing([header, ...rows].join('\n'), false))).toEqual([5000, 5000, 0, 0, 0]);
    const over = [header, ...rows, 'Q5000,员工,前台班,前台,2026-01-05,,'].join('\n');
    expect((await importing(over, true)).faults.map(({ code }) => code)).toEqual(['too-many-rows']);
  });

  it('imports once when the same gesture comes twice, and tells the same', async () => {
    const csv = `${header}\nR300,一次,前台班,前台,2026-01-05,,\n`;
    const sent = { params: { siteId }, body: { csv, dryRun: false }, key: 'roster-1' };
    const [first, second] = [
      await company.administrator.send(personEndpoints.importRoster, sent),
      await company.administrator.send(personEndpoints.importRoster, sent),
    ];
    expect(first.body).toMatchObject({ created: 1, unchanged: 0 });
    expect(second.body).toEqual(first.body);
  });

  it('lets two files with the same new people in, one after the other', async () => {
    const csv = `${header}\nR400,同时,前台班,前台,2026-01-05,,\n`;
    const reports = await Promise.all([importing(csv, false), importing(csv, false)]);
    expect(reports.map(({ created, unchanged }) => `${created} ${unchanged}`).sort()).toEqual(['0 1', '1 0']);
  });

  it('is not for managers, trainees or other sites', async () => {
    const { client: manager } = await hireWithRoles(app, company, ['manager']);
    const sent = { params: { siteId }, body: { csv: good, dryRun: true } };
    expect((await manager.refused(personEndpoints.importRoster, sent)).code).toBe('right-missing');
    const other = (await company.administrator.call(siteEndpoints.listSites)).find(({ id }) => id !== siteId);
    const { client } = await hireWithRoles(app, company, ['supervisor'], { siteId: other?.id ?? '' });
    expect((await client.refused(personEndpoints.importRoster, sent)).status).toBe(404);
  });
});

async function byNumber(search: string) {
  const found = await company.administrator.call(personEndpoints.listEmployees, {
    params: { siteId },
    query: { search },
  });
  return found.find(({ staffNumber }) => staffNumber === search);
}
