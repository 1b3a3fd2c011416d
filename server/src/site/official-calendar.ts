import type { CalendarMark } from '@fortnight/shared/site/site.contract';
import { addDays, datesIn, weekdayOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { getDayDetail } from 'chinese-days';
import Holidays from 'date-holidays';

/** A country's working calendar for some years, as far as it is published. */
export interface OfficialCalendar {
  readonly marks: readonly CalendarMark[];
  /** Last day of the last year that is published in full; null when nothing is known of the country. */
  readonly coveredThrough: DateText | null;
}

/** Newer runtimes have the method, older ones the property; TypeScript knows neither yet. */
interface LocaleWithWeek extends Intl.Locale {
  readonly weekInfo?: { readonly weekend: number[] };
  getWeekInfo?(): { readonly weekend: number[] };
}

const source = 'package';
const saturday = 6;
const day = 86_400_000;

/**
 * The official calendar of a country for the given years. China's comes with its make-up working days (调休), which
 * the State Council publishes only months ahead: later years get the holidays that the almanac knows but stay
 * uncovered, because nobody can know their make-up days yet. Other countries' holidays follow fixed rules.
 */
export function officialCalendar(country: string, years: readonly number[]): OfficialCalendar {
  const lastAsked = Math.max(...years);
  const lastKnown = country === 'CN' ? lastChineseYear() : lastAsked;
  const marks = years.flatMap((year) =>
    country === 'CN' && year <= lastKnown ? chineseMarks(year) : almanacMarks(country, year),
  );
  const coveredThrough = marks.length > 0 ? `${Math.min(lastKnown, lastAsked)}-12-31` : null;
  return { marks: [...new Map(marks.map((mark) => [mark.on, mark])).values()], coveredThrough };
}

/** Years that a site's calendar holds, in order: two back for reports, two ahead for annual plans. */
export function calendarYears(today: DateText): number[] {
  const year = Number(today.slice(0, 4));
  return [year - 2, year - 1, year, year + 1, year + 2];
}

/** Weekdays that are rest days in a country, Monday 1 to Sunday 7, as Unicode's CLDR has them. */
export function weekendOf(country: string): number[] {
  const locale = new Intl.Locale(`und-${country}`) as LocaleWithWeek;
  const weekend = locale.getWeekInfo?.().weekend ?? locale.weekInfo?.weekend ?? [saturday, saturday + 1];
  return [...weekend].sort();
}

/** chinese-days calls a weekday beyond its list a working day without a word: only a named National Day shows its end. */
function lastChineseYear(): number {
  let year = 2025;
  while (nameOfDay(`${year + 1}-10-01`) !== null) year += 1;
  return year;
}

/** Named days read 'National Day,国庆节,3'; all others carry their English weekday. */
function nameOfDay(on: DateText): { name: string; nameEn: string } | null {
  const [nameEn = '', name] = getDayDetail(on).name.split(',');
  return name === undefined ? null : { name, nameEn };
}

function chineseMarks(year: number): CalendarMark[] {
  return datesIn(`${year}-01-01`, `${year}-12-31`).flatMap((on): CalendarMark[] => {
    const named = nameOfDay(on);
    if (named === null) return [];
    const { name, nameEn } = named;
    if (!getDayDetail(on).work) return [{ on, kind: 'holiday', name, nameEn, source }];
    const isMakeup = weekdayOf(on) >= saturday;
    return isMakeup ? [{ on, kind: 'makeup', name: `${name}调休`, nameEn: `Make-up day for ${nameEn}`, source }] : [];
  });
}

/** What the almanac lists for China but only some of its people have off. */
const chineseObservances = ["Children's Day", 'Youth Day', "International Women's Day", 'Army Day'];

/** Lunar holidays take long to work out, and every site of a country asks for the same few years. */
const almanacs = new Map<string, readonly CalendarMark[]>();

function almanacMarks(country: string, year: number): readonly CalendarMark[] {
  const key = `${country} ${year}`;
  const marks = almanacs.get(key) ?? workOutAlmanac(country, year);
  almanacs.set(key, marks);
  return marks;
}

/** Public holidays that begin at midnight; half days stay working days. */
function workOutAlmanac(country: string, year: number): CalendarMark[] {
  const almanac = new Holidays(country, { types: ['public'] });
  const chinese = country === 'CN' ? almanac.getHolidays(year, 'zh') : [];
  return almanac.getHolidays(year, 'en').flatMap(({ date, name: nameEn, start, end }, index): CalendarMark[] => {
    if (!date.startsWith('00:00', 11) || (country === 'CN' && chineseObservances.includes(nameEn))) return [];
    // The almanac writes '清明节 清明節'.
    const name = chinese[index]?.name.split(' ')[0] ?? nameEn;
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / day));
    return Array.from({ length: days }, (_, later) => ({
      on: addDays(date.slice(0, 10), later),
      kind: 'holiday',
      name,
      nameEn,
      source,
    }));
  });
}
