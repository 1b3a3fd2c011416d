import { restingOn, tiredFromNight } from '../person/free-for';
import { isKnownTo } from '../person/roster-slot';
import type { Conflict } from './conflict.contract';
import { nightRest, type ConflictFacts } from './conflict-facts';
import { conflictOf, namesOf } from './conflict-value';
import { leaveDuring } from './leave-during';
import type { JudgedSitting } from './sitting';
import { traineesOf } from './trainees';

/** trainee-on-leave, rest-day, after-night-shift: people who had better not be called, counted by team. */
export function peopleConflicts(candidate: JudgedSitting, facts: ConflictFacts): Conflict[] {
  const { id, span } = candidate;
  const groups = byTeam(traineesOf(candidate, facts), facts);
  return [...groups].flatMap(([subjectId, ids]) => {
    const subject = { id: subjectId, name: nameOf(subjectId, facts) };
    const away = ids.filter((person) => leaveDuring(person, span, facts.leave) !== null);
    const called = ids.filter((person) => !away.includes(person));
    const told = (people: readonly string[]) => ({ people: people.length, names: namesOf(people, facts) });
    const { tired, resting } = unrested(called, candidate, facts);
    return [
      ...(tired.length > 0
        ? [conflictOf('after-night-shift', id, subject, { ...told(tired), hours: nightRest(facts).restHours })]
        : []),
      ...(resting.length > 0 ? [conflictOf('rest-day', id, subject, { ...told(resting), on: candidate.on })] : []),
      ...(away.length > 0 ? [conflictOf('trainee-on-leave', id, subject, told(away))] : []),
    ];
  });
}

/** Whoever comes off a night shift without enough rest, and of the others those whose day is a rest day. */
function unrested(
  ids: readonly string[],
  { span }: JudgedSitting,
  facts: ConflictFacts,
): { readonly tired: string[]; readonly resting: string[] } {
  const { roster } = facts;
  const [tired, resting]: [string[], string[]] = [[], []];
  if (!roster || !isKnownTo(roster, span)) return { tired, resting };
  for (const id of ids) {
    const person = roster.personNumbers.get(id);
    if (person === undefined) continue;
    if (tiredFromNight(roster, person, span, nightRest(facts))) tired.push(id);
    else if (restingOn(roster, person, span)) resting.push(id);
  }
  return { tired, resting };
}

/** People by their team of today; whoever has none stands for themselves. */
function byTeam(ids: readonly string[], { people }: ConflictFacts): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const id of ids) {
    const subject = people.get(id)?.teamId ?? id;
    groups.set(subject, [...(groups.get(subject) ?? []), id]);
  }
  return groups;
}

function nameOf(subjectId: string, { teamNames, people }: ConflictFacts): string {
  return teamNames.get(subjectId) ?? people.get(subjectId)?.name ?? '';
}
