import type { ProblemParams } from '../rule/verdict';
import { minutesOf, sharedSpan, type TimeSpan } from '../time/time-span';
import type { Conflict } from './conflict.contract';
import type { ConflictCode } from './conflict.data';
import type { ConflictFacts } from './conflict-facts';
import { conflictOf, wallTimes } from './conflict-value';
import type { Sitting, SittingInstructor } from './sitting';
import { takesPart } from './trainees';

type Facts = Pick<ConflictFacts, 'people' | 'visibleSites'> & { readonly site: Pick<ConflictFacts['site'], 'zone'> };

/** Over whom or what two sessions quarrel. */
interface Quarrel {
  readonly code: ConflictCode;
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

/** instructor-busy, room-busy, trainee-busy: two sittings that share time want the same. Those that touch do not clash. */
export function busyConflicts(candidate: Sitting, other: Sitting, facts: Facts): Conflict[] {
  const shared = sharedSpan(candidate.span, other.span);
  if (!shared) return [];
  const quarrels = quarrelsOf(candidate, other, facts);
  // Most sessions of one hour have nothing in common; words are made only for those that do.
  if (quarrels.length === 0) return [];
  const isVisible = facts.visibleSites === null || facts.visibleSites.has(other.siteId);
  const params = otherParams(other, shared, isVisible, facts.site.zone);
  return quarrels.map((quarrel) => ({
    ...conflictOf(quarrel.code, candidate.id, quarrel, { ...params, people: quarrel.people }),
    otherSessionId: isVisible ? other.id : null,
  }));
}

function otherParams(other: Sitting, shared: TimeSpan, isVisible: boolean, zone: string): ProblemParams {
  const { on, from, until } = wallTimes(other.span, zone);
  return {
    ...{ on, from, until },
    site: other.siteName,
    /** Empty where the other session belongs to a site that the reader may not see. */
    otherSessionId: isVisible ? other.id : '',
    title: isVisible ? other.title : '',
    titleEn: isVisible ? other.titleEn : '',
    minutes: minutesOf(shared),
  };
}

function quarrelsOf(one: Sitting, other: Sitting, facts: Facts): Quarrel[] {
  const teaching = one.instructors.filter((person) => has(other.instructors, person.id));
  const teams = sharedTeams(one, other, facts);
  const busy = [...tornBetween(one, other), ...tornBetween(other, one), ...sharedGuests(one, other, facts)];
  return [
    ...teaching.map((person) => ({ code: 'instructor-busy' as const, id: person.id, name: person.name, people: 1 })),
    ...(one.room && one.room.id === other.room?.id
      ? [{ code: 'room-busy' as const, id: one.room.id, name: one.room.name, people: 1 }]
      : []),
    ...teams.map((team) => ({ code: 'trainee-busy' as const, ...team })),
    ...busy.map((person) => ({ code: 'trainee-busy' as const, id: person.id, name: person.name, people: 1 })),
  ];
}

/** Teams that both train, as far as somebody of them takes part in both: the runs of a pair may share nobody. */
function sharedTeams(one: Sitting, other: Sitting, facts: Facts): Sitting['teams'][number][] {
  const teams = one.teams.filter((team) => has(other.teams, team.id));
  if (!one.participantIds && !other.participantIds) return teams;
  return teams.flatMap((team) => {
    const people = inBoth(one, other, facts).filter(({ teamId }) => teamId === team.id).length;
    return people > 0 ? [{ ...team, people }] : [];
  });
}

/** Who takes part in both as a guest of one of them: their team is not the common one. */
function sharedGuests(one: Sitting, other: Sitting, facts: Facts): { readonly id: string; readonly name: string }[] {
  if (!one.participantIds && !other.participantIds) return [];
  return inBoth(one, other, facts).filter(
    ({ teamId }) => teamId === null || !has(one.teams, teamId) || !has(other.teams, teamId),
  );
}

/** At least one of them has its people frozen. */
function inBoth(
  one: Sitting,
  other: Sitting,
  { people }: Facts,
): { id: string; name: string; teamId: string | null }[] {
  const frozen = one.participantIds ?? other.participantIds ?? [];
  const second = one.participantIds ? other : one;
  return frozen
    .map((id) => people.get(id) ?? { id, name: '', teamId: null })
    .filter((person) => takesPart(person, second));
}

/**
 * Those who teach in one session while the other trains them: a trainee who is missed there. Of a team that both train
 * the clash of the team is told already.
 */
function tornBetween(teachingIn: Sitting, trainingIn: Sitting): SittingInstructor[] {
  return teachingIn.instructors.filter(
    (person) =>
      takesPart(person, trainingIn) &&
      !(person.teamId !== null && has(teachingIn.teams, person.teamId) && has(trainingIn.teams, person.teamId)),
  );
}

function has(things: readonly { readonly id: string }[], id: string): boolean {
  return things.some((thing) => thing.id === id);
}
