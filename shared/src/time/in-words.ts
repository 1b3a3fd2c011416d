import { weekdayOf } from './days';
import type { DateText } from './time-text';

/** The two languages of the house, as `Language` of rule/problem.ts; written here so that time knows no rule. */
type Tongue = 'zh-CN' | 'en';

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A date as people read it: `12月2日 周三`, `Wed 2 Dec`. */
export function dayWords(on: DateText, language: Tongue): string {
  const weekday = weekdays[language][weekdayOf(on) - 1];
  const [month, day] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  return language === 'en' ? `${weekday} ${day} ${months[month - 1]}` : `${month}月${day}日 ${weekday}`;
}

/** A length of time as people read it: `1 小时 30 分钟`, `1 hour 30 minutes`. */
export function durationWords(minutes: number, language: Tongue): string {
  const [hours, rest] = [Math.floor(minutes / 60), Math.round(minutes % 60)];
  const parts =
    language === 'en' ? [counted(hours, 'hour'), counted(rest, 'minute')] : [`${hours} 小时`, `${rest} 分钟`];
  if (rest === 0 && hours > 0) return parts[0] ?? '';
  return hours === 0 ? (parts[1] ?? '') : parts.join(' ');
}

/** A number of people: `14 人`, `1 person`. */
export function peopleWords(people: number, language: Tongue): string {
  return language === 'en' ? `${people} ${people === 1 ? 'person' : 'people'}` : `${people} 人`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
