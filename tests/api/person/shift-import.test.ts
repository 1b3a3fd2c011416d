import type { ShiftImportReport } from '@fortnight/shared/person/shift-import.contract';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { siteEndpoints, type TeamView } from '@fortnight/shared/site/site.contract';
import { addTeam, foundCompany, hire, hireWithRoles, secondSite, type TestCompany } from '../../support/company';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';

let app: TestApp;
let company: TestCompany;
let admin: TestClient;
let siteId: string;
let team: TeamView;

beforeAll(async () => {
  app = await startTestApp();
  company = await foundCompany(app);
  admin = company.administrator;
  siteId = company.site.id;
  const shifts = [
    { name: '早班', startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 1 },
    { name: '中班', startsLocally: '16:00', endsLocally: '00:00', minimumOnPost: 1 },
  ];
  const body = { name: '前台班', shortName: '前台', shifts };
  team = await admin.call(siteEndpoints.createTeam, { params: { siteId }, body });
  await hire(admin, siteId, { staffNumber: 'F1', name: '王芳', teamId: team.id });
  await hire(admin, siteId, { staffNumber: 'F2', name: '李强', teamId: team.id });
  const other = await secondSite(app, company);
  await hire(admin, other.id, { staffNumber: 'X1', name: '外人' });
});
afterAll(() => app.close());

const importing = (csv: string, dryRun: boolean, client = admin): Promise<ShiftImportReport> =>
  client.call(shiftRosterEndpoints.importShiftRoster, {
    params: { siteId },
    body: { csv, month: '2026-12', dryRun },
  });
const counts = ({ people, cells, changed, unchanged, faults }: ShiftImportReport): number[] => [
  people,
  cells,
  changed,
  unchanged,
  faults.length,
];
const stored = () =>
  app.sql<{ number: string; on: string; shift: string | null }>(
    `SELECT staff_number AS number, on_date AS "on", shift.name AS shift FROM shift_day
       JOIN employee ON employee.id = employee_id LEFT JOIN shift ON shift.id = shift_id ORDER BY 1, 2`,
  );
const sheet = '工号,姓名,1,2\nF1,王芳,早,休\nF2,李强,中,\n';

describe('importing a month of shifts', () => {
  it('says in a dry run what would happen, and writes nothing', async () => {
    expect(counts(await importing(sheet, true))).toEqual([2, 3, 3, 0, 0]);
    expect(await stored()).toEqual([]);
  });

  it('writes all of it, nothing a second time, and updates by staff number', async () => {
    expect(counts(await importing(sheet, false))).toEqual([2, 3, 3, 0, 0]);
    expect(counts(await importing(sheet, false))).toEqual([2, 3, 0, 3, 0]);
    expect(counts(await importing('工号,2\nF1,B\n', false))).toEqual([1, 1, 1, 0, 0]);
    expect(await stored()).toEqual([
      { number: 'F1', on: '2026-12-01', shift: '早班' },
      { number: 'F1', on: '2026-12-02', shift: '中班' },
      { number: 'F2', on: '2026-12-01', shift: '中班' },
    ]);
  });

  it('names people of other sites and unknown shifts, and refuses the whole', async () => {
    const bad = '工号,1,2\nX1,早,\nF1,夜,\nF9,早,\n';
    const { faults } = await importing(bad, true);
    expect(faults.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [2, '工号', 'X1', 'staff-number-elsewhere'],
      [3, '1', '夜', 'shift-unknown'],
      [4, '工号', 'F9', 'staff-number-unknown'],
    ]);
    const body = { csv: bad, month: '2026-12', dryRun: false };
    const refused = await admin.refused(shiftRosterEndpoints.importShiftRoster, { params: { siteId }, body });
    expect(refused).toMatchObject({ status: 422, code: 'roster-has-faults' });
    expect(await stored()).toHaveLength(3);
  });

  it('asks for the month where nothing says it', async () => {
    const body = { csv: '工号,1\nF1,早\n', month: null, dryRun: true };
    const report = await admin.call(shiftRosterEndpoints.importShiftRoster, { params: { siteId }, body });
    expect([report.month, report.faults[0]?.code]).toEqual([null, 'month-unknown']);
  });

  it('lets a leader import the own team alone', async () => {
    const lobby = await addTeam(admin, siteId, '大堂班');
    const leader = await hireWithRoles(app, company, ['team-leader'], { teamId: lobby.id });
    const { faults } = await importing('工号,1\nF1,早\n', true, leader.client);
    expect(faults.map(({ code }) => code)).toEqual(['team-of-another-leader']);
  });
});

test('a roster goes out as a workbook, and people see their own days', async () => {
  const query = { month: '2026-12' };
  const text = await admin.call(shiftRosterEndpoints.exportShiftRoster, { params: { teamId: team.id }, query });
  expect(String(text)).toMatch(/^PK/);
  expect(await admin.call(shiftRosterEndpoints.readMyShifts)).toEqual([]);
});
