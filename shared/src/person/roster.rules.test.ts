import * as fc from 'fast-check';
import { writeCsv } from '../rule/csv';
import type { EmployeeBody } from './person.contract';
import { reportOf } from './roster-report';
import { mayImportRoster, readRoster, rosterRowLimit, type KnownEmployee } from './roster.rules';

const desk = { id: '00000000-0000-4000-8000-000000000001', name: '前台班', shortName: '前台' };
const lobby = { id: '00000000-0000-4000-8000-000000000002', name: '大堂班', shortName: '大堂' };
const teams = [desk, lobby];
const header = ['工号', '姓名', '班组', '岗位', '入职日期', '邮箱', '手机'];
const fang = ['K001', '王芳', '前台班', '前台接待', '2024-03-02', 'wangfang@demo.test', '13800138000'];

const read = (
  rows: readonly (readonly string[])[],
  known: readonly KnownEmployee[] = [],
  language = 'zh-CN' as const,
) => readRoster(writeCsv(rows), teams, known, language);

function knownAs(changes: Partial<EmployeeBody> = {}): KnownEmployee {
  const current: EmployeeBody = {
    staffNumber: 'K001',
    name: '王芳',
    teamId: desk.id,
    post: '前台接待',
    hiredOn: '2024-03-02',
    mail: 'wangfang@demo.test',
    phone: '13800138000',
    status: 'active',
    ...changes,
  };
  return { staffNumber: 'K001', current };
}

