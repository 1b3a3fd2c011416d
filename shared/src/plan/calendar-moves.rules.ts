import { allowed, refuse, type Verdict } from '../rule/verdict';
import { ruleDates, takesPlaceOn, type DatedTemplate, type DatingSite, type RuleDate } from '../template/rule-dates';
import type { TemplateView } from '../template/template.contract';
import { isWorked, type DayKind, type DayMark } from '../time/day-mark';
import { monthOf, monthRange } from '../time/days';
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

/** What is proposed for a session; `busy`: it would go to a day on which nothing is free. */
export interface Proposed {
  readonly act: CalendarMove['act'] | 'busy';
  readonly toOn: DateText | null;
  readonly isBinding: boolean;
}

/** Whether a session may follow the calendar to a date, or with null fall out: only as is proposed now, and never a binding one (R5). */
export function mayFollowCalendar(proposed: Proposed | undefined, toOn: DateText | null): Verdict {
  const isOpen = proposed !== undefined && !proposed.isBinding && proposed.toOn === toOn;
  const isProposed = isOpen && (proposed.act === 'move' || proposed.act === 'drop');
  return isProposed ? allowed : refuse('calendar-move-not-proposed');
}

type Template = Pick<TemplateView, 'id' | 'onDayOff' | 'ruleSet' | 'promise'>;

/** A session without a template. */
const loose: DatedTemplate = { onDayOff: 'nearest', promise: null };

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
  const now = { calendar, anchorMonday };
  const before = datesBefore({ facts, turns, anchorMonday });
  return sessions.flatMap((session): CalendarMove[] => {
    const turned = turnedSince(session.placedAt, turns, calendar);
    if (turned.length === 0) return [];
    const template = templates.find(({ id }) => id === session.templateId);
    if (!calendar.isWorkingDay(session.on)) {
      return turned.some(({ on }) => on === session.on) ? [offMove(session, template, now)] : [];
    }
    const back = template && backMove(session, template, before(template, session), now);
    return back ? [back] : [];
  });
}

function offMove(
  { id: sessionId, on }: StandingSession,
  template: Template | undefined,
  now: DatingSite,
): CalendarMove {
  const cause = now.calendar.dayKind(on) === 'closed' ? 'closed' : 'day-off';
  const toOn = takesPlaceOn(template ?? loose, on, now);
  if (toOn !== null) return { sessionId, cause, act: 'move', toOn };
  return { sessionId, cause, act: template?.onDayOff === 'skip' ? 'drop' : 'none', toOn: null };
}

/** A session that stands aside for a date of its rules goes back once that date is worked on; not one on its own date. */
function backMove(
  { id: sessionId, on }: StandingSession,
  template: Template,
  before: readonly RuleDate[],
  now: DatingSite,
): CalendarMove | null {
  if (before.some((date) => date.asked === on)) return null;
  const own = before.find((date) => date.on === on);
  const toOn = own ? takesPlaceOn(template, own.asked, now) : null;
  return toOn === null || toOn === on ? null : { sessionId, cause: 'template', act: 'move', toOn };
}

/** Dates of a template's rules in the month of a day as they took place at a time, worked out once. */
function datesBefore({
  facts,
  turns,
  anchorMonday,
}: TurnedCalendar): (template: Template, session: StandingSession) => readonly RuleDate[] {
  const known = new Map<string, readonly RuleDate[]>();
  const calendarAt = calendarsBefore(facts, turns);
  return (template, { on, placedAt }) => {
    const key = `${template.id} ${monthOf(on)} ${placedAt}`;
    const site = { calendar: calendarAt(placedAt), anchorMonday };
    const found = known.get(key) ?? ruleDates(template, monthRange(on), site);
    known.set(key, found);
    return found;
  };
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
