import { Injectable } from '@nestjs/common';
import type { PlacedSitting, PlanningFacts } from '@fortnight/shared/plan/planning-facts';
import type { Sitting } from '@fortnight/shared/session/conflict.rules';
import type { SiteCalendar, SiteView } from '@fortnight/shared/site/site.contract';
import { windowsEndingIn } from '@fortnight/shared/template/promise.rules';
import type { TemplateView } from '@fortnight/shared/template/template.contract';
import { addDays, addMonths, firstOfMonth, lastOfMonth, mondayOf } from '@fortnight/shared/time/days';
import { spanOfDates } from '@fortnight/shared/time/time-span';
import type { DateText, MonthText } from '@fortnight/shared/time/time-text';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { PersonRepository } from '../person/person.repository';
import type { ReadTx } from '../platform/transaction';
import { figures } from '../policy/figures';
import { SittingRepository } from '../session/sitting.repository';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from '../template/template.repository';

/** A month at a site with all that planning it depends on. */
export interface Planning {
  readonly site: SiteView;
  readonly siteCalendar: SiteCalendar;
  readonly facts: PlanningFacts;
  /** Binding sessions of any site that could clash with ones of the month, and those of the branch if one is given. */
  readonly around: readonly Sitting[];
}

/** Topics take turns by what was taught in so many months before. */
const monthsRemembered = 3;
/** No promise asks for a greater distance to a sitting of the months after. */
const daysAhead = 90;

@Injectable()
export class PlanningReader {
  constructor(
    private readonly sites: SiteRepository,
    private readonly people: PersonRepository,
    private readonly templates: TemplateRepository,
    private readonly sittings: SittingRepository,
  ) {}

  /**
   * Loads a month in a handful of statements, however many sessions it has. To plan sessions, not only to judge them,
   * what was taught in the months before is loaded as well. The scope has been asked before.
   */
  async load(
    tx: ReadTx,
    site: SiteView,
    month: MonthText,
    { branch, toPlan }: { readonly branch: string | null; readonly toPlan: boolean },
  ): Promise<Planning> {
    const siteCalendar = await this.sites.calendarOf(tx, site.id);
    const teams = await this.sites.teamsOf(tx, site.id);
    const rooms = await this.sites.roomsOf(tx, site.id);
    const instructors = await this.people.instructorsOf(tx, site.id);
    const templates = await this.templates.templatesOf(tx, site.id);
    const instructorIds = instructors.map(({ id }) => id);
    const around = await this.sittings.around(tx, {
      siteId: site.id,
      branch,
      span: spanOfDates(firstOfMonth(month), lastOfMonth(month), site.zone),
      instructorIds,
      teamIds: [...teams, ...instructors].flatMap((one) =>
        'shifts' in one ? [one.id] : one.teamId ? [one.teamId] : [],
      ),
    });
    const counting = countingSince(month, site.anchorMonday, templates);
    const from = toPlan ? earlier(counting, firstOfMonth(addMonths(month, -monthsRemembered))) : counting;
    const counted = await this.sittings.counted(
      tx,
      site.id,
      instructorIds,
      from,
      addDays(lastOfMonth(month), daysAhead),
    );
    const facts: PlanningFacts = {
      month,
      site,
      calendar: workingCalendar(siteCalendar),
      teams,
      rooms,
      instructors,
      templates,
      taken: around,
      placed: counted satisfies readonly PlacedSitting[],
      figures: figures(),
    };
    return { site, siteCalendar, facts, around };
  }
}

/** The first date whose sittings count for the month: for its promises, and for the weeks of R7. */
function countingSince(month: MonthText, anchorMonday: DateText, templates: readonly TemplateView[]): DateText {
  const windows = templates.flatMap(({ promise }) =>
    promise ? windowsEndingIn(promise.per, month, anchorMonday).map(({ fromOn }) => fromOn) : [],
  );
  return windows.reduce(earlier, mondayOf(firstOfMonth(month)));
}

function earlier(one: DateText, other: DateText): DateText {
  return one < other ? one : other;
}
