import {
  calendarAfter,
  coverageOf,
  differencesOf,
  endlessRest,
  withPackage,
  type CalendarState,
} from './calendar-state';
import type { CalendarMark } from './site.contract';

const mark = (on: string, kind: CalendarMark['kind'], source: CalendarMark['source'], name = '节'): CalendarMark => {
  return { on, kind, name, nameEn: name, source };
};
const state: CalendarState = {
  weekend: [6, 7],
  weekendChanges: [],
  marks: [mark('2026-10-01', 'holiday', 'package'), mark('2027-04-05', 'holiday', 'package')],
  coveredThrough: '2026-12-31',
  packageThrough: '2026-12-31',
  importedYears: [],
};
const year2027 = { fromOn: '2027-01-01', untilOn: '2027-12-31' };

describe('a change of a calendar', () => {
  it('sets days of the site’s own above what stands there, and gives that back', () => {
    const closed = calendarAfter(state, {
      act: 'mark',
      fromOn: '2026-09-30',
      untilOn: '2026-10-01',
      kind: 'closed',
      name: '盘点',
    });
    expect(closed.marks.filter(({ source }) => source === 'own')).toHaveLength(2);
    expect(calendarAfter(closed, { act: 'clear', fromOn: '2026-09-30', untilOn: '2026-10-01' }).marks).toEqual(
      state.marks,
    );
  });

  it('knows a year once its list is imported, and the shipped guess is silent in it', () => {
    const marks = [mark('2027-01-01', 'holiday', 'import', '元旦')];
    const after = calendarAfter(state, { act: 'import', years: [2027], marks });
    expect(after).toMatchObject({ coveredThrough: '2027-12-31', importedYears: [2027] });
    expect(after.marks.map(({ on }) => on)).toEqual(['2026-10-01', '2027-01-01']);
    expect(differencesOf(state, after, year2027).map(({ on, after: is }) => [on, is?.kind ?? null])).toEqual([
      ['2027-01-01', 'holiday'],
      ['2027-04-05', null],
    ]);
    expect(calendarAfter(after, { act: 'import', years: [2027], marks })).toEqual(after);
  });

  it('adds single days of a year without taking them for its list', () => {
    const marks = [mark('2027-01-01', 'holiday', 'import', '元旦')];
    const after = calendarAfter(state, { act: 'import', years: [], marks });
    expect(after.coveredThrough).toBe('2026-12-31');
    expect(after.marks).toHaveLength(3);
  });

  it('changes the weekend from a day on, and drops a change that changes nothing', () => {
    const six = calendarAfter(state, { act: 'weekend', fromOn: '2026-12-01', weekend: [7] });
    expect(six.weekendChanges).toEqual([{ fromOn: '2026-12-01', weekend: [7] }]);
    expect(calendarAfter(six, { act: 'weekend', fromOn: '2026-11-01', weekend: [7, 6] }).weekendChanges).toEqual([]);
  });

  it('takes over a newly shipped list but keeps what was imported and what is history', () => {
    const imported = calendarAfter(state, { act: 'import', years: [2027], marks: [] });
    const marks = [
      mark('2026-01-01', 'holiday', 'package'),
      mark('2027-01-01', 'holiday', 'package'),
      mark('2028-01-01', 'holiday', 'package'),
    ];
    const fresh = withPackage(imported, { marks, through: '2027-12-31', fromOn: '2027-01-01' });
    expect(fresh.marks.map(({ on }) => on)).toEqual(['2026-10-01', '2028-01-01']);
  });
});

it('covers every year up to the first that nobody knows', () => {
  expect(coverageOf('2026-12-31', [2028])).toBe('2026-12-31');
  expect(coverageOf('2026-12-31', [2028, 2027])).toBe('2028-12-31');
  expect(coverageOf(null, [2027])).toBe('2027-12-31');
  expect(coverageOf(null, [])).toBeNull();
});

it('notices a rest that never ends', () => {
  const closed = calendarAfter(state, {
    act: 'mark',
    fromOn: '2027-02-01',
    untilOn: '2027-08-01',
    kind: 'closed',
    name: '停业',
  });
  expect(endlessRest(closed, year2027)).toBe('2027-01-30');
  expect(endlessRest(state, year2027)).toBeNull();
});
