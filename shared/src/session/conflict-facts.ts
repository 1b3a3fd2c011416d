import type { NightRest } from '../person/free-for';
import type { Roster } from '../person/shift-roster';
import type { Figures } from '../policy/policy';
import type { DateText, TimeText } from '../time/time-text';
import type { TimeSpan } from '../time/time-span';
import type { WorkingCalendar } from '../time/working-calendar';
import type { DatedBook } from './dated-book';

/** Whose sessions the reader may see; of others only busy time, person and site are told. Null: all. */
export type VisibleSites = ReadonlySet<string> | null;

/** Somebody as conflicts name them; `teamId` is the team of today. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly teamId: string | null;
}

/** Until when somebody may teach each topic; null: without an end (R34). By person. */
export type Qualifications = ReadonlyMap<string, ReadonlyMap<string, DateText | null>>;

export type ConflictFigures = Pick<
  Figures,
  'instructor-daily-class-hours' | 'class-hour-minutes' | 'rest-after-night-shift-hours' | 'night-shift-hour'
>;

/** Everything beside the sessions themselves that conflicts depend on: server, board and planning build the same. */
export interface ConflictFacts {
  readonly site: {
    readonly id: string;
    readonly name: string;
    readonly zone: string;
    readonly opensLocally: TimeText;
    readonly closesLocally: TimeText;
  };
  readonly calendar: WorkingCalendar;
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** Active people of each team. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly teamNames: ReadonlyMap<string, string>;
  /** Who is a supervisor at the site (P3). */
  readonly supervisors: ReadonlySet<string>;
  /** Who works when; null where nobody keeps a roster. */
  readonly roster: Roster | null;
  /** Approved leave by person. */
  readonly leave: ReadonlyMap<string, readonly TimeSpan[]>;
  /** Null: not asked. */
  readonly qualifications: Qualifications | null;
  /** Sittings of the weeks around, for distances and for what somebody teaches on a day. */
  readonly dated: DatedBook;
  /** Days that two sittings of a template must lie apart. */
  readonly gapDays: ReadonlyMap<string, number>;
  readonly figures: ConflictFigures;
  readonly visibleSites: VisibleSites;
}

/** The rest that the figures ask for after a night shift. */
export function nightRest({ figures }: Pick<ConflictFacts, 'figures'>): NightRest {
  return { restHours: figures['rest-after-night-shift-hours'], nightHour: figures['night-shift-hour'] };
}
