import { compileRoster } from '@fortnight/shared/person/compile-roster';
import { freeFor, hindrancesOf } from '@fortnight/shared/person/free-for';
import { shiftsOf, whoIsOnPost } from '@fortnight/shared/person/on-post';
import type { RosterFacts } from '@fortnight/shared/person/shift-roster';
import { endsNextDay, shiftOnDay } from '@fortnight/shared/site/shift-pattern';
import { addDays, datesIn } from '@fortnight/shared/time/days';
import type { TimeSpan } from '@fortnight/shared/time/time-span';
import { toEpochMs } from '@fortnight/shared/time/zone';
import fc from 'fast-check';

const calendar = { isWorkingDay: (on: string) => !on.endsWith('5') };
const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London'];
const range = { fromOn: '2026-03-20', untilOn: '2026-04-05' };
const dates = datesIn(range.fromOn, range.untilOn);
const quarter = 900_000;

const time = fc
  .tuple(fc.nat(23), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minutes]) => `${String(hour).padStart(2, '0')}:${minutes}`);
const shift = (id: string) =>
  fc.record({
    id: fc.constant(id),
    teamId: fc.constant('t'),
    name: fc.constant(id),
    startsLocally: time,
    endsLocally: time,
    minimumOnPost: fc.nat(3),
  });
const away = fc
  .record({
    person: fc.nat(5),
    day: fc.nat(dates.length - 1),
    startsLocally: time,
    quarters: fc.integer({ min: 1, max: 120 }),
  })
  .map(({ person, day, startsLocally, quarters }) => (zone: string) => {
    const from = toEpochMs(dates[day] ?? '', startsLocally, zone);
    return { employeeId: `p${person}`, from, until: from + quarters * quarter };
  });
const shiftId = fc.constantFrom('a', 'b', 'c', null);

