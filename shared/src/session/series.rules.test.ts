import { workingCalendar } from '../time/working-calendar';
import { firstOfMonth, lastOfMonth, monthOf } from '../time/days';
import { seriesEdit, countFates, type SeriesEdit, type SeriesFacts } from './series.rules';
import { strandOf, type SeriesSitting } from './series-sitting';

/** Tuesdays of September and October 2026 at 14:00; whatever is given differs. */
function sitting(on: string, given: Partial<SeriesSitting> = {}): SeriesSitting {
  return {
    id: on,
    on,
    startsLocally: '14:00',
    minutes: 90,
    roomId: 'room',
    instructorIds: ['wang'],
    originalOn: on,
    originalStartsLocally: '14:00',
    slotOn: on,
    slotStartsLocally: '14:00',
    lock: null,
    month: { fromOn: firstOfMonth(monthOf(on)), untilOn: lastOfMonth(monthOf(on)) },
    ...given,
  };
}

const marks = [{ on: '2026-10-02', kind: 'holiday' as const, name: '国庆节', nameEn: 'National Day' }];
const facts: SeriesFacts<string> = {
  site: {
    calendar: workingCalendar({ weekend: [6, 7], marks, coveredThrough: '2026-12-31' }),
    anchorMonday: '2026-01-05',
  },
  template: { onDayOff: 'later', promise: null },
  takenOn: [],
  clashAt: () => null,
};
const friday = { on: '2026-09-18', startsLocally: '16:00' };
const edit = (given: Partial<SeriesEdit> = {}): SeriesEdit => ({
  pickedId: '2026-09-15',
  scope: 'following',
  change: friday,
  includeMoved: false,
  ...given,
});
const told = (sittings: readonly SeriesSitting[], asked = edit(), known = facts) =>
  seriesEdit(sittings, asked, known).map((fate) => [
    fate.sitting.id.slice(5),
    fate.result,
    fate.reason,
    fate.result === 'moved' ? `${fate.to.on.slice(5)} ${fate.to.startsLocally}` : '',
  ]);

const tuesdays = ['2026-09-01', '2026-09-08', '2026-09-15', '2026-09-22', '2026-10-06'].map((on) => sitting(on));

