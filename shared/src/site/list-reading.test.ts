import { readListDates } from './list-date';
import { csvListRows, readKind, readName } from './list-rows';
import { readList } from './list-reading';
import type { CalendarState } from './calendar-state';

const state: CalendarState = {
  weekend: [6, 7],
  weekendChanges: [],
  marks: [],
  coveredThrough: '2026-12-31',
  packageThrough: '2026-12-31',
  importedYears: [],
};
const around = { held: { from: 2024, until: 2028 }, language: 'en' as const };
const read = (text: string, mends: Parameters<typeof readList>[1] = []) =>
  readList(csvListRows(text), mends, state, around);
const told = (text: string) => read(text).faults.map(({ row, column, code }) => `${row} ${column} ${code}`);

describe('a date of an official list', () => {
  it.each([
    ['2027-01-01', '2027-01-01', '2027-01-01'],
    ['2027/1/1', '2027-01-01', '2027-01-01'],
    ['2027.1.1', '2027-01-01', '2027-01-01'],
    ['2027年1月1日（周五）', '2027-01-01', '2027-01-01'],
    ['20270101', '2027-01-01', '2027-01-01'],
    ['２０２７－１－１', '2027-01-01', '2027-01-01'],
    ['2027-02-05~2027-02-11', '2027-02-05', '2027-02-11'],
    ['2027年2月5日至11日', '2027-02-05', '2027-02-11'],
    ['2027年9月30日至10月6日', '2027-09-30', '2027-10-06'],
    ['2027-02-05 to 2027-02-11', '2027-02-05', '2027-02-11'],
    ['2027-02-05 - 02-11', '2027-02-05', '2027-02-11'],
  ])('may be written %s', (cell, fromOn, untilOn) => {
    expect(readListDates(cell)).toEqual({ fromOn, untilOn });
  });

  it.each(['', '2027-02-30', '1 Jan 2027', '2027-13-01', '12', '2027-01-01~', '2027-01-01~2~3', '0001-01-01', '=1+1'])(
    'is not %j',
    (cell) => {
      expect(readListDates(cell)).toBeNull();
    },
  );
});

describe('what a list calls a day', () => {
  it.each([
    ['休', 'holiday'],
    ['春节 休', 'holiday'],
    ['元旦（休）', 'holiday'],
    ['国庆节 假期 第1天/共8天', 'holiday'],
    ['劳动节调休放假', 'holiday'],
    ['Spring Festival holiday', 'holiday'],
    ['班', 'makeup'],
    ['国庆节（班）', 'makeup'],
    ['春节 补班 第1天/共2天', 'makeup'],
    ['上班（调休）', 'makeup'],
    ['调休', 'makeup'],
    ['Make-up working day', 'makeup'],
    ['母亲节', null],
    ['Labour Day holiday (working day)', null],
    ['constructor', null],
    ['', null],
  ])('%j is %s', (text, kind) => {
    expect(readKind(text)).toBe(kind);
  });

  it('has a name without what only says 休 or 班', () => {
    const titles = ['春节 休', '国庆节（班）', '春节 补班 第1天/共2天', '元旦', '休'];
    expect(titles.map(readName)).toEqual(['春节', '国庆节', '春节', '元旦', '休']);
  });
});

describe('an official list', () => {
  const list2027 = [
    '日期,类型,名称',
    '2027/1/1,休,元旦',
    '2027年2月5日至11日,休,春节',
    '2027-02-14,班,春节',
    '2027-10-01,休,国庆节',
  ];

  it('is read with Chinese and English headers, and is the list of a year it names days of three months of', () => {
    const { list, faults } = read(list2027.join('\n'));
    expect(faults).toEqual([]);
    expect(list.years).toEqual([2027]);
    expect(list.marks).toHaveLength(10);
    expect(list.marks[0]).toEqual({
      on: '2027-01-01',
      kind: 'holiday',
      name: '元旦',
      nameEn: '元旦',
      source: 'import',
    });
    const english = read('Date;Until;Kind;Name\r\n2027-02-05;2027-02-11;holiday;Spring Festival\r\n');
    expect(english.list).toMatchObject({ years: [], marks: { length: 7 } });
    expect(read('2027-01-01,休,元旦').list.marks).toHaveLength(1);
  });

  it('says of every bad row where it stands, what it says and how to mend it', () => {
    const rows = [
      'date,kind,name',
      '2027-02-30,休,春节',
      '2027-05-01,maybe,劳动节',
      '2027-05-03,休,',
      '2027-05-04,班,五一',
    ];
    const more = ['2027-10-07~2027-10-01,休,国庆', '2031-01-01,休,元旦', '2027-06-09,休,端午', '2027-06-09,班,端午'];
    expect(told([...rows, ...more].join('\n'))).toEqual([
      '2 date not-a-date',
      '3 kind kind-unknown',
      '4 name name-missing',
      '5 date works-anyway',
      '6 date ends-before-it-begins',
      '7 date out-of-reach',
      '9 date works-anyway',
    ]);
    const [first] = read('date,kind,name\n2027-02-30,休,春节').faults;
    expect(first).toMatchObject({ value: '2027-02-30', cells: { on: '2027-02-30', kind: '休', name: '春节' } });
    expect(first?.detail).toContain('2027-02-05');
  });

  it('does not let one day rest and work', () => {
    expect(told('date,kind,name\n2027-06-12,休,端午\n2027-06-12,班,端午')).toEqual(['3 date day-twice']);
    expect(told('date,kind,name\n2027-06-12,休,端午\n2027-06-12,休,端午')).toEqual([]);
  });

  it('takes rows as they were mended, and leaves out those that were skipped', () => {
    const text = 'date,kind,name\n2027-02-30,休,春节\n2027-05-01,?,劳动节';
    const mends = [
      { row: 2, cells: { on: '2027-02-28', kind: '休', name: '春节' } },
      { row: 3, cells: null },
    ];
    expect(read(text, mends)).toMatchObject({
      faults: [],
      skipped: 1,
      rows: 2,
      list: { marks: [{ on: '2027-02-28' }] },
    });
  });

  it('says what is wrong with a file as a whole', () => {
    expect(told('')).toEqual(['1  no-rows']);
    expect(told('date,kind')).toEqual(['1 name column-missing']);
    expect(told('date,kind,name,kind')).toEqual(['1 kind column-twice']);
    expect(told('date,kind,name\n"2027-01-01,休,元旦')).toEqual(['2  quote-not-closed']);
    expect(told(`date,kind,name\n${'2027-01-01,休,元旦\n'.repeat(1001)}`)).toEqual(['1  too-many-rows']);
  });
});
