import { moveOffDayOff } from '../template/day-off';
import { windowAt } from '../template/promise.rules';
import { expandDates } from '../template/recurrence';
import type { TemplateView } from '../template/template.contract';
import { isWorked, type DayKind, type DayMark } from '../time/day-mark';
import { firstOfMonth, lastOfMonth, monthOf, type DateRange } from '../time/days';
import type { DateText, InstantText } from '../time/time-text';
import { workingCalendar, type CalendarFacts, type WorkingCalendar } from '../time/working-calendar';

/** A session as far as the calendar is concerned; `placedAt`: since when it stands on its date, or was left there. */
export interface StandingSession {
  readonly id: string;
  readonly templateId: string | null;
  readonly on: DateText;
  readonly placedAt: InstantText;
}

/** A day that became another kind of day; `was`: what it was just before. A day may turn more than once. */
export interface DayTurn {
  readonly on: DateText;
  readonly was: DayKind;
  readonly at: InstantText;
}

/** What turned, and the calendar as it is since. */
export interface TurnedCalendar {
  readonly facts: CalendarFacts;
  readonly turns: readonly DayTurn[];
  readonly anchorMonday: DateText;
}

/** `template`: the day is worked on, but the session was put there for another that no longer rests. */
export type MoveCause = 'closed' | 'day-off' | 'template';

/** Where a session would go by its template; `none`: its period has no day for it; `drop`: the template skips. */
export type CalendarMove = { readonly sessionId: string; readonly cause: MoveCause } & (
  { readonly act: 'move'; readonly toOn: DateText } | { readonly act: 'drop' | 'none'; readonly toOn: null }
);

type Template = Pick<TemplateView, 'id' | 'onDayOff' | 'ruleSet' | 'promise'>;

/**
 * The moves that a changed calendar asks for: sessions on days that turned off or closed since they were placed, and
 * those that their template put aside for a day off which is none any more. Whoever places a session on a day off
 * after it turned meant it. Without a template the nearest working day of the month is taken.
 */
export function calendarMoves(
  sessions: readonly StandingSession[],
  templates: readonly Template[],
  { facts, turns, anchorMonday }: TurnedCalendar,
): CalendarMove[] {
  const calendar = workingCalendar(facts);
  const before = calendarsBefore(facts, turns);
  const dates = ruleDates(anchorMonday);
  return sessions.flatMap((session): CalendarMove[] => {
    const turned = turnedSince(session.placedAt, turns, calendar);
    if (turned.length === 0) return [];
    const template = templates.find(({ id }) => id === session.templateId);
    if (!calendar.isWorkingDay(session.on)) {
      return turned.some(({ on }) => on === session.on) ? [offMove(session, template, calendar, anchorMonday)] : [];
    }
    const back =
      template && backMove(session, template, dates(template, session.on), calendar, before(session.placedAt));
    return back ? [back] : [];
  });
}

function offMove(
  { id: sessionId, on }: StandingSession,
  template: Template | undefined,
  calendar: WorkingCalendar,
  anchorMonday: DateText,
): CalendarMove {
  const cause = calendar.dayKind(on) === 'closed' ? 'closed' : 'day-off';
  const act = template?.onDayOff ?? 'nearest';
  const toOn = moveOffDayOff(on, calendar, act, periodOf(template, on, anchorMonday));
  if (toOn !== null) return { sessionId, cause, act: 'move', toOn };
  return { sessionId, cause, act: act === 'skip' ? 'drop' : 'none', toOn: null };
}

/** A session that stands aside for a date of its rules goes back once that date is worked on; not one on its own date. */
function backMove(
  { id: sessionId, on }: StandingSession,
  template: Template,
  dates: readonly { readonly on: DateText; readonly within: DateRange }[],
  now: WorkingCalendar,
  before: WorkingCalendar,
): CalendarMove | null {
  if (dates.some((date) => date.on === on)) return null;
  const own = dates.find((date) => moveOffDayOff(date.on, before, template.onDayOff, date.within) === on);
  const toOn = own ? moveOffDayOff(own.on, now, template.onDayOff, own.within) : null;
  return toOn === null || toOn === on ? null : { sessionId, cause: 'template', act: 'move', toOn };
}

type RuleDates = readonly { readonly on: DateText; readonly within: DateRange }[];

/** Dates of a template's rules in the month of a day, worked out once. */
function ruleDates(anchorMonday: DateText): (template: Template, on: DateText) => RuleDates {
  const known = new Map<string, RuleDates>();
  return (template, on) => {
    const key = `${template.id} ${monthOf(on)}`;
    const month = monthRange(on);
    const asked = template.ruleSet ? { ...template.ruleSet, anchorOn: anchorMonday } : null;
    const dates = asked ? expandDates(asked, month.fromOn, month.untilOn) : [];
    const found = known.get(key) ?? dates.map((date) => ({ on: date, within: periodOf(template, date, anchorMonday) }));
    known.set(key, found);
    return found;
  };
}

/** The promise's period as far as it lies in the month: a plan holds the sessions of its month and no others. */
function periodOf(template: Template | undefined, on: DateText, anchorMonday: DateText): DateRange {
  const month = monthRange(on);
  if (!template?.promise) return month;
  const period = windowAt(template.promise.per, on, anchorMonday);
  return {
    fromOn: period.fromOn > month.fromOn ? period.fromOn : month.fromOn,
    untilOn: period.untilOn < month.untilOn ? period.untilOn : month.untilOn,
  };
}

function monthRange(on: DateText): DateRange {
  return { fromOn: firstOfMonth(monthOf(on)), untilOn: lastOfMonth(monthOf(on)) };
}

/** The calendar as it was when a session was placed: what turned since is turned back. */
function calendarsBefore(facts: CalendarFacts, turns: readonly DayTurn[]): (at: InstantText) => WorkingCalendar {
  const known = new Map<InstantText, WorkingCalendar>();
  return (at) => {
    const turned = firstSince(at, turns);
    const found = known.get(at) ?? workingCalendar(turnedBack(facts, turned));
    known.set(at, found);
    return found;
  };
}

/** Of each day the first turn since: it tells what the day was then, whatever came after. */
function firstSince(at: InstantText, turns: readonly DayTurn[]): DayTurn[] {
  const first = new Map<DateText, DayTurn>();
  for (const turn of turns) {
    const known = first.get(turn.on);
    if (turn.at > at && (!known || turn.at < known.at)) first.set(turn.on, turn);
  }
  return [...first.values()];
}

/** Days that are another kind of day now than when a session was placed: one that turned and turned back is none. */
function turnedSince(at: InstantText, turns: readonly DayTurn[], now: WorkingCalendar): DayTurn[] {
  return firstSince(at, turns).filter(({ on, was }) => {
    const is = now.dayKind(on);
    return isWorked(was) !== isWorked(is) || (was === 'closed') !== (is === 'closed');
  });
}

function turnedBack(facts: CalendarFacts, turns: readonly DayTurn[]): CalendarFacts {
  const days = new Set(turns.map(({ on }) => on));
  const marks = turns.map(({ on, was }): DayMark => ({ on, kind: asMark(was), name: '', source: 'own' }));
  return { ...facts, marks: [...facts.marks.filter(({ on }) => !days.has(on)), ...marks] };
}

function asMark(kind: DayKind): DayMark['kind'] {
  if (kind === 'working') return 'company-work';
  return kind === 'weekend' ? 'company-off' : kind;
}
