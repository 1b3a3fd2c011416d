import { BusyBook } from '@fortnight/shared/plan/busy-book';
import { draftMonth, type DraftedSession } from '@fortnight/shared/plan/draft.rules';
import { planNeeds } from '@fortnight/shared/plan/need.rules';
import type { PlacedSitting, PlanningFacts } from '@fortnight/shared/plan/planning-facts';
import { compileRoster } from '@fortnight/shared/person/compile-roster';
import type { ConflictFacts } from '@fortnight/shared/session/conflict-facts';
import { findAllConflicts, findConflicts, hardOnes } from '@fortnight/shared/session/conflict.rules';
import type { JudgedSitting } from '@fortnight/shared/session/sitting';
import { windowAt } from '@fortnight/shared/template/promise.rules';
import { ruleDates } from '@fortnight/shared/template/rule-dates';
import { addDays, daysBetween, isWithin, monthOf, monthRange } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { toEpochMs } from '@fortnight/shared/time/zone';
import * as fc from 'fast-check';
import { planningFacts } from '../support/planning-sample';

/** A draft's session as the conflict rules see it. */
function sittingOf(drafted: DraftedSession, id: string, facts: PlanningFacts): JudgedSitting {
  const from = toEpochMs(drafted.on, drafted.startsLocally, facts.site.zone);
  const named = <T extends { id: string }>(things: readonly T[], ids: readonly string[]): T[] =>
    things.filter((thing) => ids.includes(thing.id));
  return {
    id,
    siteId: facts.site.id,
    siteName: facts.site.id,
    title: id,
    titleEn: id,
    on: drafted.on,
    templateId: drafted.template.id,
    programmeCode: drafted.template.programmeCode,
    topics: drafted.topicIds.map((topicId) => ({ id: topicId, name: topicId, nameEn: topicId })),
    span: { from, until: from + drafted.template.minutes * 60_000 },
    room: named(facts.rooms, drafted.roomId === null ? [] : [drafted.roomId])[0] ?? null,
    // The first one leads: their order is the draft's.
    instructors: drafted.instructorIds.flatMap((personId) => named(facts.instructors, [personId])),
    teams: named(facts.teams, drafted.teamIds).map((team) => ({ ...team, people: team.headcount })),
  };
}

function placedOf(drafted: readonly DraftedSession[]): PlacedSitting[] {
  return drafted.map(({ template, ...rest }, index) => ({
    ...rest,
    sessionId: `drafted ${index}`,
    occurrence: `drafted ${index}`,
    state: 'planned' as const,
    templateId: template.id,
    programmeCode: template.programmeCode,
    minutes: template.minutes,
  }));
}

const month = fc
  .tuple(fc.integer({ min: 2024, max: 2028 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, ordinal]) => `${year}-${String(ordinal).padStart(2, '0')}`);

/** Who turns in which shift, who is away, and who may teach how much. */
const staff = fc.record({
  isRostered: fc.boolean(),
  minimumOnPost: fc.integer({ min: 0, max: 4 }),
  leave: fc.array(
    fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 90 })),
    {
      maxLength: 20,
    },
  ),
  unqualified: fc.option(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 6 }), { nil: null }),
});

type Staff = typeof staff extends fc.Arbitrary<infer T> ? T : never;

type Member = { readonly id: string; readonly name: string; readonly teamId: string };

/** Each team turns through day, night and rest. */
function rosterOf({ month, site, calendar, teams }: PlanningFacts, members: readonly Member[], minimumOnPost: number) {
  const shifts = teams.flatMap(({ id: teamId }) => [
    { ...{ id: `${teamId} day`, teamId, name: 'day', minimumOnPost }, startsLocally: '08:00', endsLocally: '18:00' },
    {
      ...{ id: `${teamId} night`, teamId, name: 'night', minimumOnPost },
      startsLocally: '20:00',
      endsLocally: '08:00',
    },
  ]);
  const patterns = teams.map(({ id: teamId }) => ({
    ...{ teamId, cycle: [`${teamId} day`, `${teamId} night`, null], anchorOn: `${month}-01`, followsCalendar: false },
    groups: [0, 1, 2].map((offset) => ({ id: `${teamId} ${offset}`, offset })),
  }));
  const assignments = members.map(({ id, teamId }, at) => ({
    ...{ employeeId: id, groupId: `${teamId} ${at % 3}`, fromOn: `${month}-01`, untilOn: null },
  }));
  const who = { people: members.map(({ id }) => id), exceptions: [], leave: [] };
  const range = { fromOn: `${month}-01`, untilOn: addDays(`${month}-01`, 31) };
  return compileRoster({ zone: site.zone, shifts, patterns, assignments, ...who }, calendar, range);
}

