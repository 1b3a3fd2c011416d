import type { Language } from '../rule/problem';
import type { DateText } from '../time/time-text';

const weekdaysZh = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const weekdaysEn = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const monthsEn = 'January February March April May June July August September October November December'.split(' ');
const ordinalsEn = ' first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const digitsZh = '零一二三四五六七八九十';

/** 周一, Monday. */
export function weekdayWords(weekday: number, language: Language): string {
  return (language === 'en' ? weekdaysEn : weekdaysZh)[weekday - 1] ?? '';
}

/** 周二、周四; 周一到周五; 'Tuesday and Thursday', 'Monday to Friday'. ISO weekdays, ascending. */
export function weekdayRange(weekdays: readonly number[], language: Language, suffix = ''): string {
  const [first = 1, last = 7] = [weekdays[0], weekdays.at(-1)];
  const words = weekdays.map((day) => weekdayWords(day, language) + suffix);
  if (weekdays.length < 3 || last - first !== weekdays.length - 1) return listWords(words, language);
  return `${words[0] ?? ''}${language === 'en' ? ' to ' : '到'}${words.at(-1) ?? ''}`;
}

/** 'Monday, Wednesday and Friday'; 周一、周三、周五. */
export function listWords(words: readonly string[], language: Language): string {
  if (language !== 'en') return words.join('、');
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

export function monthNames(months: readonly number[]): string[] {
  return months.map((month) => monthsEn[month - 1] ?? '');
}

/** 第二个, second; 最后一个, last; with `isDate` in English 2nd. From the end only the last two. */
export function ordinalWords(nth: number, language: Language, isDate = false): string {
  if (language !== 'en') {
    if (nth < 0) return nth === -1 ? '最后一个' : `倒数第${digitsZh[-nth] ?? ''}个`;
    return nth <= 10 ? `第${digitsZh[nth] ?? ''}个` : `第 ${nth} 个`;
  }
  if (nth < 0) return nth === -1 ? 'last' : 'second-to-last';
  const suffix = ['th', 'st', 'nd', 'rd'][nth % 100 > 10 && nth % 100 < 14 ? 0 : nth % 10] ?? 'th';
  return isDate || nth > 10 ? `${nth}${suffix}` : (ordinalsEn[nth] ?? '');
}

/** 2027年6月30日, 30 June 2027: with the year, for a rule may last. */
export function dateWords(on: DateText, language: Language): string {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  return language === 'en' ? `${day} ${monthsEn[month - 1] ?? ''} ${year}` : `${year}年${month}月${day}日`;
}
