import { compileRoster } from '../person/compile-roster';
import { factsOf } from '../person/roster-book';
import type { Roster } from '../person/shift-roster';
import type { SiteView } from '../site/site.contract';
import type { DateRange } from '../time/days';
import { epochMsOf } from '../time/instant';
import type { TimeSpan } from '../time/time-span';
import type { WorkingCalendar } from '../time/working-calendar';
import type { ConflictFacts, KnownPerson, Qualifications, VisibleSites } from './conflict-facts';
import type { ConflictGround } from './conflict-ground.contract';
import { DatedBook, type DatedSitting } from './dated-book';

type Site = Pick<SiteView, 'id' | 'name' | 'zone' | 'opensLocally' | 'closesLocally'>;

/** For which site and days facts are made, and for whom. */
export interface GroundScope {
  readonly site: Site;
  readonly calendar: WorkingCalendar;
  readonly range: DateRange;
  readonly visibleSites: VisibleSites;
  /** Dated sittings beside those of the ground: a plan's own. */
  readonly own?: readonly DatedSitting[];
}

/** The facts of conflicts, made ready to be asked thousands of times. */
export function conflictFacts(ground: ConflictGround, scope: GroundScope): ConflictFacts {
  const { site, calendar, visibleSites, own = [] } = scope;
  const people = new Map<string, KnownPerson>(ground.people.map((person) => [person.id, person]));
  for (const { employeeId: id, name, teamId } of ground.roster.people) people.set(id, { id, name, teamId });
  return {
    ...{ site, calendar, people, visibleSites },
    members: membersOf(ground),
    teamNames: new Map(ground.teamNames.map(({ id, name }) => [id, name])),
    supervisors: new Set(ground.supervisorIds),
    roster: rosterOf(ground, scope),
    leave: leaveOf(ground),
    qualifications: qualificationsOf(ground),
    dated: new DatedBook([...ground.dated, ...own]),
    gapDays: new Map(ground.gapDays.map(({ templateId, days }) => [templateId, days])),
    figures: ground.figures,
  };
}

function membersOf({ roster }: ConflictGround): Map<string, string[]> {
  const members = new Map<string, string[]>();
  for (const { employeeId, teamId } of roster.people) {
    if (teamId !== null) members.set(teamId, [...(members.get(teamId) ?? []), employeeId]);
  }
  return members;
}

/** Null where nobody keeps one: then nothing is known of rest and cover. */
function rosterOf({ roster }: ConflictGround, { calendar, range }: GroundScope): Roster | null {
  if (roster.assignments.length === 0 && roster.days.length === 0) return null;
  return compileRoster(factsOf(roster), calendar, range);
}

function leaveOf({ roster, leave }: ConflictGround): Map<string, TimeSpan[]> {
  const spans = new Map<string, TimeSpan[]>();
  for (const { employeeId, startsAt, endsAt } of [...roster.leave, ...leave]) {
    const span = { from: epochMsOf(startsAt), until: epochMsOf(endsAt) };
    spans.set(employeeId, [...(spans.get(employeeId) ?? []), span]);
  }
  return spans;
}

function qualificationsOf({ qualifications }: ConflictGround): Qualifications | null {
  if (qualifications === null) return null;
  const held = new Map<string, Map<string, string | null>>();
  for (const { employeeId, topicId, validUntil } of qualifications) {
    const own = held.get(employeeId) ?? new Map<string, string | null>();
    const known = own.get(topicId);
    // Of several the longest counts.
    own.set(topicId, known === null || validUntil === null ? null : known && known > validUntil ? known : validUntil);
    held.set(employeeId, own);
  }
  return held;
}