function conflictsOf(facts: PlanningFacts, { isRostered, minimumOnPost, leave, unqualified }: Staff): ConflictFacts {
  const { month, site, calendar, teams, instructors, templates } = facts;
  const members = teams.flatMap(({ id, headcount }) =>
    Array.from({ length: headcount }, (_, at) => ({ id: `${id} person ${at}`, name: `${at}`, teamId: id })),
  );
  const everybody = [...instructors, ...members];
  const away = new Map<string, { from: number; until: number }[]>();
  for (const [at, day, hours] of leave) {
    const person = everybody[at];
    const from = toEpochMs(`${month}-${String(day).padStart(2, '0')}`, '08:00', site.zone);
    if (person) away.set(person.id, [{ from, until: from + hours * 3_600_000 }]);
  }
  const topicIds = templates.flatMap((template) => template.topicIds);
  const barred = new Set(unqualified?.map((at) => instructors[at]?.id));
  const may = new Map(
    instructors.map(({ id }) => [id, new Map(barred.has(id) ? [] : topicIds.map((one) => [one, null]))]),
  );
  return {
    ...facts.conflicts,
    ...{ site: { ...site, name: site.id }, calendar, leave: away, qualifications: unqualified && may },
    people: new Map(everybody.map(({ id, name, teamId }) => [id, { id, name, teamId }])),
    members: new Map(teams.map(({ id }) => [id, members.flatMap((one) => (one.teamId === id ? [one.id] : []))])),
    roster: isRostered ? rosterOf(facts, members, minimumOnPost) : null,
  };
}

/** Some site in some month, with days off strewn in and sittings of the months beside it. */
const anyFacts: fc.Arbitrary<PlanningFacts> = fc
  .record({
    month,
    zone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York'),
    teams: fc.integer({ min: 0, max: 9 }),
    rooms: fc.integer({ min: 0, max: 3 }),
    supervisors: fc.integer({ min: 0, max: 2 }),
    staff,
    daysOff: fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { maxLength: 12 }),
    before: fc.array(
      fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: -40, max: -1 })),
      {
        maxLength: 12,
      },
    ),
  })
  .map(({ month, zone, daysOff, before, staff: known, ...sizes }) => {
    const facts = planningFacts(sizes);
    const marks = daysOff.map((day) => ({
      on: `${month}-${String(day).padStart(2, '0')}`,
      kind: day % 3 ? ('holiday' as const) : day % 2 ? ('closed' as const) : ('makeup' as const),
      name: '',
    }));
    const placed = before.flatMap(([index, team, days], at) => {
      const template = facts.templates[index];
      if (!template) return [];
      const on = addDays(`${month}-01`, days);
      const { id: templateId, programmeCode, minutes, topicIds } = template;
      const who = { teamIds: [`team-${team}`], instructorIds: ['supervisor-1'] };
      const what = { sessionId: `before ${at}`, occurrence: `before ${at}`, startsLocally: '14:00' };
      const state = 'binding' as const;
      return [{ templateId, programmeCode, minutes, topicIds: topicIds.slice(0, 1), on, state, ...what, ...who }];
    });
    const calendar = workingCalendar({ weekend: [6, 7], marks, coveredThrough: null });
    const placedFacts = { ...facts, month, site: { ...facts.site, zone }, calendar, placed };
    return { ...placedFacts, conflicts: conflictsOf(placedFacts, known) };
  });

