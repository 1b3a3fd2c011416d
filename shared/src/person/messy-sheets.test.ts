import type { EmployeeBody } from './person.contract';
import { mendRoster } from './roster-mend';
import { readRoster, type KnownEmployee } from './roster.rules';
import { readShiftRows, type ImportFacts } from './shift-import.rules';
import { readShiftSheet } from './shift-sheet';

const desk = { id: '00000000-0000-4000-8000-000000000001', name: '前台班', shortName: '前台' };
const person = (staffNumber: string, more: Partial<EmployeeBody> = {}): KnownEmployee => ({
  staffNumber,
  current: {
    staffNumber,
    name: '王芳',
    teamId: desk.id,
    post: '前台',
    hiredOn: '2026-03-01',
    mail: null,
    phone: null,
    status: 'active',
    ...more,
  },
});
const head = '工号,姓名,班组,岗位,入职日期';
const reading = (csv: string, known: readonly KnownEmployee[] = []) => readRoster(csv, [desk], known, 'zh-CN');

describe('a roster as offices really send it', () => {
  it.each([
    [
      'full-width letters, spaces and line breaks in the header',
      '" 工　号 ","姓\n名*",所属班组,岗位（必填）,入职\u200b日期：',
    ],
    ['a title and a note above the header', `员工花名册,,,,\n,,,,\n制表：人事部,,,,\n${head}`],
    ['a column that numbers the rows', '工号,姓名,班组,岗位,入职日期,序号'],
    ['the header again, as a second printed page has it', `${head}\n${head}`],
    ['semicolons below a title without any', `花名册\n${head.replaceAll(',', ';')}`],
  ])('reads %s', (_, header) => {
    const by = header.includes(';') ? ';' : ',';
    const { rows, faults } = reading(`${header}\n${['K1', '王芳', '前台班', '前台', '2026/3/1'].join(by)}\n`);
    expect(faults).toEqual([]);
    expect(rows.map(({ body }) => body)).toEqual([person('K1').current]);
  });

  it.each([
    '2026.3.1',
    '2026年3月1日',
    '2026 年 3 月 1 号',
    '20260301',
    '46082',
    '2026-03-01 00:00:00',
    '２０２６／３／１',
  ])('reads the day %s', (day) => {
    expect(reading(`${head}\nＫ１,王芳, 前 台 班 ,前台,${day}\n`).rows[0]?.body).toEqual(person('K1').current);
  });

  it.each([
    ['lost zeros', 'K1,王芳,前台班,前台,2026-03-01\n7,李强,前台班,前台,2026-03-01', [3, '工号', '7', 'zeros-lost']],
    ['a formula that failed', 'K1,#N/A,前台班,前台,2026-03-01', [2, '姓名', '#N/A', 'formula-error']],
    [
      'a number twice',
      'K1,王芳,前台班,前台,2026-03-01\n\nK1,李强,前台班,前台,2026-03-01',
      [4, '工号', 'K1', 'staff-number-twice'],
    ],
    [
      'a row below a cell of two lines',
      '"K1","王芳",前台班,"前\n台",2026-03-01\nK2,李强,夜班,前台,2026-03-01',
      [3, '班组', '夜班', 'team-unknown'],
    ],
    ['a phone in exponents', '', [2, '手机', '1.38E+10', 'not-a-phone-number']],
  ])('names %s in the row that the sheet shows', (_, rows, fault) => {
    const csv = rows === '' ? `${head},手机\nK1,王芳,前台班,前台,2026-03-01,1.38E+10` : `${head}\n${rows}`;
    const { faults } = reading(csv.replace('前\n台', '前台\n'), [person('0007')]);
    expect(faults.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([fault]);
    expect(faults[0]?.detail).toContain(`第 ${fault[0]} 行`);
  });

  it('keeps the title above the header when a cell is mended', () => {
    const csv = `花名册,,,,\n\n${head}\nK1,王芳,夜班,前台,2026-03-01\n`;
    const mended = mendRoster(csv, [{ row: 4, column: 'team', value: '前台班' }]);
    expect(reading(mended).rows.map(({ row, body }) => [row, body])).toEqual([[4, person('K1').current]]);
  });

  it('answers a header of brackets without end at once', () => {
    const { faults } = readShiftSheet(`工号,${'('.repeat(400_000)}x\nK1,早\n`, '2026-12', 'zh-CN');
    expect(faults.map(({ code }) => code)).toContain('column-unknown');
  });
});

describe('a month of shifts as offices really send it', () => {
  const facts: ImportFacts = {
    people: [{ employeeId: 'e1', staffNumber: '0007', name: '王芳', team: { ...desk, mayEdit: true } }],
    elsewhere: new Set(),
    shiftsOfTeam: new Map([[desk.id, [{ id: 'early', name: '早班' }]]]),
    dayOf: () => ({ shiftId: undefined, byPattern: undefined, isSwapped: false }),
  };
  const read = (csv: string) => readShiftRows(readShiftSheet(csv, '2026-12', 'en'), facts, 'en');

  it('reads names that reach over the dates and the weekdays below them', () => {
    const { rows, faults } = read('工号,姓名,2026-12-01 00:00:00,１２月２日\n工号,姓名,周二,周三\n0007,王芳,早,Ａ\n');
    expect(faults).toEqual([]);
    expect(rows.flatMap(({ changes }) => changes.map(({ on, shiftId }) => [on, shiftId]))).toEqual([
      ['2026-12-01', 'early'],
      ['2026-12-02', 'early'],
    ]);
  });

  it('says that a staff number lost its zeros', () => {
    expect(read('工号,1\n7,早\n').faults).toMatchObject([{ row: 2, column: '工号', value: '7', code: 'zeros-lost' }]);
  });
});
