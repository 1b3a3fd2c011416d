import { byText } from '../rule/by-text';
import { countSittings } from '../template/counted-sittings';
import { countsOn, daysThatCount, evenDays } from '../template/promise-days';
import { windowAt, windowsEndingIn } from '../template/promise.rules';
import { periodFor, ruleDates } from '../template/rule-dates';
import { distanceToPart, evenGap, spreadIn } from '../template/spread';
import type { Promised, TemplateView } from '../template/template.contract';
import { daysBetween, firstOfMonth, isWithin, monthRange, overlapOf, type DateRange } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import type { WorkingCalendar } from '../time/working-calendar';
import { sittingsByTeam, subjectsOf, type Subject } from './audience';
import { enter, openBooks, placeNear, type PlanningBooks } from './placement.rules';
import type { PlacedSitting, PlanningFacts } from './planning-facts';
import { inOrderOfTime, TopicTally } from './topic-tally';

/** A sitting that a draft proposes. `periodOn` and `ordinal` tell it from the others of its template and teams. */
export interface DraftedSession {
  readonly template: TemplateView;
  readonly teamIds: readonly string[];
  readonly on: DateText;
  readonly startsLocally: TimeText;
  readonly topicIds: readonly string[];
  readonly roomId: string | null;
  readonly instructorIds: readonly string[];
  readonly periodOn: DateText;
  readonly ordinal: number;
}

/** One template for one subject, with the dates it has: those drafted and those that neighbouring plans hold. */
interface Strand {
  readonly template: TemplateView;
  readonly subject: Subject;
  readonly dates: DateText[];
  /** Sittings that keep no promise: nothing new lies close to them either. */
  readonly others: readonly DateText[];
}

interface Desk {
  readonly facts: PlanningFacts;
  readonly books: PlanningBooks;
  readonly month: DateRange;
  readonly drafted: DraftedSession[];
  /** Sittings of the draft by team and date, so that days fill evenly. */
  readonly dayLoad: Map<string, number>;
  readonly ordinals: Map<string, number>;
}

/**
 * Drafts a month from its templates: every date of their rule sets on the working calendar, as long as the promise's
 * period still lacks it and a time, room and instructor are free; then what the periods ending in the month still lack,
 * spread evenly over other days that count. What cannot be placed stays a need. The same facts give
 * the same draft. In order of date and time.
 */
export function draftMonth(facts: PlanningFacts): DraftedSession[] {
  const month = monthRange(firstOfMonth(facts.month));
  const [dayLoad, ordinals] = [new Map<string, number>(), new Map<string, number>()];
  const desk: Desk = { facts, books: openBooks(facts), month, drafted: [], dayLoad, ordinals };
  const strands = strandsOf(facts);
  for (const { strand, on } of wishesOf(strands, desk)) place(strand, on, desk);
  for (const strand of strands) topUp(strand, desk);
  return withTopics(desk.drafted, facts);
}