describe('editing a series', () => {
  test('this moves the picked sitting alone', () => {
    expect(told(tuesdays, edit({ scope: 'this' }))).toEqual([
      ['09-01', 'kept', 'not-meant', ''],
      ['09-08', 'kept', 'not-meant', ''],
      ['09-15', 'moved', 'picked', '09-18 16:00'],
      ['09-22', 'kept', 'not-meant', ''],
      ['10-06', 'kept', 'not-meant', ''],
    ]);
  });

  test('this and following goes by the original start, wherever a sitting lies now', () => {
    const early = sitting('2026-09-22', { on: '2026-09-10' });
    const late = sitting('2026-09-08', { on: '2026-09-24' });
    const fates = told([tuesdays[2] ?? early, early, late], edit({ includeMoved: true }));
    expect(fates).toEqual([
      ['09-08', 'kept', 'before', ''],
      ['09-15', 'moved', 'picked', '09-18 16:00'],
      ['09-22', 'moved', 'series', '09-25 16:00'],
    ]);
  });

  test('all moves what lies before as well', () => {
    expect(countFates(seriesEdit(tuesdays, edit({ scope: 'all' }), facts))).toEqual({ kept: 0, moved: 5, lost: 0 });
  });

  test('a sitting moved by itself keeps its time, and takes part in what else changes', () => {
    const byHand = sitting('2026-09-22', { startsLocally: '10:00' });
    expect(told([tuesdays[2] ?? byHand, byHand])[1]).toEqual(['09-22', 'kept', 'by-hand', '']);
    const roomToo = edit({ change: { ...friday, roomId: 'hall' } });
    expect(told([tuesdays[2] ?? byHand, byHand], roomToo)[1]).toEqual([
      '09-22',
      'moved',
      'time-by-hand',
      '09-22 10:00',
    ]);
    const included = told([tuesdays[2] ?? byHand, byHand], edit({ includeMoved: true }));
    expect(included[1]).toEqual(['09-22', 'moved', 'series', '09-25 16:00']);
  });

  test('the shift is taken from where the series has the picked sitting, not from where it lies', () => {
    const astray = sitting('2026-09-15', { on: '2026-09-17' });
    expect(told([astray, sitting('2026-09-22')])).toEqual([
      ['09-15', 'moved', 'picked', '09-18 16:00'],
      ['09-22', 'moved', 'series', '09-25 16:00'],
    ]);
  });

  test.each(['held', 'binding', 'cancelled', 'in-review'] as const)('%s sittings are locked in any scope', (lock) => {
    const fates = told([sitting('2026-09-08', { lock }), ...tuesdays.slice(2)], edit({ scope: 'all' }));
    expect(fates[0]).toEqual(['09-08', 'locked', lock, '']);
  });

  test('a date on a day off steps aside as the template says, or is lost', () => {
    // The picked one in September, the other in October with its plan: its month is where it can step aside to.
    const two = [sitting('2026-09-15'), sitting('2026-10-01', { slotOn: '2026-09-29' })];
    expect(seriesEdit(two, edit({ includeMoved: true }), facts)[1]).toMatchObject({
      result: 'moved',
      to: { on: '2026-10-05' },
      dayOff: '2026-10-02',
    });
    const skipping = { ...facts, template: { onDayOff: 'skip' as const, promise: null } };
    expect(told(two, edit({ includeMoved: true }), skipping)[1]).toEqual(['10-01', 'lost', 'day-off', '']);
    const weekly = { ...facts, template: { onDayOff: 'later' as const, promise: { per: 'week' as const } } };
    expect(told(two, edit({ includeMoved: true }), weekly)[1]).toEqual(['10-01', 'lost', 'day-off', '']);
  });

  test('a date outside its month is lost', () => {
    expect(told([sitting('2026-09-15'), sitting('2026-09-29')])[1]).toEqual(['09-29', 'lost', 'outside-month', '']);
  });

  test('of two on one day the later is lost; one of another weekday counts as well', () => {
    const thursday = sitting('2026-09-24', { slotOn: '2026-09-22', on: '2026-09-25' });
    const fates = told([sitting('2026-09-15'), sitting('2026-09-22'), thursday]);
    expect(fates[1]).toEqual(['09-22', 'lost', 'same-day', '']);
    const taken = told([sitting('2026-09-15'), sitting('2026-09-22')], edit(), { ...facts, takenOn: ['2026-09-25'] });
    expect(taken[1]).toEqual(['09-22', 'lost', 'same-day', '']);
  });

  test('a chain of weeks moves along by a week', () => {
    const weekLater = edit({ change: { on: '2026-09-22' }, scope: 'following' });
    expect(told(tuesdays.slice(2, 4), weekLater)).toEqual([
      ['09-15', 'moved', 'picked', '09-22 14:00'],
      ['09-22', 'moved', 'series', '09-29 14:00'],
    ]);
  });

  test('who would clash stays, and whoever counted on the place is asked again', () => {
    const chain: SeriesFacts<string> = {
      ...facts,
      clashAt: ({ id }, part, without) => {
        if (id === '2026-09-22') return 'taken';
        return part.on === '2026-09-22' && !without.has('2026-09-22') ? 'in the way' : null;
      },
    };
    const fates = told(tuesdays.slice(2, 4), edit({ change: { on: '2026-09-22' } }), chain);
    expect(fates).toEqual([
      ['09-15', 'kept', 'clash', ''],
      ['09-22', 'kept', 'clash', ''],
    ]);
  });

  test('of several a period those of the same weekday follow, or all when asked for', () => {
    const all = [...tuesdays, sitting('2026-09-17')];
    const [, , picked = all[0]] = all;
    const strand = (byWeekday: boolean, everyDay: boolean) =>
      strandOf(all, picked ?? sitting('2026-09-15'), { byWeekday, everyDay }).length;
    expect([strand(true, false), strand(true, true), strand(false, false)]).toEqual([5, 6, 6]);
  });
});
