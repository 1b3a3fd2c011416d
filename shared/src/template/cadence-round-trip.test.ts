import fc from 'fast-check';
import type { Cadence } from './cadence';
import { cadenceInWords } from './cadence-in-words';
import { openLimits } from './programme.rules';
import { readCadence } from './read-cadence';
import { ruleText, spokenRule, type MonthDays, type Repeats } from './spoken-rule';
import { dayOffActs, periods } from './template.contract';
import { withSaid } from './with-said';

const today = '2026-11-22';
const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((one, other) => one - other);
const some = (from: number, until: number, most: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: from, max: until }), { minLength: 1, maxLength: most }).map(ascending);
const date = fc.integer({ min: 1, max: 28 }).map((day) => `2027-05-${String(day).padStart(2, '0')}`);
const time = fc.integer({ min: 7 * 4, max: 20 * 4 }).map((quarter) => {
  return `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
});

const monthDays: fc.Arbitrary<MonthDays> = fc.oneof(
  some(1, 28, 4).map((days) => ({ kind: 'date' as const, days })),
  fc.constantFrom(-1, -2).map((day) => ({ kind: 'date' as const, days: [day] })),
  fc.record({
    kind: fc.constant('weekday' as const),
    nths: fc.oneof(some(1, 5, 2), fc.constantFrom([-1], [-2], [1, -1])),
    weekday: fc.integer({ min: 1, max: 7 }),
  }),
  fc.record({
    kind: fc.constant('any-of' as const),
    nths: fc.oneof(some(1, 20, 2), fc.constantFrom([-1], [-2])),
    weekdays: fc.constantFrom([1, 2, 3, 4, 5], [6, 7]),
  }),
);
const repeats: fc.Arbitrary<Repeats> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((step) => ({ unit: 'day' as const, step })),
  fc.record({
    unit: fc.constant('week' as const),
    step: fc.integer({ min: 1, max: 6 }),
    week: fc.constant(1 as const),
    weekdays: some(1, 7, 7),
  }),
  some(2, 7, 6).map((weekdays) => ({ unit: 'week' as const, step: 2, week: 2 as const, weekdays })),
  fc.record({
    unit: fc.constant('month' as const),
    step: fc.integer({ min: 1, max: 12 }),
    months: fc.constant([]),
    on: monthDays,
  }),
  fc.record({ unit: fc.constant('month' as const), step: fc.constant(1), months: some(1, 12, 4), on: monthDays }),
);
const rule = fc.oneof(
  fc
    .record({
      repeats,
      until: fc.option(date, { freq: 3 }),
      count: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 3 }),
    })
    .map(({ repeats: each, until, count }) => ruleText({ ...each, until, count: until === null ? count : null })),
  fc.constantFrom(
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    'FREQ=WEEKLY;INTERVAL=3;WKST=SU;BYDAY=TU,FR',
    'FREQ=YEARLY;BYDAY=20MO',
  ),
);
const cadence: fc.Arbitrary<Cadence> = fc
  .record({
    figures: fc.record({
      count: fc.integer({ min: 1, max: 31 }),
      per: fc.constantFrom(...periods),
      minGapDays: fc.integer({ min: 1, max: 90 }),
    }),
    limits: fc.record({
      workingDaysOnly: fc.boolean(),
      weekdays: fc.option(some(1, 7, 6)),
      notBefore: fc.option(time),
      notAfter: fc.option(time),
      minutes: fc.option(fc.integer({ min: 15, max: 480 })),
    }),
    ruleSet: fc.option(
      fc.record({
        rules: fc.uniqueArray(rule, { minLength: 1, maxLength: 3 }),
        extraOn: fc.uniqueArray(date, { maxLength: 2 }).map((dates) => [...dates].sort()),
        exceptOn: fc.uniqueArray(date, { maxLength: 2 }).map((dates) => [...dates].sort()),
      }),
    ),
    onDayOff: fc.constantFrom(...dayOffActs),
    startsLocally: time,
    minutes: fc.integer({ min: 15, max: 480 }),
    isPromised: fc.boolean(),
  })
  .map(({ isPromised, ...all }) => {
    if (isPromised || !all.ruleSet) return all;
    return { ...all, figures: null, limits: openLimits };
  });

/** Another cadence, of which nothing may shine through. */
const another: Cadence = {
  figures: null,
  limits: { workingDaysOnly: false, weekdays: [3], notBefore: '05:00', notAfter: '06:00', minutes: 17 },
  ruleSet: { rules: ['FREQ=DAILY;INTERVAL=7'], extraOn: [], exceptOn: [] },
  onDayOff: 'nearest',
  startsLocally: '05:00',
  minutes: 33,
};

describe('a cadence in words', () => {
  it.each(['zh-CN', 'en'] as const)('is read back as it was written, in %s', (language) => {
    fc.assert(
      fc.property(cadence, (written) => {
        const sentence = cadenceInWords(written, language);
        const { said, faults } = readCadence(sentence, today);
        expect({ sentence, faults }).toEqual({ sentence, faults: [] });
        const read = said && withSaid({ ...another, onDayOff: written.onDayOff }, said);
        expect({ sentence, ...read }).toEqual({ sentence, ...written });
      }),
      { numRuns: 1500 },
    );
  });

  it('says every rule that words carry, and keeps its text', () => {
    fc.assert(
      fc.property(rule, (text) => {
        const spoken = spokenRule(text);
        if (spoken) expect(ruleText(spoken)).toBe(text);
      }),
    );
  });

  it('reads whatever is typed without failing', () => {
    const piece = fc.constantFrom(
      ...'每 两 周 三次 不排 工作日 every other 2 week Tuesday at 14:00 2027-02-30 、 ， ; 25:00 of until'.split(' '),
      '\u0000',
      '😀',
      'İ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }), (pieces) => {
        const sentence = pieces.join(' ');
        const { said, marks, faults } = readCadence(sentence, today);
        expect(said === null).toBe(faults.length > 0);
        for (const { from, until } of [...marks, ...faults])
          expect(from >= 0 && until <= sentence.length && from <= until).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