describe('reading a roster', () => {
  it('understands Chinese headers in any order', () => {
    const reading = read([[...header].reverse(), [...fang].reverse()]);
    expect(reading.faults).toEqual([]);
    expect(reading.rows[0]).toMatchObject({ row: 2, outcome: 'created', body: knownAs().current });
  });

  it('understands English headers, semicolons and a short team name', () => {
    const csv =
      'Staff Number;NAME;team;post;Hired on;mail;phone\nK001;王芳;前台;前台接待;2024-03-02;WangFang@Demo.test;13800138000';
    expect(readRoster(csv, teams, [], 'en').rows[0]?.body).toEqual(knownAs().current);
  });

  it.each(['2026-03-02', '2026/3/2', '2026.03.2', '2026年3月2日', '2026年03月02'])('reads the date %s', (written) => {
    expect(read([header, fang.with(4, written)]).rows[0]?.body?.hiredOn).toBe('2026-03-02');
  });

  it('names row, column and value of a bad date, and how to mend it, in both languages', () => {
    const rows = [
      header,
      ...Array.from({ length: 12 }, (_, index) => fang.with(0, `A${index}`)),
      fang.with(4, '2026/13/2'),
    ];
    const faultIn = (language: 'zh-CN' | 'en') => readRoster(writeCsv(rows), teams, [], language).faults;
    expect(faultIn('zh-CN')).toEqual([
      {
        row: 14,
        column: '入职日期',
        value: '2026/13/2',
        code: 'not-a-date',
        detail: '第 14 行：入职日期“2026/13/2”不是日期。请写成 2026-12-02。',
      },
    ]);
    expect(faultIn('en')[0]?.detail).toBe('Row 14: hired on "2026/13/2" is not a date. Write it as 2026-12-02.');
  });

  it.each([
    [0, 'K 01', 'not-a-staff-number'],
    [0, '', 'missing'],
    [1, '', 'missing'],
    [1, '王\u202e芳', 'name-not-valid'],
    [1, '王'.repeat(81), 'name-not-valid'],
    [2, '夜班', 'team-unknown'],
    [3, '岗'.repeat(41), 'post-not-valid'],
    [4, '', 'missing'],
    [4, '3/2/2026', 'not-a-date'],
    [4, '2026-02-30', 'not-a-date'],
    [5, 'wang@', 'not-a-mail-address'],
    [5, 'a@b.test\r\nBcc: c@d.test', 'not-a-mail-address'],
    [6, 'none', 'not-a-phone-number'],
  ])('finds the fault in column %i: %j', (column, value, code) => {
    const faults = read([header, fang.with(column, value)]).faults;
    expect(faults.map((fault) => [fault.row, fault.column, fault.code])).toEqual([[2, header[column], code]]);
  });

  it('finds a staff number twice in the file, and one that another site uses', () => {
    const known = [{ staffNumber: 'K009', current: null }];
    const faults = read([header, fang, fang.with(1, '李强'), fang.with(0, 'K009')], known).faults;
    expect(faults.map((fault) => [fault.row, fault.code])).toEqual([
      [3, 'staff-number-twice'],
      [4, 'staff-number-elsewhere'],
    ]);
    expect(faults[0]?.detail).toContain('第 2 行');
  });

  it('names headers that are missing, unknown or there twice', () => {
    const faults = read([
      ['工号', '姓名', '姓名', '血型', '班组', '岗位'],
      ['K001', '王芳', '', 'A', '', ''],
    ]).faults;
    expect(faults.map((fault) => fault.code)).toEqual(['column-twice', 'column-unknown', 'column-missing']);
    expect(faults[2]?.detail).toContain('入职日期');
  });

  it('says what is wrong with a file without rows, header or closing quote', () => {
    const codes = (csv: string) => readRoster(csv, teams, [], 'en').faults.map((fault) => fault.code);
    expect(codes('')).toEqual(['no-header']);
    expect(codes(writeCsv([header]))).toEqual(['no-rows']);
    expect(codes(`${writeCsv([header])}"K001,王芳`)).toEqual(['quote-not-closed']);
    expect(codes(writeCsv([header, [...fang, '', 'extra']]))).toEqual(['too-many-cells']);
  });

  it('takes 5,000 employees and no more', () => {
    const many = Array.from({ length: rosterRowLimit + 1 }, (_, index) => fang.with(0, `A${index}`));
    expect(read([header, ...many]).faults.map((fault) => fault.code)).toEqual(['too-many-rows']);
    expect(read([header, ...many.slice(1)]).rows).toHaveLength(rosterRowLimit);
  });

  it('leaves a cell that looks like a formula as text', () => {
    expect(read([header, fang.with(1, '=1+1').with(3, '@SUM(A1)')]).rows[0]?.body).toMatchObject({
      name: '=1+1',
      post: '@SUM(A1)',
    });
  });

  it('tells created, updated and unchanged apart, and keeps what the file leaves out', () => {
    const outcome = (rows: string[][], known = [knownAs({ status: 'left' })]) => read(rows, known).rows[0];
    expect(outcome([header, fang])?.outcome).toBe('unchanged');
    expect(outcome([header, fang.with(3, '班长')])).toMatchObject({ outcome: 'updated', body: { status: 'left' } });
    const brief = outcome([header.slice(0, 5), fang.slice(0, 5)]);
    expect(brief).toMatchObject({ outcome: 'unchanged', body: { mail: 'wangfang@demo.test', phone: '13800138000' } });
    expect(outcome([header, fang.with(5, '')])).toMatchObject({ outcome: 'updated', body: { mail: null } });
    expect(
      outcome([
        [...header, '状态'],
        [...fang, '在职'],
      ]),
    ).toMatchObject({ body: { status: 'active' } });
  });

  it('refuses an import with faults and counts them', () => {
    const reading = read([header, fang, fang.with(4, 'x').with(1, '')]);
    expect(mayImportRoster(reading)).toMatchObject({ allowed: false, code: 'roster-has-faults', params: { count: 3 } });
    expect(reportOf(reading, true)).toMatchObject({ rows: 2, created: 1, updated: 0, unchanged: 0, dryRun: true });
    expect(reportOf(reading, true).preview.map((row) => row.outcome)).toEqual(['created', 'faulty']);
  });

  it('finds nothing to change in what it has just read, whatever the people', () => {
    const person = fc.tuple(
      fc.stringMatching(/^[A-Z]\d{3}$/),
      fc.string({ unit: fc.constantFrom('王', '芳', 'a', '"', ','), minLength: 1, maxLength: 5 }),
      fc.constantFrom('前台班', '大堂', ''),
      fc.constantFrom('', '接待'),
      fc.constantFrom('2026/3/2', '2024-02-29', '2020年12月1日'),
      fc.constantFrom('', 'A@b.test'),
      fc.constantFrom('', '+86 138-0013'),
    );
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ([staffNumber]) => staffNumber, minLength: 1 }), (people) => {
        const csv = writeCsv([header, ...people]);
        const known = readRoster(csv, teams, [], 'en').rows.map(({ body }) => ({
          staffNumber: body?.staffNumber ?? '',
          current: body,
        }));
        const again = readRoster(csv, teams, known, 'en');
        expect(again.faults).toEqual([]);
        expect(again.rows.every((row) => row.outcome === 'unchanged')).toBe(true);
      }),
    );
  });
});
