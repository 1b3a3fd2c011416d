import type { PersonRef } from '../person/person.contract';
import type { Role } from '../person/rights.data';
import type { Figures } from '../policy/policy';
import type { RoomView, SiteView, TeamView } from '../site/site.contract';
import type { TeamSitting } from '../template/counted-sittings';
import type { TemplateView } from '../template/template.contract';
import type { PromisedFrom } from '../template/promised-from';
import type { MonthText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import type { ConflictFacts } from '../session/conflict-facts';
import type { Taken } from './busy-book';
import type { Teaching } from './topic-tally';

/** Somebody who may teach at the site, with the roles held there. */
export interface PlanningInstructor extends PersonRef {
  readonly roles: readonly Role[];
}

/** A dated sitting as promises, topics and teaching loads count it. Its wall times are its own site's. */
export interface PlacedSitting extends TeamSitting {
  readonly templateId: string | null;
  readonly programmeCode: string;
  readonly teamIds: readonly string[];
  readonly topicIds: readonly string[];
  /** The named instructor first; who follows is on site (P3) and does not teach. */
  readonly instructorIds: readonly string[];
}

export type PlanningFigures = Pick<
  Figures,
  'supervisor-weekly-class-hours' | 'instructor-daily-class-hours' | 'class-hour-minutes' | 'promise-slack-days'
>;

/** Everything that planning a month depends on. The same facts give the same plan. */
export interface PlanningFacts {
  readonly month: MonthText;
  readonly site: Pick<SiteView, 'id' | 'zone' | 'opensLocally' | 'closesLocally' | 'anchorMonday'>;
  readonly calendar: WorkingCalendar;
  readonly teams: readonly TeamView[];
  readonly rooms: readonly RoomView[];
  readonly instructors: readonly PlanningInstructor[];
  readonly templates: readonly TemplateView[];
  /** Periods that began before are not owed. None: nobody asked. */
  readonly promisedFrom?: PromisedFrom;
  /** What is taken already: binding sessions of every site, and those of this plan. */
  readonly taken: readonly Taken[];
  /** Sittings of this plan, of the plans beside it and of the last months, also of other sites where they are taught. */
  readonly placed: readonly PlacedSitting[];
  /** When each topic was last taught to each team before all of these, as far back as is remembered. */
  readonly lastTaught: readonly Teaching[];
  readonly figures: PlanningFigures;
  /** What stands against people, rooms and days: a draft makes no hard conflict and avoids soft ones. */
  readonly conflicts: ConflictFacts;
}
