import { byText } from '../rule/by-text';
import { daysThatCount, evenDays } from '../template/promise-days';
import { placedIn, windowAt, windowsEndingIn } from '../template/promise.rules';
import { periodFor } from '../template/rule-dates';
import { distanceToPart, evenGap, spreadIn } from '../template/spread';
import type { Promised, TemplateView } from '../template/template.contract';
import { firstOfMonth, isWithin, monthRange, overlapOf, type DateRange } from '../time/days';
import type { DateText, TimeText } from '../time/time-text';
import { placeSkipped } from './draft-skips';
import { strandsOf, whyFull, wishesOf, type Strand } from './draft-strands';
import { enter, openBooks, placeNear, strainAt, type PlanningBooks } from './placement.rules';
import type { PlanningFacts } from './planning-facts';
import type { DraftSkipReason } from './skipped.contract';
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

/** A date of a template's rules that a draft does without, as it would take place. */
export type SkippedSession = DraftedSession & { readonly why: DraftSkipReason };

export interface Draft {
  /** In order of date and time. */
  readonly sessions: readonly DraftedSession[];
  readonly skipped: readonly SkippedSession[];
}

interface Desk {
  readonly facts: PlanningFacts;
  readonly books: PlanningBooks;
  readonly month: DateRange;
  readonly drafted: DraftedSession[];
  readonly skipped: { readonly strand: Strand; readonly on: DateText; readonly why: DraftSkipReason }[];
  /** Sittings of the draft by team and date, so that days fill evenly. */
  readonly dayLoad: Map<string, number>;
  readonly ordinals: Map<string, number>;
}

/**
 * Drafts a month from its templates: every date of their rule sets on the working calendar, as long as the promise's
 * period still lacks it and a time, room and instructor are free; then what the periods ending in the month still lack,
 * spread evenly over other days that count. What cannot be placed stays a need, and its dates are told. The same facts
 * give the same draft.
 */
export function draftMonth(facts: PlanningFacts): Draft {
  const month = monthRange(firstOfMonth(facts.month));
  const [dayLoad, ordinals] = [new Map<string, number>(), new Map<string, number>()];
  const desk: Desk = { facts, books: openBooks(facts), month, drafted: [], skipped: [], dayLoad, ordinals };
  const strands = strandsOf(facts);
  for (const { strand, asked, on } of wishesOf(strands, facts, month)) {
    const miss = on === null ? 'day-off' : place(strand, on, desk);
    if (miss !== null && miss !== 'enough') desk.skipped.push({ strand, on: on ?? asked, why: miss });
  }
  for (const strand of strands) topUp(strand, desk);
  const sessions = withTopics(desk.drafted, facts);
  return { sessions, skipped: skippedBy(desk, sessions) };
}

/** Dates of rules that found no place, as they would take place after all. Where the month was filled up they do. */
function skippedBy(desk: Desk, sessions: readonly DraftedSession[]): SkippedSession[] {
  const { facts, books } = desk;
  const topics = TopicTally.of([...facts.lastTaught, ...facts.placed, ...sessions]);
  const missing = desk.skipped.filter(({ strand, on }) => !strand.dates.includes(on));
  return missing.map(({ strand, on, why }) => {
    const wish = { template: strand.template, teamIds: strand.subject.teamIds, on, why };
    const period = periodFor(strand.template.promise, on, facts.site.anchorMonday);
    const ordinal = nextOrdinal(strand, period, desk);
    return { ...wish, ...placeSkipped(wish, facts, { ...books, topics }), periodOn: period.fromOn, ordinal };
  });
}

/** Places a strand on a date if its promise has room for it there; else what is in the way. */
function place(strand: Strand, on: DateText, desk: Desk): DraftSkipReason | 'enough' | null {
  const { template, subject, dates } = strand;
  const { facts, books } = desk;
  const period = periodFor(template.promise, on, facts.site.anchorMonday);
  const full = whyFull(strand, on, period, facts);
  if (full) return full;
  const wanted = { template, teamIds: subject.teamIds, on, startsLocally: template.startsLocally };
  const placement = placeNear(wanted, facts, books);
  if (!placement) return 'no-place';
  enter(wanted, placement, facts, books);
  const ordinal = nextOrdinal(strand, period, desk);
  desk.drafted.push({ template, teamIds: subject.teamIds, on, periodOn: period.fromOn, ordinal, ...placement });
  addLoad(subject.teamIds, on, desk);
  dates.push(on);
  return null;
}

/** 1 for the first sitting of a strand in a period, and so on. */
function nextOrdinal({ template, subject }: Strand, period: DateRange, { ordinals }: Desk): number {
  const key = `${template.id} ${subject.teamId} ${period.fromOn}`;
  const ordinal = (ordinals.get(key) ?? 0) + 1;
  ordinals.set(key, ordinal);
  return ordinal;
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
    fill(strand, promise, window, promise.count - placedIn(window, strand.dates), desk);
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
    if (place(strand, best, desk) === null) missing -= 1;
    days = days.filter((on) => on !== best);
  }
}

/**
 * The day that strains the strand's teams least, then the one on which they have least else, then the one with the
 * fewest sittings, then the most even.
 */
function bestOf(
  days: readonly DateText[],
  taken: readonly DateText[],
  { template, subject }: Strand,
  window: DateRange,
  desk: Desk,
): DateText | undefined {
  const { promise, startsLocally } = template;
  const measured = days.map((on) => ({
    on,
    strain: strainAt({ template, teamIds: subject.teamIds, on, startsLocally }, desk.facts),
    own: loadOn(subject.teamId ?? '', on, desk),
    all: loadOn('', on, desk),
    distance: promise ? distanceToPart(on, promise, window, taken) : 0,
  }));
  return measured.sort(
    (one, other) =>
      one.strain - other.strain ||
      one.own - other.own ||
      one.all - other.all ||
      one.distance - other.distance ||
      byText(one.on, other.on),
  )[0]?.on;
}

/** Dates in a period, and the others. */
function split(dates: readonly DateText[], window: DateRange): [inside: DateText[], outside: DateText[]] {
  const isInside = (on: DateText): boolean => isWithin(on, window);
  return [dates.filter(isInside), dates.filter((on) => !isInside(on))];
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
