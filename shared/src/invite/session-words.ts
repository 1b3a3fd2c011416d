import type { Language } from '../rule/problem';
import type { SessionView } from '../session/session.contract';
import { weekdayOf } from '../time/days';
import type { DateText } from '../time/time-text';
import { timeOfDay } from '../time/zone';

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** What a session is called in a mail, a calendar or a heading: its topics, or its programme when it has none. */
export function titleOf(
  session: Pick<SessionView, 'topics' | 'programmeName' | 'programmeNameEn'>,
  language: Language,
): string {
  const names = session.topics.map((topic) => (language === 'en' ? topic.nameEn : topic.name));
  if (names.length === 0) return language === 'en' ? session.programmeNameEn : session.programmeName;
  return names.join(language === 'en' ? ', ' : '、');
}

/** A date as people read it: `9月14日 周一`, `Mon 14 Sep`. */
export function dayInWords(on: DateText, language: Language): string {
  const weekday = weekdays[language][weekdayOf(on) - 1];
  const [month, day] = [Number(on.slice(5, 7)), Number(on.slice(8, 10))];
  return language === 'en' ? `${weekday} ${day} ${months[month - 1]}` : `${month}月${day}日 ${weekday}`;
}

/** Wall time from start to end at the site: `16:00–17:30`. A session that passes midnight ends the next day. */
export function hoursInWords(session: Pick<SessionView, 'startsLocally' | 'minutes'>): string {
  const [hours, minutes] = session.startsLocally.split(':').map(Number);
  const end = ((hours ?? 0) * 60 + (minutes ?? 0) + session.minutes) % 1440;
  return `${session.startsLocally}–${timeOfDay(end)}`;
}