/** Strands of the whole site come first: they are the hardest to place. */
function strandsOf({ templates, teams, placed, calendar }: PlanningFacts): Strand[] {
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
function wishesOf(strands: readonly Strand[], { facts, month }: Desk): { strand: Strand; on: DateText }[] {
  const datesByTemplate = new Map<string, DateText[]>();
  for (const { template } of strands) {
    if (!datesByTemplate.has(template.id)) datesByTemplate.set(template.id, daysOf(template, facts, month));
  }
  const wishes = strands.flatMap((strand) =>
    (datesByTemplate.get(strand.template.id) ?? []).map((on) => ({ strand, on })),
  );
  return wishes.sort(
    (one, other) => audienceRank(one.strand.template) - audienceRank(other.strand.template) || byText(one.on, other.on),
  );
}

/** Where a template's dates take place in the month, each day once. */
function daysOf(template: TemplateView, { site, calendar }: PlanningFacts, month: DateRange): DateText[] {
  const dates = ruleDates(template, month, { calendar, anchorMonday: site.anchorMonday });
  return [...new Set(dates.flatMap(({ on }) => on ?? []))].sort();
}

/** Places a strand on a date if its promise has room for it there. */
function place(strand: Strand, on: DateText, desk: Desk): boolean {
  const { template, subject, dates } = strand;
  const { facts, books } = desk;
  const period = periodFor(template.promise, on, facts.site.anchorMonday);
  if (!hasRoomFor(strand, on, period, facts)) return false;
  const wanted = { template, teamIds: subject.teamIds, on, startsLocally: template.startsLocally };
  const placement = placeNear(wanted, facts, books);
  if (!placement) return false;
  enter(wanted, placement, facts, books);
  const ordinal = nextOrdinal(strand, period, desk);
  desk.drafted.push({ template, teamIds: subject.teamIds, on, periodOn: period.fromOn, ordinal, ...placement });
  addLoad(subject.teamIds, on, desk);
  dates.push(on);
  return true;
}

/** 1 for the first sitting of a strand in a period, and so on. */
function nextOrdinal({ template, subject }: Strand, period: DateRange, { ordinals }: Desk): number {
  const key = `${template.id} ${subject.teamId} ${period.fromOn}`;
  const ordinal = (ordinals.get(key) ?? 0) + 1;
  ordinals.set(key, ordinal);
  return ordinal;
}

/** Whether the promise lacks a sitting in this period and none lies too close. Without a promise every date counts. */
function hasRoomFor(
  { template: { promise }, dates, others }: Strand,
  on: DateText,
  period: DateRange,
  { calendar }: PlanningFacts,
): boolean {
  if (!promise) return !dates.includes(on);
  if (!countsOn(on, promise, calendar)) return false;
  const held = dates.filter((date) => isWithin(date, period)).length;
  return (
    held < promise.count && [...dates, ...others].every((date) => Math.abs(daysBetween(date, on)) >= promise.minGapDays)
  );
}

/**
 * Adds what the periods that end in this month still lack, spread evenly over days that count. Of a period that ends
 * later, a template without rules gets its share: as many as an even spread puts into this month.
 */
function topUp(strand: Strand, desk: Desk): void {
  const { promise, ruleSet } = strand.template;
  if (!promise) return;
  const { facts, month } = desk;
  for (const window of windowsEndingIn(promise.per, facts.month, facts.site.anchorMonday)) {
    fill(strand, promise, window, promise.count - countIn(strand, window), desk);
  }
  const last = windowAt(promise.per, month.untilOn, facts.site.anchorMonday);
  if (ruleSet !== null || last.untilOn <= month.untilOn) return;
  const [inside, outside] = split(strand.dates, last);
  const share = spreadIn(last, promise, { inside, outside }, facts.calendar).filter((on) => isWithin(on, month));
  fill(strand, promise, last, share.length, desk);
}

/** Places so many sittings of a period on the days of this month that suit an even spread best, while any is free. */
function fill(strand: Strand, promise: Promised, window: DateRange, wanted: number, desk: Desk): void {
  let days = daysThatCount(overlapOf(window, desk.month), promise, desk.facts.calendar);
  let missing = wanted;
  while (missing > 0) {
    const [inside, outside] = split([...strand.dates, ...strand.others], window);
    const { candidates } = evenDays({ days, inside, outside }, missing, promise, evenGap(promise, window));
    const best = bestOf(candidates, inside, strand, window, desk);
    if (best === undefined) return;
    if (place(strand, best, desk)) missing -= 1;
    days = days.filter((on) => on !== best);
  }
}

/** The day on which the strand's teams have least else, then the one with the fewest sittings, then the most even. */
function bestOf(
  days: readonly DateText[],
  taken: readonly DateText[],
  { template: { promise }, subject }: Strand,
  window: DateRange,
  desk: Desk,
): DateText | undefined {
  const measured = days.map((on) => ({
    on,
    own: loadOn(subject.teamId ?? '', on, desk),
    all: loadOn('', on, desk),
    distance: promise ? distanceToPart(on, promise, window, taken) : 0,
  }));
  return measured.sort(
    (one, other) =>
      one.own - other.own || one.all - other.all || one.distance - other.distance || byText(one.on, other.on),
  )[0]?.on;
}

/** Dates in a period, and the others. */
function split(dates: readonly DateText[], window: DateRange): [inside: DateText[], outside: DateText[]] {
  const isInside = (on: DateText): boolean => isWithin(on, window);
  return [dates.filter(isInside), dates.filter((on) => !isInside(on))];
}

function countIn({ dates }: Strand, window: DateRange): number {
  return dates.filter((on) => isWithin(on, window)).length;
}

/** Sittings of the draft on a date: of one team, or with an empty id all. */
function loadOn(teamId: string, on: DateText, { dayLoad }: Desk): number {
  return dayLoad.get(`${teamId} ${on}`) ?? 0;
}

function addLoad(teamIds: readonly string[], on: DateText, desk: Desk): void {
  for (const teamId of ['', ...teamIds]) desk.dayLoad.set(`${teamId} ${on}`, loadOn(teamId, on, desk) + 1);
}

/** Gives each sitting the topic whose turn it is, in order of time: days are found in another order. */
function withTopics(drafted: readonly DraftedSession[], { lastTaught, placed }: PlanningFacts): DraftedSession[] {
  const tally = TopicTally.of([...lastTaught, ...placed]);
  return inOrderOfTime(drafted).map((session) => {
    const { template, teamIds, on } = session;
    const topicIds = tally.turnOf(template.topicIds, teamIds, on);
    tally.add({ teamIds, topicIds, on });
    return { ...session, topicIds };
  });
}
