import {
  countFates,
  seriesEdit,
  type SeriesEdit,
  type SeriesFacts,
  type SeriesFate,
} from '@fortnight/shared/session/series.rules';
import { seriesLocks, seriesScopes } from '@fortnight/shared/session/series.data';
import { byOriginal, isMovedByItself, type SeriesSitting } from '@fortnight/shared/session/series-sitting';
import { addDays, firstOfMonth, isWithin, lastOfMonth, monthOf, weekdayOf } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import * as fc from 'fast-check';

type Fate = SeriesFate<SeriesSitting, string>;

const time = fc.constantFrom('09:00', '10:30', '14:00', '16:00');

/** One Tuesday of autumn 2026, perhaps moved by itself, perhaps locked. */
const tuesday = (week: number): fc.Arbitrary<SeriesSitting> =>
  fc
    .record({
      shift: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.integer({ min: -3, max: 3 })),
      startsLocally: fc.oneof({ weight: 3, arbitrary: fc.constant('14:00') }, time),
      lock: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, fc.constantFrom(...seriesLocks)),
    })
    .map(({ shift, startsLocally, lock }) => {
      const originalOn = addDays('2026-09-01', week * 7);
      const month = { fromOn: firstOfMonth(monthOf(originalOn)), untilOn: lastOfMonth(monthOf(originalOn)) };
      const wanted = addDays(originalOn, shift);
      return {
        id: `week-${week}`,
        on: isWithin(wanted, month) ? wanted : originalOn,
        startsLocally,
        minutes: 90,
        roomId: 'room',
        instructorIds: ['wang'],
        originalOn,
        originalStartsLocally: '14:00',
        slotOn: originalOn,
        slotStartsLocally: '14:00',
        lock,
        month,
      };
    });

const series = fc
  .uniqueArray(fc.integer({ min: 0, max: 16 }), { minLength: 1, maxLength: 12 })
  .chain((weeks) => fc.tuple(...weeks.map(tuesday)));

const anyFacts: fc.Arbitrary<SeriesFacts<string>> = fc
  .record({
    off: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 12 }),
    onDayOff: fc.constantFrom('skip', 'earlier', 'later', 'nearest'),
    taken: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 4 }),
    clashing: fc.uniqueArray(fc.integer({ min: 0, max: 120 }), { maxLength: 8 }),
  })
  .map(({ off, onDayOff, taken, clashing }) => {
    const dates = (days: readonly number[]): string[] => days.map((day) => addDays('2026-09-01', day));
    const marks = dates(off).map((on) => ({ on, kind: 'holiday' as const, name: '休', nameEn: 'off' }));
    const busy = new Set(dates(clashing));
    return {
      site: {
        calendar: workingCalendar({ weekend: [6, 7], marks, coveredThrough: '2027-12-31' }),
        anchorMonday: '2026-01-05',
      },
      template: { onDayOff, promise: null },
      takenOn: dates(taken),
      clashAt: (sitting, part) => (part.on !== sitting.on && busy.has(part.on) ? 'busy' : null),
    };
  });

const anyCase = fc.record({
  sittings: series,
  facts: anyFacts,
  at: fc.nat(),
  days: fc.integer({ min: -8, max: 8 }),
  startsLocally: fc.option(time, { nil: undefined }),
  minutes: fc.option(fc.constantFrom(60, 90), { nil: undefined }),
  includeMoved: fc.boolean(),
  scope: fc.constantFrom(...seriesScopes),
});
type Case = typeof anyCase extends fc.Arbitrary<infer T> ? T : never;

function asked({ sittings, at, days, startsLocally, minutes, includeMoved, scope }: Case): SeriesEdit {
  const picked = sittings[at % sittings.length];
  if (!picked) throw new Error('an empty series');
  const on = addDays(picked.slotOn, days);
  const change = { ...(isWithin(on, picked.month) ? { on } : {}), startsLocally, minutes };
  return { pickedId: picked.id, scope, change, includeMoved };
}

/** The series as it is after the edit. */
function after(fates: readonly Fate[]): SeriesSitting[] {
  return fates.flatMap((fate) => {
    if (fate.result === 'lost') return [];
    if (fate.result === 'locked') return [fate.sitting];
    return [{ ...fate.sitting, ...(fate.result === 'moved' ? fate.to : {}), ...fate.slot }];
  });
}

const touched = (fates: readonly Fate[]): string[] =>
  fates.filter(({ result }) => result === 'moved' || result === 'lost').map(({ sitting }) => sitting.id);

const holds = (property: (given: Case, edit: SeriesEdit, fates: Fate[]) => void): void =>
  fc.assert(
    fc.property(anyCase, (given) => {
      const edit = asked(given);
      property(given, edit, seriesEdit(given.sittings, edit, given.facts));
    }),
    { numRuns: 500 },
  );

