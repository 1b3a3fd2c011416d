import {
  type ImportFacts,
  mayImportShifts,
  readShiftRows,
  type RosterDay,
  shiftReportOf,
  shiftWords,
} from './shift-import.rules';
import { readShiftSheet, shiftRowLimit } from './shift-sheet';

const desk = { id: 'desk', name: '前台班', shortName: '前台', mayEdit: true };
const lobby = { id: 'lobby', name: '大堂班', shortName: '大堂', mayEdit: false };
const shifts = [
  { id: 'early', name: '早班' },
  { id: 'late', name: '中班' },
  { id: 'night', name: '晚班' },
];
const person = (staffNumber: string, name: string, team: typeof desk | null) => ({
  employeeId: staffNumber.toLowerCase(),
  staffNumber,
  name,
  team,
});
const days: Record<string, RosterDay> = {
  'f1 2026-12-01': { shiftId: 'early', byPattern: 'early', isSwapped: false },
  'f1 2026-12-02': { shiftId: null, byPattern: 'late', isSwapped: false },
  'f1 2026-12-03': { shiftId: 'night', byPattern: 'late', isSwapped: true },
};
const facts: ImportFacts = {
  people: [
    person('F1', '王芳', desk),
    person('F2', '李强', desk),
    person('L1', '赵敏', lobby),
    person('N1', '周也', null),
  ],
  elsewhere: new Set(['X9']),
  shiftsOfTeam: new Map([['desk', shifts]]),
  dayOf: (employeeId, on) =>
    days[`${employeeId} ${on}`] ?? { shiftId: undefined, byPattern: undefined, isSwapped: false },
};
const sheet = (csv: string, month: string | null = '2026-12') => readShiftSheet(csv, month, 'zh-CN');
const read = (csv: string, month: string | null = '2026-12') => readShiftRows(sheet(csv, month), facts, 'zh-CN');
const told = (csv: string, month: string | null = '2026-12') =>
  read(csv, month).faults.map(({ row, column, value, code }) => [row, column, value, code]);

describe('the header of a shift sheet', () => {
  const dates = (csv: string, month: string | null = null) => [...sheet(csv, month).days.values()].map(({ on }) => on);

  it('is read in the ways in which offices write days', () => {
    const whole = ['2026-12-01', '2026-12-02'];
    expect(dates('工号,2026-12-01,2026/12/2')).toEqual(whole);
    expect(dates('工号,2026年12月1日,2')).toEqual(whole);
    expect(dates('工号,1,02', '2026-12')).toEqual(whole);
    expect(dates('工号,1日 周二,2（三）', '2026-12')).toEqual(whole);
    expect(dates('工号,12/1,12月2日', '2026-11')).toEqual(whole);
    expect(dates('工号,1/1', '2026-12')).toEqual(['2027-01-01']);
  });

  it('takes the month from a title, and passes over weekdays and columns for the eye', () => {
    const csv = '前台班2026年12月排班表,,,\n序号,工号,姓名,1,2,备注\n,,星期,二,三,\n1,F1,王芳,早,休,夜里值班\n';
    const { month, rows, faults } = sheet(csv, null);
    expect([month, rows.length, faults]).toEqual(['2026-12', 1, []]);
    expect(read(csv, null).rows).toMatchObject([{ row: 4, cells: 2, changes: [] }]);
  });

  it('asks for the month when nothing says it', () => {
    expect(told('工号,1,2\nF1,早,中\n', null)).toEqual([[1, '', '', 'month-unknown']]);
    expect(shiftReportOf(read('工号,1\nF1,早\n', null), true).month).toBeNull();
  });

  it('names what it does not understand', () => {
    expect(told('')).toEqual([[1, '', '', 'no-header']]);
    expect(told('姓名,1\n王芳,早\n')).toEqual([[1, '', '', 'no-header']]);
    expect(told('工号,姓名\nF1,王芳\n')).toEqual([[1, '', '', 'no-days']]);
    expect(told('工号,1,2\n')).toEqual([[1, '', '', 'no-rows']]);
    expect(told('工号,1,32,1,班次\nF1,,,,\n')).toEqual([
      [1, '32', '32', 'day-outside-month'],
      [1, '1', '1', 'column-twice'],
      [1, '班次', '班次', 'column-unknown'],
    ]);
    expect(told('工号,2026-12-31,2027-01-01\nF1,,\n')).toEqual([[1, '2027-01-01', '2027-01-01', 'day-outside-month']]);
    expect(told('工号,1\n"F1,早\n')).toEqual([[2, '', '', 'quote-not-closed']]);
    const many = Array.from({ length: shiftRowLimit + 1 }, (_, index) => `P${index},早`).join('\n');
    expect(told(`工号,1\n${many}\n`).map(([, , , code]) => code)).toEqual(['too-many-rows']);
  });
});

