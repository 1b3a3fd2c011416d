import { byText } from '../rule/by-text';
import { refuse, type ProblemParams, type Refusal } from '../rule/verdict';
import { minutesOf, sharedSpan, textsOf, type TimeSpan } from '../time/time-span';
import { toLocal } from '../time/zone';
import { conflictCodes, type Conflict, type ConflictCode } from './conflict.contract';

/** Somebody who teaches, and the team whose trainings that person attends. */
export interface SittingInstructor {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
}

/** What conflicts depend on: one session with everybody and everything it takes up. */
export interface Sitting {
  readonly id: string;
  readonly siteId: string;
  readonly siteName: string;
  readonly title: string;
  readonly titleEn: string;
  readonly span: TimeSpan;
  readonly room: { readonly id: string; readonly name: string } | null;
  readonly instructors: readonly SittingInstructor[];
  readonly teams: readonly { readonly id: string; readonly name: string; readonly people: number }[];
}

/** Whose sessions the reader may see; of others only busy time, person and site are told. Nothing given: all. */
export type VisibleSites = ReadonlySet<string> | null;

/**
 * Every clash of one session with others, hard ones of domain.md's table: instructor-busy, room-busy, trainee-busy.
 * Sessions that only touch do not clash, and a session never clashes with itself.
 */
export function findConflicts(
  candidate: Sitting,
  others: readonly Sitting[],
  visibleSites: VisibleSites = null,
): Conflict[] {
  return others
    .filter((other) => other.id !== candidate.id)
    .flatMap((other) => clashesOf(candidate, other, visibleSites))
    .sort(byWeight);
}

/**
 * Every clash within `sittings` and between them and `fixed`. A clash inside `sittings` comes twice, once for each
 * side, so that both can show it.
 */
export function findAllConflicts(
  sittings: readonly Sitting[],
  fixed: readonly Sitting[],
  visibleSites: VisibleSites = null,
): Conflict[] {
  const all = [...sittings, ...fixed].sort((one, other) => one.span.from - other.span.from);
  const own = new Set(sittings.map((sitting) => sitting.id));
  const found: Conflict[] = [];
  let running: Sitting[] = [];
  for (const sitting of all) {
    running = running.filter((earlier) => earlier.span.until > sitting.span.from);
    for (const earlier of running) {
      if (own.has(sitting.id)) found.push(...clashesOf(sitting, earlier, visibleSites));
      if (own.has(earlier.id)) found.push(...clashesOf(earlier, sitting, visibleSites));
    }
    running.push(sitting);
  }
  return found.sort(byWeight);
}

/** Each clash once, whichever side it was found from. */
export function distinctConflicts(conflicts: readonly Conflict[]): Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter((conflict) => {
    const sides = [conflict.sessionId, conflict.otherSessionId ?? conflict.otherStartsAt].sort();
    const key = [conflict.code, conflict.subjectId, ...sides].join(' ');
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/**
 * The clashes that a change brings. A change is refused for these alone: a clash that stood before, because something
 * else moved into the session, hinders only submitting.
 */
export function newConflicts(before: readonly Conflict[], after: readonly Conflict[]): Conflict[] {
  const known = new Set(before.map(identityOf));
  return after.filter((conflict) => !known.has(identityOf(conflict)));
}

/** The refusal of a clash, in wall time of the given zone. */
export function refuseConflict(conflict: Conflict, zone: string): Refusal {
  return refuse(conflict.code, conflictParams(conflict, zone));
}

/** What a clash's sentence needs, in wall time of the given zone. */
export function conflictParams(conflict: Conflict, zone: string): ProblemParams {
  const starts = toLocal(conflict.otherStartsAt, zone);
  return {
    subject: conflict.subjectName,
    people: conflict.people,
    site: conflict.otherSiteName,
    /** Empty where the other session belongs to a site that the reader may not see. */
    otherSessionId: conflict.otherSessionId ?? '',
    title: conflict.otherTitle ?? '',
    titleEn: conflict.otherTitleEn ?? '',
    on: starts.on,
    from: starts.time,
    until: toLocal(conflict.otherEndsAt, zone).time,
    minutes: conflict.overlapMinutes,
  };
}

/** Over whom or what two sessions quarrel. */
interface Subject {
  readonly code: ConflictCode;
  readonly id: string;
  readonly name: string;
  readonly people: number;
}

function clashesOf(candidate: Sitting, other: Sitting, visibleSites: VisibleSites): Conflict[] {
  const shared = sharedSpan(candidate.span, other.span);
  if (!shared) return [];
  const subjects = sharedSubjects(candidate, other);
  // Most sessions of one hour have nothing in common; words are made only for those that do.
  if (subjects.length === 0) return [];
  const isVisible = visibleSites === null || visibleSites.has(other.siteId);
  const { startsAt, endsAt } = textsOf(other.span);
  return subjects.map((subject) => ({
    code: subject.code,
    sessionId: candidate.id,
    otherSessionId: isVisible ? other.id : null,
    subjectId: subject.id,
    subjectName: subject.name,
    people: subject.people,
    otherSiteName: other.siteName,
    otherTitle: isVisible ? other.title : null,
    otherTitleEn: isVisible ? other.titleEn : null,
    otherStartsAt: startsAt,
    otherEndsAt: endsAt,
    overlapMinutes: minutesOf(shared),
  }));
}

function sharedSubjects(one: Sitting, other: Sitting): Subject[] {
  const teaching = one.instructors.filter((person) => has(other.instructors, person.id));
  const teams = one.teams.filter((team) => has(other.teams, team.id));
  // Whoever teaches in one and trains with their team in the other is a trainee who is missed there.
  const torn = [...tornBetween(one, other), ...tornBetween(other, one)];
  return [
    ...teaching.map((person) => ({ code: 'instructor-busy' as const, id: person.id, name: person.name, people: 1 })),
    ...(one.room && one.room.id === other.room?.id
      ? [{ code: 'room-busy' as const, id: one.room.id, name: one.room.name, people: 1 }]
      : []),
    ...teams.map((team) => ({ code: 'trainee-busy' as const, id: team.id, name: team.name, people: team.people })),
    ...torn.map((person) => ({ code: 'trainee-busy' as const, id: person.id, name: person.name, people: 1 })),
  ];
}

/** Those who teach in one session while the other trains their team. A shared team is told as a whole already. */
function tornBetween(teachingIn: Sitting, trainingIn: Sitting): SittingInstructor[] {
  return teachingIn.instructors.filter(
    ({ id, teamId }) =>
      teamId !== null &&
      has(trainingIn.teams, teamId) &&
      !has(teachingIn.teams, teamId) &&
      !has(trainingIn.instructors, id),
  );
}

function has(things: readonly { readonly id: string }[], id: string): boolean {
  return things.some((thing) => thing.id === id);
}

function identityOf(conflict: Conflict): string {
  const other = conflict.otherSessionId ?? `${conflict.otherSiteName} ${conflict.otherStartsAt}`;
  return [conflict.code, conflict.subjectId, other].join(' ');
}

function byWeight(one: Conflict, other: Conflict): number {
  return (
    conflictCodes.indexOf(one.code) - conflictCodes.indexOf(other.code) ||
    byText(one.otherStartsAt, other.otherStartsAt) ||
    byText(one.sessionId, other.sessionId) ||
    byText(one.subjectId, other.subjectId)
  );
}
