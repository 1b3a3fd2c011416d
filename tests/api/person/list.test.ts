import { employeeBodyOf } from '@fortnight/shared/person/employee-body';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { staffEndpoints } from '@fortnight/shared/person/staff.contract';
import { Workbook } from 'exceljs';
import { addTeam, foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
let company: TestCompany;
let desk: string;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  desk = (await addTeam(company.administrator, company.site.id, '前台班')).id;
  const people = [
    { name: '张伟', staffNumber: 'KF001', teamId: desk, post: '前台' },
    { name: '单丽娜', staffNumber: 'KF002', post: '大堂' },
    { name: '曾国强', staffNumber: '-1', post: '=1+1' },
    { name: '章 威', staffNumber: 'KF004', post: '100%', status: 'left' as const },
  ];
  for (const one of people) await hire(company.administrator, company.site.id, one);
});
afterAll(() => app.close());

const found = async (query: object): Promise<string[]> => {
  const params = { siteId: company.site.id };
  const list = await company.administrator.call(personEndpoints.listEmployees, { params, query });
  return list.map(({ name }) => name).sort();
};

describe('the list of employees', () => {
  it.each([
    ['zw', ['章 威', '张伟']],
    ['zhangwei', ['章 威', '张伟']],
    ['ZHANG wei', ['章 威', '张伟']],
    ['sln', ['单丽娜']],
    ['shan', ['单丽娜']],
    ['dan', []],
    ['zeng', ['曾国强']],
    ['kf00', ['单丽娜', '章 威', '张伟']],
    ['张 前台', ['张伟']],
    ['100%', ['章 威']],
    ['_', []],
    ["zhang'w", ['章 威', '张伟']],
  ])('finds by %s', async (search, names) => expect(await found({ search })).toEqual([...names].sort()));

  it('finds a name that was changed by its new reading', async () => {
    const employee = await hire(company.administrator, company.site.id, { name: '王明', staffNumber: 'KF009' });
    const { id, version } = employee;
    const body = employeeBodyOf(employee);
    await company.administrator.call(personEndpoints.editEmployee, {
      params: { employeeId: id },
      body: { ...body, name: '仇明' },
      version,
    });
    expect([await found({ search: 'qm' }), await found({ search: 'wm' })]).toEqual([['仇明'], []]);
  });

  it('narrows by team, status, role and account', async () => {
    const { employee } = await hireWithRoles(app, company, ['manager'], { name: '李建国' });
    expect(await found({ teamId: desk })).toEqual(['张伟']);
    expect(await found({ teamId: 'none', search: 'sln' })).toEqual(['单丽娜']);
    expect(await found({ status: 'left' })).toEqual(['章 威']);
    expect(await found({ role: 'manager' })).toEqual([employee.name]);
    expect(await found({ account: 'with', search: 'ljg' })).toEqual([employee.name]);
    expect(await found({ account: 'without', search: 'ljg' })).toEqual([]);
  });

  it('finds the people of a roster that was imported by pinyin, too', async () => {
    const csv = '工号,姓名,班组,岗位,入职日期\nKF050,解晓东,前台班,前台,2025-01-02';
    const params = { siteId: company.site.id };
    await company.administrator.call(personEndpoints.importRoster, { params, body: { csv, dryRun: false } });
    expect(await found({ search: 'xxd' })).toEqual(['解晓东']);
  });
});

describe('the sheet of employees', () => {
  it('holds what the list shows, in its order, and nothing that is worked out', async () => {
    const raw = await company.administrator.download(staffEndpoints.exportEmployees, {
      params: { siteId: company.site.id },
      query: { status: 'active', sort: 'staffNumber', order: 'up', teamId: 'none' },
    });
    expect(raw.headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    expect(raw.headers['content-disposition']).toContain("filename*=UTF-8''");
    const book = new Workbook();
    await book.xlsx.load(Uint8Array.from(raw.body).buffer);
    const sheet = book.worksheets[0];
    expect(sheet?.getRow(1).values).toEqual(
      expect.arrayContaining(['工号', '姓名', '班组', '岗位', '入职日期', '状态']),
    );
    const numbers = sheet?.getColumn(1).values.slice(2) ?? [];
    expect(numbers).toContain('-1');
    expect(numbers).not.toContain('KF001');
    const [row] = [2, 3, 4, 5, 6].filter((at) => sheet?.getCell(at, 2).value === '曾国强');
    expect(sheet?.getCell(row ?? 0, 4)).toMatchObject({ value: '=1+1', formula: undefined });
  });

  it('is not given to the staff of another site', async () => {
    const other = await secondSite(app, company);
    const { client } = await hireWithRoles(app, company, ['supervisor'], { siteId: other.id });
    const params = { siteId: company.site.id };
    const refused = await client.refused(staffEndpoints.exportEmployees, { params, query: {} });
    expect(refused.status).toBe(404);
  });
});
