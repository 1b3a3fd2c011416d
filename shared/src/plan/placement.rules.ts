import type { Role } from '../person/rights.data';
import type { RoomView } from '../site/site.contract';
import { needsSupervisorOnSite } from '../template/programme.rules';
import type { TemplateView } from '../template/template.contract';
import type { DateText, TimeText } from '../time/time-text';
import { isFitToTeach } from '../session/instructor-conflicts';
import type { TimeSpan } from '../time/time-span';
import { minutesOfDay, timeOfDay, toEpochMs } from '../time/zone';
import { BusyBook } from './busy-book';
import type { PlanningFacts, PlanningInstructor } from './planning-facts';
import { strainOf } from './strain';
import { TeachingLoad } from './teaching-load';
import { TopicTally } from './topic-tally';

/** What a template wants placed: for these teams, at this time. */
export interface Wanted {
  readonly template: TemplateView;
  readonly teamIds: readonly string[];
  readonly on: DateText;
  readonly startsLocally: TimeText;
}

/** How a wanted sitting can take place. */
export interface Placement {
  readonly startsLocally: TimeText;
  readonly topicIds: readonly string[];
  /** Null where the site has no room of that size: the place is still to be named. */
  readonly roomId: string | null;
  /** Empty where nobody at the site holds the template's roles (R6 asks for a name before submitting). */
  readonly instructorIds: readonly string[];
}

/** Why a sitting cannot take place at a time. */
export type Obstacle = 'teams-busy' | 'no-room-free' | 'no-instructor-free';

/** The books that planning keeps while it places one sitting after the other. */
export interface PlanningBooks {
  readonly busy: BusyBook;
  readonly load: TeachingLoad;
  readonly topics: TopicTally;
}

export function openBooks(facts: PlanningFacts): PlanningBooks {
  return {
    busy: BusyBook.of(facts.taken, facts.conflicts.people),
    load: TeachingLoad.of(facts.placed),
    topics: TopicTally.of([...facts.lastTaught, ...facts.placed]),
  };
}

/** Topic, room and instructors for a wanted sitting at exactly its time, all free; else what stands against it. */
export function placeAt(wanted: Wanted, facts: PlanningFacts, books: PlanningBooks): Placement | Obstacle {
  return takeSlot(choicesFor(wanted, facts, books), wanted.startsLocally, facts, books);
}

/** So far from the wanted time a placement goes to spare people; farther only where nothing is free. */
const detourMinutes = 120;

/**
 * As `placeAt`, at the wanted time or else at a free quarter of an hour in the hours of site and team: of those near by
 * the one with the fewest soft conflicts, the nearest of several; else the nearest one.
 */
export function placeNear(wanted: Wanted, facts: PlanningFacts, books: PlanningBooks): Placement | null {
  const choices = choicesFor(wanted, facts, books);
  let best: { readonly placement: Placement; readonly strain: number } | null = null;
  for (const startsLocally of startsAround(wanted, facts)) {
    const isFar = Math.abs(minutesOfDay(startsLocally) - minutesOfDay(wanted.startsLocally)) > detourMinutes;
    if (best && isFar) break;
    const placement = takeSlot(choices, startsLocally, facts, books);
    if (typeof placement === 'string') continue;
    const strain = strainAt({ ...wanted, startsLocally }, facts);
    if (!best || strain < best.strain) best = { placement, strain };
    if (strain === 0) break;
  }
  return best?.placement ?? null;
}

/** How many soft conflicts the people called would bring at exactly this time. */
export function strainAt(wanted: Wanted, facts: PlanningFacts): number {
  return strainOf(wanted.teamIds, spanAt(wanted, facts), facts.conflicts);
}