describe('a drafted month', () => {
  it('has no hard conflict, keeps to working days and site hours, and promises no more than asked', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const drafted = draftMonth(facts).sessions;
        const sittings = drafted.map((session, index) => sittingOf(session, String(index).padStart(4, '0'), facts));
        expect(hardOnes(findAllConflicts(sittings, [], facts.conflicts))).toEqual([]);
        for (const { on, startsLocally, template } of drafted) {
          expect(monthOf(on)).toBe(facts.month);
          expect(facts.calendar.isWorkingDay(on)).toBe(true);
          expect(startsLocally >= facts.site.opensLocally).toBe(true);
          expect(
            Number(startsLocally.slice(0, 2)) * 60 + Number(startsLocally.slice(3)) + template.minutes,
          ).toBeLessThanOrEqual(1200);
        }
        expectPromisesKept(facts, drafted);
      }),
      { numRuns: 150 },
    );
  });

  it('tells of every date of rules that is off or finds no place, unless it takes place after all', () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom('skip', 'earlier', 'later', 'nearest'), (facts, onDayOff) => {
        const templates = facts.templates.map((template) => ({ ...template, onDayOff, promise: null }));
        const { sessions, skipped } = draftMonth({ ...facts, templates, placed: [] });
        const site = { calendar: facts.calendar, anchorMonday: facts.site.anchorMonday };
        const told = (templateId: string, teamId: string, on: string, list: readonly DraftedSession[]): boolean =>
          list.some((one) => one.template.id === templateId && one.teamIds.includes(teamId) && one.on === on);
        for (const template of templates) {
          for (const { asked, on } of ruleDates(template, monthRange(`${facts.month}-01`), site)) {
            for (const { id } of facts.teams) {
              const isPlaced = on !== null && told(template.id, id, on, sessions);
              expect(isPlaced || told(template.id, id, on ?? asked, [...sessions, ...skipped])).toBe(true);
            }
          }
        }
        for (const { template, teamIds, on } of skipped)
          expect(told(template.id, teamIds[0] ?? '', on, sessions)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(draftMonth(facts)).toEqual(draftMonth(facts));
      }),
      { numRuns: 20 },
    );
  });

  it('tells each sitting of a template and teams apart by period and ordinal', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { sessions, skipped } = draftMonth(facts);
        const keys = [...sessions, ...skipped].map(({ template, teamIds, periodOn, ordinal }) =>
          [template.id, teamIds.join(), periodOn, ordinal].join(' '),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 30 },
    );
  });
});

/** In no period more sittings than promised, none too close to another, and needs that never count beyond. */
function expectPromisesKept(facts: PlanningFacts, drafted: readonly DraftedSession[]): void {
  const mine = placedOf(drafted);
  const all = [...facts.placed, ...mine];
  for (const { template, teamIds, on } of drafted) {
    const { promise } = template;
    if (!promise) continue;
    for (const teamId of teamIds) {
      const isSame = (one: PlacedSitting): boolean => one.templateId === template.id && one.teamIds.includes(teamId);
      const window = windowAt(promise.per, on, facts.site.anchorMonday);
      expect(mine.filter((one) => isSame(one) && isWithin(one.on, window)).length).toBeLessThanOrEqual(promise.count);
      const close = all.filter((one) => isSame(one) && Math.abs(daysBetween(one.on, on)) < promise.minGapDays);
      expect(close.map((one) => one.on)).toEqual([on]);
    }
  }
  for (const need of planNeeds(
    { ...facts, placed: all },
    { today: addDays(`${facts.month}-01`, -60), isSettled: false },
  ))
    expect(need.placed).toBeLessThanOrEqual(need.needed);
}

describe('the book of who is busy', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 40 }))
    .map(([from, length]) => ({ from: from * 3_600_000, until: (from + length) * 3_600_000 }));
  const anySitting = fc.record({
    span,
    room: fc.constantFrom(null, { id: 'room-1', name: 'one' }, { id: 'room-2', name: 'two' }),
    instructors: fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 })
      .map((ids) => ids.map((id) => ({ id, name: id, teamId: id === 'c' ? null : `team-${id}` }))),
    teams: fc
      .uniqueArray(fc.constantFrom('team-a', 'team-b', 'team-x'), { maxLength: 2 })
      .map((ids) => ids.map((id) => ({ id, name: id, people: 9 }))),
  });

  it('answers as the conflict rules do', () => {
    fc.assert(
      fc.property(anySitting, fc.array(anySitting, { maxLength: 4 }), (candidate, others) => {
        const named = { siteId: 's', siteName: 's', title: '', titleEn: '' };
        const { room, ...rest } = candidate;
        const own = { on: '1970-01-01', templateId: null, programmeCode: 'P2a', topics: [] };
        const book = BusyBook.of(others);
        const teamIds = candidate.teams.map(({ id }) => id);
        const isFree =
          (candidate.room === null || book.isRoomFree(candidate.room.id, candidate.span)) &&
          teamIds.every((teamId) => book.isTeamFree(teamId, candidate.span)) &&
          candidate.instructors.every((person) => book.isInstructorFree(person, teamIds, candidate.span));
        const found = findConflicts(
          { id: 'candidate', ...named, ...own, ...rest, room: room && { ...room, seats: 99 } },
          others.map((other, index) => ({ id: String(index), ...named, ...other })),
          planningFacts().conflicts,
        ).filter(({ code }) => code.endsWith('-busy'));
        expect(found.length === 0).toBe(isFree);
      }),
    );
  });
});
