import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const options = {
  people: { type: 'string', default: '1000' },
  teams: { type: 'string', default: '20' },
  rounds: { type: 'string', default: '60' },
};

const zone = 'Asia/Shanghai';
const month = { fromOn: '2026-12-01', untilOn: '2026-12-31' };
const rest = { restHours: 8, nightHour: 3 };
const everyDay = { isWorkingDay: () => true };

/**
 * Both questions that planning asks of a roster, for a month and everybody: who is on post, team by team and day by
 * day, and whether each person is free at an hour of each day. Milliseconds by the median of the rounds, from the
 * facts as the database gives them to the last answer.
 */
export async function run({ people, teams, rounds }, say) {
  const { compileRoster } = require('@fortnight/shared/person/compile-roster');
  const { whoIsOnPost } = require('@fortnight/shared/person/on-post');
  const { freeFor } = require('@fortnight/shared/person/free-for');
  const { datesIn } = require('@fortnight/shared/time/days');
  const { toEpochMs } = require('@fortnight/shared/time/zone');
  const facts = rosterOf(Number(people), Number(teams), toEpochMs);
  const days = datesIn(month.fromOn, month.untilOn).map((on) => ({
    whole: { from: toEpochMs(on, '00:00', zone), until: toEpochMs(on, '00:00', zone) + 86_400_000 },
    hour: { from: toEpochMs(on, '14:00', zone), until: toEpochMs(on, '15:30', zone) },
  }));
  const teamIds = [...new Set(facts.shifts.map(({ teamId }) => teamId))];
  say(`${people} people, ${teams} teams, a month`);
  let [covers, free, asked] = [0, 0, 0];
  const compile = () => compileRoster(facts, everyDay, month);
  const roster = compile();
  const onPost = (made) => {
    covers = 0;
    for (const teamId of teamIds)
      for (const { whole } of days) {
        const last = Math.min(whole.until, made.span.until);
        covers += whoIsOnPost(made, teamId, { from: whole.from, until: last }).length;
      }
  };
  const freedom = (made) => {
    [free, asked] = [0, 0];
    for (const employeeId of facts.people)
      for (const { hour } of days) {
        asked += 1;
        if (freeFor(made, employeeId, hour, rest).isFree) free += 1;
      }
  };
  const count = Number(rounds);
  const ms = {
    compile: medianOf(compile, count),
    whoIsOnPost: medianOf(() => onPost(roster), count),
    freeFor: medianOf(() => freedom(roster), count),
    together: medianOf(() => {
      const made = compile();
      onPost(made);
      freedom(made);
    }, count),
  };
  return { node: process.version, people: facts.people.length, teams: teamIds.length, covers, asked, free, ms };
}

/** Four groups turn through three shifts; a tenth has an exception, a tenth some leave, a tenth a training. */
function rosterOf(people, teams, toEpochMs) {
  const shifts = [];
  const patterns = [];
  for (let team = 0; team < teams; team += 1) {
    const ids = [`早${team}`, `中${team}`, `晚${team}`];
    const times = ['08:00', '16:00', '00:00', '08:00'];
    ids.forEach((id, index) =>
      shifts.push({
        id,
        teamId: `team-${team}`,
        name: id,
        startsLocally: times[index],
        endsLocally: times[index + 1],
        minimumOnPost: Math.floor(people / teams / 5),
      }),
    );
    const groups = [0, 1, 2, 3].map((offset) => ({ id: `${team}-${offset}`, offset }));
    patterns.push({
      teamId: `team-${team}`,
      cycle: [...ids, null],
      anchorOn: '2026-01-05',
      followsCalendar: false,
      groups,
    });
  }
  const ids = Array.from({ length: people }, (_, index) => `person-${index}`);
  const tenth = (rest) => ids.filter((_, index) => index % 10 === rest);
  const span = (index, hours) => {
    const from = toEpochMs(`2026-12-${String((index % 28) + 1).padStart(2, '0')}`, '13:00', zone);
    return { from, until: from + hours * 3_600_000 };
  };
  return {
    zone,
    shifts,
    patterns,
    people: ids,
    assignments: ids.map((employeeId, index) => ({
      employeeId,
      groupId: `${index % teams}-${Math.floor(index / teams) % 4}`,
      fromOn: '2026-01-01',
      untilOn: null,
    })),
    exceptions: tenth(1).map((employeeId, index) => ({
      employeeId,
      on: `2026-12-${String((index % 31) + 1).padStart(2, '0')}`,
      shiftId: null,
    })),
    leave: tenth(2).map((employeeId, index) => ({ employeeId, ...span(index, 72) })),
    busy: tenth(3).map((employeeId, index) => ({ employeeId, ...span(index, 2) })),
  };
}

function medianOf(work, rounds) {
  work();
  const taken = Array.from({ length: rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).sort((one, other) => one - other);
  return Number((taken[Math.floor(taken.length / 2)] ?? 0).toPrecision(3));
}