/** Enters a placement into the books. */
export function enter(wanted: Wanted, placement: Placement, facts: PlanningFacts, books: PlanningBooks): void {
  const { template, teamIds, on } = wanted;
  const instructors = facts.instructors.filter(({ id }) => placement.instructorIds.includes(id));
  const room = placement.roomId === null ? null : { id: placement.roomId };
  const span = spanAt({ ...wanted, startsLocally: placement.startsLocally }, facts);
  books.busy.take({ span, room, instructors, teams: teamIds.map((id) => ({ id })) });
  const { topicIds, instructorIds } = placement;
  const { programmeCode, minutes } = template;
  books.load.add({ programmeCode, instructorIds, on, minutes });
  books.topics.add({ teamIds, topicIds, on });
}

/** How many people the teams have. */
export function headcountOf(teamIds: readonly string[], teams: PlanningFacts['teams']): number {
  return teams.reduce((sum, team) => sum + (teamIds.includes(team.id) ? team.headcount : 0), 0);
}

function spanAt({ template, on, startsLocally }: Wanted, { site }: PlanningFacts): TimeSpan {
  const from = toEpochMs(on, startsLocally, site.zone);
  return { from, until: from + template.minutes * 60_000 };
}

/** What a wanted sitting can choose from, best first; whether it is free depends on the time. */
interface Choices {
  readonly wanted: Wanted;
  readonly rooms: readonly RoomView[];
  readonly leaders: readonly PlanningInstructor[];
  /** P3: the supervisor on site, beside whoever leads. Null for any other programme. */
  readonly onSite: readonly PlanningInstructor[] | null;
}

function choicesFor(wanted: Wanted, facts: PlanningFacts, { load }: PlanningBooks): Choices {
  const turns = byTurn(wanted, facts, load);
  const supervisors = facts.instructors.filter(({ roles }) => roles.includes('supervisor'));
  return {
    wanted,
    rooms: roomsFor(wanted, facts),
    leaders: leadersOf(wanted, facts.instructors).sort(turns),
    onSite: needsSupervisorOnSite(wanted.template.programmeCode) ? supervisors.sort(turns) : null,
  };
}

function takeSlot(
  { wanted, rooms, leaders, onSite }: Choices,
  startsLocally: TimeText,
  facts: PlanningFacts,
  { busy, topics }: PlanningBooks,
): Placement | Obstacle {
  const { template, teamIds } = wanted;
  const span = spanAt({ ...wanted, startsLocally }, facts);
  if (!teamIds.every((teamId) => busy.isTeamFree(teamId, span))) return 'teams-busy';
  const room = rooms.find(({ id }) => busy.isRoomFree(id, span));
  if (!room && rooms.length > 0) return 'no-room-free';
  const topicIds = topics.turnOf(template.topicIds, teamIds, wanted.on);
  const isFree = (person: PlanningInstructor): boolean =>
    busy.isInstructorFree(person, teamIds, span) &&
    isFitToTeach(person.id, [], { on: wanted.on, span }, facts.conflicts);
  const isQualified = ({ id }: PlanningInstructor): boolean =>
    isFitToTeach(id, topicIds, { on: wanted.on, span }, facts.conflicts);
  const leader = leaders.find((person) => isFree(person) && isQualified(person));
  if (!leader && leaders.length > 0) return 'no-instructor-free';
  // Without anybody to lead it a drill has no one to supervise either: R6 asks for both names.
  const others = leader ? (onSite?.filter(({ id }) => id !== leader.id) ?? []) : [];
  const second = others.find(isFree);
  if (!second && others.length > 0) return 'no-instructor-free';
  // P3 without a supervisor would be a hard conflict: both names are left open.
  const isSupervised = onSite === null || [leader, second].some((person) => person?.roles.includes('supervisor'));
  const named = isSupervised ? [leader, second] : [];
  const instructorIds = named.flatMap((person) => (person ? [person.id] : []));
  return { startsLocally, topicIds, roomId: room?.id ?? null, instructorIds };
}

/** A hall of more than so many seats for each person is only for templates that name it: nobody teaches in the yard. */
const seatsEach = 4;