describe('editing a series, whatever it is', () => {
  it('says of each sitting once what becomes of it, and the counts agree', () => {
    holds(({ sittings }, _, fates) => {
      expect(fates.map(({ sitting }) => sitting)).toEqual([...sittings].sort(byOriginal));
      const { kept, moved, lost } = countFates(fates);
      expect(kept + moved + lost).toBe(sittings.length);
    });
  });

  it('never touches what is held, binding, cancelled or in review', () => {
    holds((_, __, fates) => {
      for (const { sitting, result } of fates) expect(result === 'locked').toBe(sitting.lock !== null);
    });
  });

  it('reaches with this no farther than with following, and with following no farther than with all', () => {
    holds(({ sittings, facts }, edit) => {
      const reach = (scope: SeriesEdit['scope']) => touched(seriesEdit(sittings, { ...edit, scope }, facts));
      const [one, following, all] = [reach('this'), reach('following'), reach('all')];
      expect(following).toEqual(expect.arrayContaining(one));
      expect(all).toEqual(expect.arrayContaining(following));
      expect(one.every((id) => id === edit.pickedId)).toBe(true);
    });
  });

  it('changes nothing when it is asked for twice, but for what stayed in the way of somebody', () => {
    holds(({ facts }, edit, fates) => {
      const left = after(fates);
      // Where it stays, another length may do no harm.
      if (edit.change.minutes !== undefined && fates.some(({ reason }) => reason === 'clash')) return;
      if (edit.scope === 'this' || !left.some(({ id }) => id === edit.pickedId)) return;
      expect(touched(seriesEdit(left, edit, facts))).toEqual([]);
    });
  });

  it('keeps the time of a sitting that was moved by itself, by its original date, unless it is included', () => {
    holds((_, edit, fates) => {
      for (const fate of fates) {
        if (edit.includeMoved || fate.sitting.id === edit.pickedId || !isMovedByItself(fate.sitting)) continue;
        expect(fate.result).not.toBe('lost');
        if (fate.result === 'moved') {
          expect([fate.to.on, fate.to.startsLocally]).toEqual([fate.sitting.on, fate.sitting.startsLocally]);
        }
      }
    });
  });

  it('puts no sitting outside its month, and moves none but the picked one on to a day off or a taken day', () => {
    holds(({ facts }, edit, fates) => {
      for (const fate of fates) {
        if (fate.result !== 'moved') continue;
        expect(isWithin(fate.to.on, fate.sitting.month)).toBe(true);
        if (fate.sitting.id === edit.pickedId || fate.to.on === fate.sitting.on) continue;
        expect(facts.site.calendar.isWorkingDay(fate.to.on)).toBe(true);
        expect(facts.takenOn).not.toContain(fate.to.on);
      }
    });
  });

  it('puts those that follow without a day off in the way on the picked weekday', () => {
    holds((_, edit, fates) => {
      const { on } = edit.change;
      if (on === undefined || edit.scope === 'this') return;
      for (const fate of fates) {
        if (fate.result !== 'moved' || fate.reason !== 'series' || fate.dayOff !== null) continue;
        // Of another length alone: its day was its own before and stays so.
        if (fate.to.on === fate.sitting.on) continue;
        expect(weekdayOf(fate.to.on)).toBe(weekdayOf(on));
      }
    });
  });

  it('keeps exceptions by original date through any sequence of edits, and undone they leave every row as it was', () => {
    fc.assert(
      fc.property(anyCase, fc.array(anyCase, { maxLength: 6 }), (first, steps) => {
        const start = [...first.sittings].sort(byOriginal);
        const acts: Act[] = [];
        let rows: readonly SeriesSitting[] = start;
        for (const step of [first, ...steps]) {
          if (rows.length === 0) break;
          const edit = asked({ ...step, sittings: rows as Case['sittings'] });
          const fates = seriesEdit(rows, edit, first.facts);
          const next = after(fates);
          expectExceptionsKept(rows, next, edit);
          acts.push(actOf(fates));
          rows = next;
        }
        expect(acts.reduceRight(undone, rows)).toEqual(start);
      }),
      { numRuns: 300 },
    );
  });
});

/** Rows as they were before an act: those that it writes. */
type Act = readonly SeriesSitting[];

function actOf(fates: readonly Fate[]): Act {
  return fates.flatMap((fate) => {
    if (fate.result === 'locked') return [];
    const { sitting } = fate;
    const isWritten =
      fate.result !== 'kept' ||
      fate.slot.slotOn !== sitting.slotOn ||
      fate.slot.slotStartsLocally !== sitting.slotStartsLocally;
    return isWritten ? [sitting] : [];
  });
}

function undone(rows: readonly SeriesSitting[], act: Act): readonly SeriesSitting[] {
  const ids = new Set(act.map(({ id }) => id));
  return [...rows.filter(({ id }) => !ids.has(id)), ...act].sort(byOriginal);
}

/** Who was moved by itself is where it was, unless it was picked or included; nobody's original start ever changes. */
function expectExceptionsKept(
  before: readonly SeriesSitting[],
  now: readonly SeriesSitting[],
  { pickedId, includeMoved }: SeriesEdit,
): void {
  const known = new Map(before.map((sitting) => [sitting.id, sitting]));
  for (const { id, originalOn, originalStartsLocally } of now) {
    expect(known.get(id)).toMatchObject({ originalOn, originalStartsLocally });
  }
  if (includeMoved) return;
  for (const { id, on, startsLocally } of before.filter((one) => isMovedByItself(one) && one.id !== pickedId)) {
    expect(now.find((one) => one.id === id)).toMatchObject({ on, startsLocally });
  }
}
