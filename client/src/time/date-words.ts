import { addDays, monthOf, weekdayOf } from '@fortnight/shared/time/days';
import type { DateText, InstantText, MonthText } from '@fortnight/shared/time/time-text';
import { toLocal } from '@fortnight/shared/time/zone';
import type { Language } from '@fortnight/shared/rule/problem';

const weekdaysZh = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const weekdaysEn = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const monthsEn = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function partsOf(on: DateText): DateParts {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) };
}

function monthEn(month: number): string {
  return monthsEn[month - 1] ?? '';
}

/** 周一, Mon. */
export function weekdayWords(on: DateText, language: Language): string {
  const words = language === 'en' ? weekdaysEn : weekdaysZh;
  return words[weekdayOf(on) - 1] ?? '';
}

/** 9月14日, 14 Sep. */
export function dayWords(on: DateText, language: Language): string {
  const { month, day } = partsOf(on);
  return language === 'en' ? `${day} ${monthEn(month).slice(0, 3)}` : `${month}月${day}日`;
}

/** 9月14日 周一, Mon 14 Sep. */
export function dateWords(on: DateText, language: Language): string {
  const [day, weekday] = [dayWords(on, language), weekdayWords(on, language)];
  return language === 'en' ? `${weekday} ${day}` : `${day} ${weekday}`;
}

/** 2026年9月14日 周一, Mon 14 Sep 2026. */
export function fullDateWords(on: DateText, language: Language): string {
  const { year } = partsOf(on);
  return language === 'en' ? `${dateWords(on, language)} ${year}` : `${year}年${dateWords(on, language)}`;
}

/** 2026年9月, September 2026. */
export function monthWords(month: MonthText, language: Language): string {
  const { year, month: ordinal } = partsOf(`${month}-01`);
  return language === 'en' ? `${monthEn(ordinal)} ${year}` : `${year}年${ordinal}月`;
}

/** 9月14日 – 20日, 9月28日 – 10月4日; 14 – 20 September, 28 Sep – 4 Oct. Both ends belong to the range. */
export function dateRangeWords(fromOn: DateText, untilOn: DateText, language: Language): string {
  const [from, until] = [partsOf(fromOn), partsOf(untilOn)];
  if (fromOn === untilOn) return dayWords(fromOn, language);
  const sameMonth = monthOf(fromOn) === monthOf(untilOn);
  if (sameMonth && language === 'en') return `${from.day} – ${until.day} ${monthEn(from.month)}`;
  const end = sameMonth ? `${until.day}日` : dayWords(untilOn, language);
  return `${dayWords(fromOn, language)} – ${end}`;
}

/** 09:00, at the site. */
export function clockWords(at: InstantText, zone: string): string {
  return toLocal(at, zone).time;
}

/** 09:00–10:30, at the site. */
export function timeRangeWords(startsAt: InstantText, endsAt: InstantText, zone: string): string {
  return `${clockWords(startsAt, zone)}–${clockWords(endsAt, zone)}`;
}

/** 9月14日 周一 09:00, at the site. */
export function momentWords(at: InstantText, zone: string, language: Language): string {
  const local = toLocal(at, zone);
  return `${dateWords(local.on, language)} ${local.time}`;
}

/** 9月14日 周一 18:00, at the site; what ends with a day ends at its 24:00 and not at 00:00 of the next (R3). */
export function deadlineWords(at: InstantText, zone: string, language: Language): string {
  const local = toLocal(at, zone);
  if (local.time !== '00:00') return momentWords(at, zone, language);
  return `${dateWords(addDays(local.on, -1), language)} 24:00`;
}

/** 9月14日 周一 09:00–10:30, at the site. */
export function spanWords(startsAt: InstantText, endsAt: InstantText, zone: string, language: Language): string {
  const local = toLocal(startsAt, zone);
  return `${dateWords(local.on, language)} ${local.time}–${clockWords(endsAt, zone)}`;
}