/** The template's room when it is large enough, then the smallest that is. */
function roomsFor({ template, teamIds }: Wanted, { rooms, teams }: PlanningFacts): RoomView[] {
  const people = headcountOf(teamIds, teams);
  const rank = (room: RoomView): number => (room.id === template.roomId ? 0 : 1);
  const fitting = rooms.filter(({ seats }) => seats >= people);
  const fair = fitting.filter((room) => rank(room) === 0 || room.seats <= people * seatsEach);
  return [...(fair.length > 0 ? fair : fitting)].sort(
    (one, other) => rank(one) - rank(other) || one.seats - other.seats,
  );
}

/** Those who may stand in front. Team leaders and coaches teach their own team; a drill is not led by its supervisor. */
function leadersOf({ template, teamIds }: Wanted, instructors: readonly PlanningInstructor[]): PlanningInstructor[] {
  const asked = new Set<Role>(template.instructorRoles);
  const may = instructors.filter((person) => {
    const roles = person.roles.filter((role) => asked.has(role));
    const isOfTeam = person.teamId !== null && teamIds.includes(person.teamId);
    return isOfTeam ? roles.length > 0 : roles.some((role) => role !== 'team-leader' && role !== 'post-coach');
  });
  if (!needsSupervisorOnSite(template.programmeCode)) return may;
  const others = may.filter(({ roles }) => roles.some((role) => asked.has(role) && role !== 'supervisor'));
  return others.length > 0 ? others : may;
}

function byTurn(
  { template, on }: Wanted,
  { figures }: PlanningFacts,
  load: TeachingLoad,
): (one: PlanningInstructor, other: PlanningInstructor) => number {
  const hour = figures['class-hour-minutes'];
  const [weekly, daily] = [figures['supervisor-weekly-class-hours'], figures['instructor-daily-class-hours']];
  const overload = ({ id }: PlanningInstructor): number =>
    load.onDay(id, on) + template.minutes > daily * hour ? 1 : 0;
  const owesHours = ({ id, roles }: PlanningInstructor): number =>
    !needsSupervisorOnSite(template.programmeCode) &&
    roles.includes('supervisor') &&
    load.inWeekOf(id, on) < weekly * hour
      ? 0
      : 1;
  return (one, other) =>
    overload(one) - overload(other) || owesHours(one) - owesHours(other) || load.total(one.id) - load.total(other.id);
}

const quarter = 15;

/** Starts on the quarter of an hour, the wanted one first and then outwards, within the hours of site and team. */
function startsAround({ template, teamIds, startsLocally }: Wanted, facts: PlanningFacts): TimeText[] {
  const hours = hoursFor(teamIds, facts, template);
  const last = hours.until - template.minutes;
  const wanted = minutesOfDay(startsLocally);
  const starts = wanted >= hours.from && wanted <= last ? [wanted] : [];
  for (let start = Math.ceil(hours.from / quarter) * quarter; start <= last; start += quarter) {
    if (start !== wanted) starts.push(start);
  }
  return starts.sort((one, other) => Math.abs(one - wanted) - Math.abs(other - wanted)).map(timeOfDay);
}

/**
 * Minutes of the day in which these teams can train: the site's hours as far as the template lets them count, for one
 * team from its first shift to its last.
 */
function hoursFor(
  teamIds: readonly string[],
  { site, teams }: PlanningFacts,
  { minutes, limits }: TemplateView,
): { from: number; until: number } {
  const open = {
    from: Math.max(minutesOfDay(site.opensLocally), minutesOfDay(limits.notBefore ?? '00:00')),
    until: Math.min(minutesOfDay(site.closesLocally), minutesOfDay(limits.notAfter ?? '23:59')),
  };
  const shifts = teamIds.length === 1 ? (teams.find(({ id }) => id === teamIds[0])?.shifts ?? []) : [];
  if (shifts.length === 0) return open;
  const starts = shifts.map((shift) => minutesOfDay(shift.startsLocally));
  const ends = shifts.map((shift) => {
    const [start, end] = [minutesOfDay(shift.startsLocally), minutesOfDay(shift.endsLocally)];
    return end <= start ? 1440 : end;
  });
  const hours = { from: Math.max(open.from, Math.min(...starts)), until: Math.min(open.until, Math.max(...ends)) };
  return hours.until - hours.from >= minutes ? hours : open;
}