describe('the rows of a shift sheet', () => {
  it('say which days change, which fall back to the pattern, and leave empty cells alone', () => {
    const { rows, faults } = read(
      '工号,姓名,班组,1,2,3,4\nF1,王芳,前台,早班,中,夜,\nF2,,,A,b,C,休\n'.replace('夜', '晚'),
    );
    expect(faults).toEqual([]);
    const change = (employeeId: string, on: string, shiftId: string | null, isByPattern: boolean) => ({
      employeeId,
      teamId: 'desk',
      on,
      shiftId,
      isByPattern,
    });
    expect(rows[0]?.changes).toEqual([change('f1', '2026-12-02', 'late', true)]);
    expect(rows[1]?.changes).toEqual([
      change('f2', '2026-12-01', 'early', false),
      change('f2', '2026-12-02', 'late', false),
      change('f2', '2026-12-03', 'night', false),
      change('f2', '2026-12-04', null, false),
    ]);
    const report = shiftReportOf({ ...read('工号,1,2\nF1,早,中\n') }, true);
    expect(report).toMatchObject({ people: 1, cells: 2, changed: 1, unchanged: 1, month: '2026-12' });
    expect(report.preview).toEqual([
      { row: 2, staffNumber: 'F1', name: '王芳', teamName: '前台班', cells: 2, changed: 1 },
    ]);
  });

  it('name every bad row by row, column and value', () => {
    const csv =
      '员工编号,姓名,班组,1,2,3\n,王芳,,早,,\nQ7,,,早,,\nX9,,,早,,\nF1,李强,大堂班,,,\nF1,,,早,,\nN1,周也,,早,,\nL1,,,早,,\nF2,,,早,夜,白,多\n';
    expect(told(csv)).toEqual([
      [2, '员工编号', '', 'staff-number-missing'],
      [3, '员工编号', 'Q7', 'staff-number-unknown'],
      [4, '员工编号', 'X9', 'staff-number-elsewhere'],
      [5, '姓名', '李强', 'name-differs'],
      [5, '班组', '大堂班', 'team-differs'],
      [6, '员工编号', 'F1', 'staff-number-twice'],
      [7, '班组', '', 'without-team'],
      [8, '班组', '', 'team-of-another-leader'],
      [9, '', '多', 'too-many-cells'],
    ]);
    expect(told('工号,1,2日\nF2,夜,白\n')).toEqual([
      [2, '1', '夜', 'shift-unknown'],
      [2, '2日', '白', 'shift-unknown'],
    ]);
    expect(read('工号,1\nF2,夜\n').faults[0]?.detail).toBe(
      '第 2 行 1：前台班没有班次“夜”。可写：早班、中班、晚班；休息写“休”；不改就留空。',
    );
    expect(told('工号,3\nF1,早\n')).toEqual([[2, '3', '早', 'day-is-swapped']]);
    expect(told('工号,3\nF1,晚\n')).toEqual([]);
    expect(mayImportShifts(read(csv))).toMatchObject({ code: 'roster-has-faults' });
    expect(mayImportShifts(read('工号,1\nF1,早\n')).allowed).toBe(true);
  });
});

test('a cell may say a shift by its name, its first character or its letter, but only where one is meant', () => {
  const words = (...names: string[]) => Object.fromEntries(shiftWords(names.map((name) => ({ id: name, name }))));
  expect(words('早班', '中班')).toEqual({ 早班: '早班', 中班: '中班', 早: '早班', 中: '中班', a: '早班', b: '中班' });
  expect(words('白班一', '白班二')).toEqual({ 白班一: '白班一', 白班二: '白班二', a: '白班一', b: '白班二' });
  expect(words('B', 'A')).toEqual({ b: 'B', a: 'A' });
  expect(words('Early shift', 'Off')).toMatchObject({ early: 'Early shift', e: 'Early shift', b: 'Off' });
});
