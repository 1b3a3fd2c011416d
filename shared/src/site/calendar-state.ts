import { decidingMarks, type DayMark } from '../time/day-mark';
import { addDays, datesIn, isWithin, type DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import { workingCalendar, type CalendarFacts, type WorkingCalendar } from '../time/working-calendar';
import type { CalendarChange, DayDifference } from './calendar.contract';
import { longestRest } from './calendar-limits.data';
import type { CalendarMark, SiteCalendar } from './site.contract';

/** All that a site's working calendar is made of. */
export interface CalendarState extends Omit<SiteCalendar, 'siteId'> {
  /** Last day that the shipped list covers; null when it knows nothing of the country. */
  readonly packageThrough: DateText | null;
  /** Years whose official list was imported: in them the shipped one is silent. */
  readonly importedYears: readonly number[];
}

/** An official list as read: its days, and the years that it lists in full. */
export interface OfficialList {
  readonly act: 'import';
  readonly years: readonly number[];
  readonly marks: readonly CalendarMark[];
}

/** A change in the form in which it is carried out: a file has been read. */
export type CalendarStep = Exclude<CalendarChange, { act: 'import' }> | OfficialList;

/** The calendar after one step. Own days stand above an import, which takes the place of the shipped list. */
export function calendarAfter(state: CalendarState, step: CalendarStep): CalendarState {
  if (step.act === 'weekend') return withWeekend(state, step);
  if (step.act === 'import') return withList(state, step);
  const marks = state.marks.filter(({ on, source }) => source !== 'own' || !isWithin(on, step));
  if (step.act === 'clear') return { ...state, marks };
  const { kind, name } = step;
  const own = datesIn(step.fromOn, step.untilOn).map((on): CalendarMark => {
    return { on, kind, name, nameEn: name, source: 'own' };
  });
  return { ...state, marks: inOrder([...marks, ...own]) };
}

/** The last day up to which every year is known, from the shipped list and the imported ones after it. */
export function coverageOf(packageThrough: DateText | null, importedYears: readonly number[]): DateText | null {
  const years = [...importedYears].sort((one, other) => one - other);
  const [first] = years;
  if (packageThrough === null && first === undefined) return null;
  let last = packageThrough === null ? (first ?? 0) : Number(packageThrough.slice(0, 4));
  while (years.includes(last + 1)) last += 1;
  return `${last}-12-31`;
}

/** The shipped list from a day on. What came before it is history; years that were imported keep what was imported. */
export function withPackage(
  state: CalendarState,
  fresh: { readonly marks: readonly CalendarMark[]; readonly through: DateText | null; readonly fromOn: DateText },
): CalendarState {
  const isNews = ({ on }: CalendarMark): boolean => on >= fresh.fromOn && !state.importedYears.includes(yearOf(on));
  const marks = inOrder([
    ...state.marks.filter(({ source, on }) => source !== 'package' || on < fresh.fromOn),
    ...fresh.marks.filter(isNews),
  ]);
  const coveredThrough = coverageOf(fresh.through, state.importedYears);
  return { ...state, marks, packageThrough: fresh.through, coveredThrough };
}

/** Days of a range on which two calendars differ in kind or name. */
export function differencesOf(
  before: CalendarFacts,
  after: CalendarFacts,
  { fromOn, untilOn }: DateRange,
): DayDifference[] {
  const [then, now] = [asAsked(before), asAsked(after)];
  return datesIn(fromOn, untilOn).flatMap((on): DayDifference[] => {
    const [was, is] = [then.shown(on), now.shown(on)];
    const isSame = then.calendar.dayKind(on) === now.calendar.dayKind(on) && was?.name === is?.name;
    return isSame ? [] : [{ on, before: was, after: is }];
  });
}

interface Asked {
  readonly calendar: WorkingCalendar;
  shown(on: DateText): DayDifference['before'];
}

function asAsked(facts: CalendarFacts): Asked {
  const marks = decidingMarks(facts.marks);
  return { calendar: workingCalendar(facts), shown: (on) => shown(marks.get(on)) };
}

function shown(mark: DayMark | undefined): DayDifference['before'] {
  if (!mark) return null;
  const { kind, name, nameEn = mark.name, source = 'package' } = mark;
  return { kind, name, nameEn, source };
}

function withWeekend(
  state: CalendarState,
  { fromOn, weekend }: { fromOn: DateText; weekend: number[] },
): CalendarState {
  const earlier = state.weekendChanges.filter((change) => change.fromOn < fromOn);
  const inForce = earlier.at(-1)?.weekend ?? state.weekend;
  const wanted = [...weekend].sort((one, other) => one - other);
  const isSame = inForce.length === wanted.length && wanted.every((day) => inForce.includes(day));
  return { ...state, weekendChanges: isSame ? earlier : [...earlier, { fromOn, weekend: wanted }] };
}

/** A year listed in full replaces what was known of it; single days of other years are added, and company days named. */
function withList(state: CalendarState, { years, marks }: OfficialList): CalendarState {
  const listed = new Set(marks.map(({ on }) => on));
  const own = new Set(marks.filter(({ source }) => source === 'own').map(({ on }) => on));
  const stays = ({ on, source }: CalendarMark): boolean =>
    source === 'own' ? !own.has(on) : !(years.includes(yearOf(on)) || (source === 'import' && listed.has(on)));
  const importedYears = [...new Set([...state.importedYears, ...years])].sort((one, other) => one - other);
  return {
    ...state,
    marks: inOrder([...state.marks.filter(stays), ...marks]),
    importedYears,
    coveredThrough: coverageOf(state.packageThrough, importedYears),
  };
}

function inOrder(marks: readonly CalendarMark[]): CalendarMark[] {
  return [...marks].sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0));
}

export function yearOf(on: DateText): number {
  return Number(on.slice(0, 4));
}

/** The first day of a rest longer than any calendar may have, or null: a rule that waits for a working day would wait. */
export function endlessRest(facts: CalendarFacts, { fromOn, untilOn }: DateRange): DateText | null {
  const calendar = workingCalendar(facts);
  let restsSince = fromOn;
  for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) {
    if (calendar.isWorkingDay(on)) restsSince = addDays(on, 1);
    else if (on >= addDays(restsSince, longestRest)) return restsSince;
  }
  return null;
}
