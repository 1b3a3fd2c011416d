import { Injectable } from '@nestjs/common';
import type { PlacedSitting, PlanningFacts } from '@fortnight/shared/plan/planning-facts';
import type { Teaching } from '@fortnight/shared/plan/topic-tally';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import { conflictFacts } from '@fortnight/shared/session/conflict-ground';
import type { Sitting } from '@fortnight/shared/session/sitting';
import type { SiteCalendar, SiteView } from '@fortnight/shared/site/site.contract';
import { windowsEndingIn } from '@fortnight/shared/template/promise.rules';
import type { TemplateView } from '@fortnight/shared/template/template.contract';
import {
  addDays,
  addMonths,
  firstOfMonth,
  lastOfMonth,
  mondayOf,
  monthOf,
  type DateRange,
} from '@fortnight/shared/time/days';
import { spanOfDates } from '@fortnight/shared/time/time-span';
import type { DateText, MonthText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { groundOf } from './month-ground';
import type { ReadTx } from '../platform/transaction';
import { figuresOn } from '../policy/figures';
import { GroundReader } from '../session/ground.reader';
import { SittingRepository } from '../session/sitting.repository';
import { SiteRepository } from '../site/site.repository';
import { TemplatePauseRepository } from '../template/template-pause.repository';
import { TemplateRepository } from '../template/template.repository';

/** A month at a site with all that planning it depends on. */
export interface Planning {
  readonly siteCalendar: SiteCalendar;
  readonly facts: PlanningFacts;
  /** Binding sessions of any site that could clash with ones of the month, and those of the branch if one is given. */
  readonly around: readonly Sitting[];
  /** What conflicts depend on beside the sessions of `without`, for a page to judge by. */
  readonly ground: ConflictGround;
}

/** Loads are evened out over so many months before. */
const monthsRemembered = 3;
/** Topics take turns by when they were last taught in so many: the four of fire safety need a year, one a quarter. */
const monthsOfTopics = 15;
/** No promise asks for a greater distance to a sitting of the months after. */
const daysAhead = 90;

/** For whom it is loaded: a branch whose own sessions count as taken, and whether sessions are to be placed. */
interface Purpose {
  readonly branch: string | null;
  /** A branch whose sessions are loaded by themselves. */
  readonly without?: string;
  readonly toPlan: boolean;
}

type People = Pick<PlanningFacts, 'teams' | 'instructors'>;

@Injectable()
export class PlanningReader {
  constructor(
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
    private readonly sittings: SittingRepository,
    private readonly pauses: TemplatePauseRepository,
    private readonly grounds: GroundReader,
  ) {}

  /**
   * Loads a month in a handful of statements, however many sessions it has. To plan sessions, not only to judge them,
   * what was taught in the months before is loaded as well. The scope has been asked before.
   */
  async load(tx: ReadTx, site: SiteView, month: MonthText, purpose: Purpose): Promise<Planning> {
    const siteCalendar = await this.sites.calendarOf(tx, site.id);
    const templates = await this.templates.templatesOf(tx, site.id, firstOfMonth(month));
    const counting = countingSince(month, site.anchorMonday, templates);
    const people = {
      teams: (await this.sites.teamsOf(tx, site.id)).filter(({ isActive }) => isActive),
      instructors: await this.grounds.instructorsOf(tx, site.id),
    };
    const remembered = firstOfMonth(addMonths(month, -monthsRemembered));
    const fromOn = purpose.toPlan ? earlier(counting, remembered) : counting;
    const around = await this.around(tx, site, month, purpose, people);
    const placed = await this.placed(tx, site.id, people, { fromOn, untilOn: addDays(lastOfMonth(month), daysAhead) });
    const range = { fromOn: firstOfMonth(month), untilOn: lastOfMonth(month) };
    const instructorIds = people.instructors.map(({ id }) => id);
    const asked = { siteId: site.id, teamId: null, range, instructorIds, sittings: around };
    const figures = await figuresOn(tx, site.id, firstOfMonth(month));
    const ground = groundOf(await this.grounds.read(tx, asked), { ...people, templates, placed, around, figures });
    const calendar = workingCalendar(siteCalendar);
    const facts: PlanningFacts = {
      ...people,
      month,
      site,
      calendar,
      rooms: (await this.sites.roomsOf(tx, site.id)).filter(({ isActive }) => isActive),
      templates,
      promisedFrom: await this.pauses.promisedFrom(tx, site.id),
      taken: around,
      placed,
      lastTaught: purpose.toPlan ? await this.lastTaught(tx, site.id, fromOn) : [],
      figures,
      conflicts: conflictFacts(ground, { site, calendar, range, visibleSites: null }),
    };
    return { siteCalendar, facts, around, ground };
  }

  private around(
    tx: ReadTx,
    site: SiteView,
    month: MonthText,
    { branch, without }: Purpose,
    { teams, instructors }: People,
  ): Promise<Sitting[]> {
    const ownTeams = instructors.flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
    return this.sittings.around(tx, {
      siteId: site.id,
      branch,
      ...(without === undefined ? {} : { without }),
      span: spanOfDates(firstOfMonth(month), lastOfMonth(month), site.zone),
      instructorIds: instructors.map(({ id }) => id),
      teamIds: [...teams.map(({ id }) => id), ...ownTeams],
    });
  }

  private lastTaught(tx: ReadTx, siteId: string, before: DateText): Promise<Teaching[]> {
    const since = firstOfMonth(addMonths(monthOf(before), -monthsOfTopics));
    return this.sittings.lastTaught(tx, siteId, since, addDays(before, -1));
  }

  private placed(tx: ReadTx, siteId: string, { instructors }: People, dates: DateRange): Promise<PlacedSitting[]> {
    const instructorIds = instructors.map(({ id }) => id);
    return this.sittings.counted(tx, siteId, instructorIds, dates.fromOn, dates.untilOn);
  }
}

/** The first date whose sittings count for the month: for its promises and their distances, and for the weeks of R7. */
function countingSince(month: MonthText, anchorMonday: DateText, templates: readonly TemplateView[]): DateText {
  const windows = templates.flatMap(({ promise }) =>
    promise ? windowsEndingIn(promise.per, month, anchorMonday).map(({ fromOn }) => fromOn) : [],
  );
  const farthest = Math.max(0, ...templates.map(({ promise }) => promise?.minGapDays ?? 0));
  const near = addDays(firstOfMonth(month), -farthest);
  return [...windows, near].reduce(earlier, mondayOf(firstOfMonth(month)));
}

function earlier(one: DateText, other: DateText): DateText {
  return one < other ? one : other;
}