const roster = fc
  .record({
    zone: fc.constantFrom(...zones),
    shifts: fc.tuple(shift('a'), shift('b'), shift('c')),
    cycle: fc.array(shiftId, { minLength: 1, maxLength: 9 }),
    followsCalendar: fc.boolean(),
    offsets: fc.array(fc.nat(8), { minLength: 6, maxLength: 6 }),
    exceptions: fc.uniqueArray(fc.record({ person: fc.nat(6), day: fc.nat(dates.length - 1), shiftId }), {
      selector: ({ person, day }) => person * 100 + day,
      maxLength: 12,
    }),
    leave: fc.array(away, { maxLength: 4 }),
    busy: fc.array(away, { maxLength: 4 }),
  })
  .map(({ zone, shifts, cycle, followsCalendar, offsets, exceptions, leave, busy }): RosterFacts => ({
    zone,
    shifts,
    patterns: [
      {
        teamId: 't',
        cycle,
        anchorOn: '2026-03-01',
        followsCalendar,
        groups: offsets.map((offset, index) => ({ id: `g${index}`, offset })),
      },
    ],
    people: ['p0', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6'],
    assignments: offsets.map((_, index) => ({
      employeeId: `p${index}`,
      groupId: `g${index}`,
      fromOn: '2026-01-01',
      untilOn: null,
    })),
    exceptions: exceptions.map((one) => ({
      employeeId: `p${one.person}`,
      on: dates[one.day] ?? '',
      shiftId: one.shiftId,
    })),
    leave: leave.map((at) => at(zone)),
    busy: busy.map((at) => at(zone)),
  }));
const asked = fc.record({
  day: fc.integer({ min: 0, max: dates.length - 3 }),
  startsLocally: time,
  quarters: fc.integer({ min: 1, max: 100 }),
});
const spanOf = (
  facts: RosterFacts,
  { day, startsLocally, quarters }: { day: number; startsLocally: string; quarters: number },
): TimeSpan => {
  const from = toEpochMs(dates[day] ?? '', startsLocally, facts.zone);
  return { from, until: from + quarters * quarter };
};

/** The plain reading of the facts: what a person's day is, by looking it up. */
function dutyOf(facts: RosterFacts, person: string, on: string): string | null | undefined {
  const exception = facts.exceptions.find((one) => one.employeeId === person && one.on === on);
  if (exception) return exception.shiftId;
  const group = facts.patterns[0]?.groups.find(({ id }) => id === `g${person.slice(1)}`);
  return group ? shiftOnDay(facts.patterns[0]!, group.offset, on, calendar) : undefined;
}

/** Whether a person stands on post at a moment, on a shift of the day or of the day before. */
function isOnPost(facts: RosterFacts, person: string, at: number): boolean {
  const isAway = [...facts.leave, ...(facts.busy ?? [])].some(
    (one) => one.employeeId === person && one.from <= at && at < one.until,
  );
  return !isAway && shiftSpans(facts, person).some(({ span }) => span.from <= at && at < span.until);
}

function shiftSpans(facts: RosterFacts, person: string): { shiftId: string; span: TimeSpan }[] {
  return datesIn(addDays(range.fromOn, -1), range.untilOn).flatMap((on) => {
    const shift = facts.shifts.find(({ id }) => id === dutyOf(facts, person, on));
    if (!shift) return [];
    const until = toEpochMs(endsNextDay(shift) ? addDays(on, 1) : on, shift.endsLocally, facts.zone);
    return [{ shiftId: shift.id, span: { from: toEpochMs(on, shift.startsLocally, facts.zone), until } }];
  });
}

test('a cycle repeats by its length, and an offset is a step in time', () => {
  fc.assert(
    fc.property(
      fc.array(shiftId, { minLength: 1, maxLength: 42 }),
      fc.nat(41),
      fc.integer({ min: -900, max: 900 }),
      (cycle, offset, days) => {
        const pattern = { cycle, anchorOn: '2026-02-28', followsCalendar: false };
        const on = addDays('2026-06-01', days);
        expect(shiftOnDay(pattern, offset, addDays(on, cycle.length), calendar)).toBe(
          shiftOnDay(pattern, offset, on, calendar),
        );
        expect(shiftOnDay(pattern, offset, on, calendar)).toBe(shiftOnDay(pattern, 0, addDays(on, offset), calendar));
      },
    ),
  );
});

test('a compiled roster says of every day what looking it up says', () => {
  fc.assert(
    fc.property(roster, (facts) => {
      const made = compileRoster(facts, calendar, range);
      for (const person of facts.people) {
        const found = shiftsOf(made, person, dates).map((day) => (day.kind === 'unknown' ? undefined : day.shiftId));
        expect(found).toEqual(dates.map((on) => dutyOf(facts, person, on)));
      }
    }),
  );
});

test('on post is whoever stands there, quarter of an hour by quarter of an hour', () => {
  fc.assert(
    fc.property(roster, asked, (facts, when) => {
      const span = spanOf(facts, when);
      const made = compileRoster(facts, calendar, range);
      for (let at = span.from; at < span.until; at += quarter) {
        const covers = whoIsOnPost(made, 't', { from: at, until: at + quarter });
        const found = covers.flatMap(({ employeeIds }) => employeeIds);
        expect([...new Set(found)].sort()).toEqual(facts.people.filter((person) => isOnPost(facts, person, at)));
      }
    }),
    { numRuns: 30 },
  );
});

test('the fewest of a span are the fewest of its moments', () => {
  fc.assert(
    fc.property(roster, asked, (facts, when) => {
      const made = compileRoster(facts, calendar, range);
      for (const cover of whoIsOnPost(made, 't', spanOf(facts, when))) {
        const counts = [];
        for (let at = cover.from; at < cover.until; at += quarter) {
          const now = whoIsOnPost(made, 't', { from: at, until: Math.min(at + quarter, cover.until) });
          counts.push(
            now.find(({ shiftId, on }) => shiftId === cover.shiftId && on === cover.on)?.employeeIds.length ?? 0,
          );
        }
        expect(cover.fewest).toBe(Math.min(...counts));
      }
    }),
  );
});

test('whoever is free leaves every shift its minimum, and whoever is refused for cover does not', () => {
  fc.assert(
    fc.property(roster, asked, fc.nat(6), (facts, when, index) => {
      const person = `p${index}`;
      const span = spanOf(facts, when);
      const made = compileRoster(facts, calendar, range);
      const freedom = freeFor(made, person, span, { restHours: 0, nightHour: 3 });
      const taken = compileRoster(
        { ...facts, busy: [...(facts.busy ?? []), { employeeId: person, ...span }] },
        calendar,
        range,
      );
      const short = whoIsOnPost(taken, 't', span).filter((cover) => cover.fewest < cover.minimum);
      const mine = shiftSpans(facts, person);
      const touched = short.filter((cover) =>
        mine.some(
          (one) =>
            one.shiftId === cover.shiftId &&
            one.span.from < cover.until &&
            one.span.until > cover.from &&
            dutyOf(facts, person, cover.on) === cover.shiftId,
        ),
      );
      if (freedom.isFree) expect(touched).toEqual([]);
      else if (freedom.because.code === 'below-cover') expect(touched.length).toBeGreaterThan(0);
    }),
  );
});

test('who is on post and who is free agree with each other', () => {
  const rest = { restHours: 8, nightHour: 3 };
  fc.assert(
    fc.property(roster, asked, fc.nat(6), (facts, when, index) => {
      const person = `p${index}`;
      const span = spanOf(facts, when);
      const made = compileRoster(facts, calendar, range);
      const covers = whoIsOnPost(made, 't', span).filter(({ employeeIds }) => employeeIds.includes(person));
      const freedom = freeFor(made, person, span, rest);
      const codes = hindrancesOf(made, person, span, rest).map(({ code }) => code);
      expect(freedom.isFree ? [] : [freedom.because.code]).toEqual(codes.slice(0, 1));
      const away = [...facts.leave, ...(facts.busy ?? [])].filter((one) => one.employeeId === person);
      // Away all the time: neither on post nor free. Away for some of it: not free either.
      if (away.some((one) => one.from <= span.from && one.until >= span.until)) expect(covers).toEqual([]);
      if (away.some((one) => one.from < span.until && one.until > span.from)) expect(freedom.isFree).toBe(false);
      // On post where nobody can be spared: not free. Nobody but those who are on post is kept for the sake of cover.
      const isNeeded = covers.some((cover) => cover.minimum > 0 && cover.fewest <= cover.minimum);
      if (isNeeded && !away.some((one) => one.from < span.until && one.until > span.from)) {
        expect(freedom.isFree).toBe(false);
      }
      if (codes.includes('below-cover')) {
        expect(shiftSpans(facts, person).some((one) => one.span.from < span.until && one.span.until > span.from)).toBe(
          true,
        );
      }
      // A rest day has no shift that day, and on post is nobody whose only day in the span it is.
      if (freedom.isFree) expect(codes).toEqual([]);
    }),
  );
});

test('two people who exchange a day keep the count on post', () => {
  fc.assert(
    fc.property(roster, fc.nat(5), fc.nat(5), fc.nat(dates.length - 3), (facts, one, other, day) => {
      const on = dates[day] ?? '';
      const [first, second] = [`p${one}`, `p${other}`];
      const rest = facts.exceptions.filter((each) => each.on !== on || ![first, second].includes(each.employeeId));
      const swapped = [
        { employeeId: first, on, shiftId: dutyOf(facts, second, on) ?? null },
        { employeeId: second, on, shiftId: dutyOf(facts, first, on) ?? null },
      ];
      const without = { ...facts, leave: [], busy: [] };
      const count = (exceptions: RosterFacts['exceptions']) => {
        const made = compileRoster({ ...without, exceptions }, calendar, range);
        return whoIsOnPost(made, 't', spanOf(facts, { day, startsLocally: '00:00', quarters: 96 })).map(
          ({ shiftId, fewest }) => [shiftId, fewest],
        );
      };
      expect(count([...rest, ...swapped])).toEqual(count(facts.exceptions));
    }),
  );
});
