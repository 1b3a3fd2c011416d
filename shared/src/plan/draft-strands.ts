import { byText } from '../rule/by-text';
import { countSittings } from '../template/counted-sittings';
import { countsOn } from '../template/promise-days';
import { placedIn } from '../template/promise.rules';
import { ruleDates, type RuleDate } from '../template/rule-dates';
import type { TemplateView } from '../template/template.contract';
import { daysBetween, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { sittingsByTeam, subjectsOf, type Subject } from './audience';
import type { PlacedSitting, PlanningFacts } from './planning-facts';

/** One template for one subject, with the dates it has: those drafted and those that neighbouring plans hold. */
export interface Strand {
  readonly template: TemplateView;
  readonly subject: Subject;
  readonly dates: DateText[];
  /** Sittings that keep no promise: nothing new lies close to them either. */
  readonly others: readonly DateText[];
}

/** Strands of the whole site come first: they are the hardest to place. */
export function strandsOf({ templates, teams, placed, calendar }: PlanningFacts): Strand[] {
  const sittingsOf = sittingsByTeam(placed);
  const active = templates.filter(({ isActive }) => isActive);
  const ordered = [...active].sort((one, other) => audienceRank(one) - audienceRank(other));
  return ordered.flatMap((template) =>
    subjectsOf(template, teams).map((subject) => {
      const sittings = subject.teamIds.map((teamId) => sittingsOf(template, teamId));
      const counts = sittings.flatMap((own) => datesOf(template, own, calendar));
      const dates = [...new Set(counts)];
      const others = sittings.flat().flatMap(({ on }) => (dates.includes(on) ? [] : [on]));
      return { template, subject, dates, others };
    }),
  );
}

/** Dates of a team's sittings that count; without a promise every one does. */
function datesOf({ promise }: TemplateView, sittings: readonly PlacedSitting[], calendar: WorkingCalendar): DateText[] {
  if (!promise) return sittings.map(({ on }) => on);
  return countSittings(promise, sittings, calendar, null).counted.map(({ on }) => on);
}

function audienceRank({ audience }: TemplateView): number {
  return audience === 'site' ? 0 : 1;
}

/** Every strand's dates by its rule set, on the working calendar: the site's strands first, then day by day. */
export function wishesOf(
  strands: readonly Strand[],
  facts: PlanningFacts,
  month: DateRange,
): (RuleDate & { strand: Strand })[] {
  const datesByTemplate = new Map<string, RuleDate[]>();
  for (const { template } of strands) {
    if (!datesByTemplate.has(template.id)) datesByTemplate.set(template.id, datesIn(template, facts, month));
  }
  const wishes = strands.flatMap((strand) =>
    (datesByTemplate.get(strand.template.id) ?? []).map((date) => ({ strand, ...date })),
  );
  return wishes.sort(
    (one, other) =>
      audienceRank(one.strand.template) - audienceRank(other.strand.template) || byText(dayOf(one), dayOf(other)),
  );
}

/** A template's dates in the month: of several that take place on one day the first. */
function datesIn(template: TemplateView, { site, calendar }: PlanningFacts, month: DateRange): RuleDate[] {
  const dates = ruleDates(template, month, { calendar, anchorMonday: site.anchorMonday });
  return dates.filter((date, at) => date.on === null || dates.findIndex(({ on }) => on === date.on) === at);
}

function dayOf({ asked, on }: RuleDate): DateText {
  return on ?? asked;
}

/** Whether the promise has enough in this period, or one lies too close. Without a promise every date counts. */
export function whyFull(
  { template: { promise }, dates, others }: Strand,
  on: DateText,
  period: DateRange,
  { calendar }: PlanningFacts,
): 'enough' | 'too-near' | null {
  if (!promise) return dates.includes(on) ? 'enough' : null;
  if (!countsOn(on, promise, calendar)) return 'enough';
  if (placedIn(period, dates) >= promise.count) return 'enough';
  const isNear = (date: DateText): boolean => Math.abs(daysBetween(date, on)) < promise.minGapDays;
  return [...dates, ...others].some(isNear) ? 'too-near' : null;
}
