import type { Language } from '../rule/problem';
import type { SessionView } from '../session/session.contract';
import { sessionTitle } from '../session/sitting';
import { minutesOfDay, timeOfDay } from '../time/zone';

/** What a session is called in a mail or a calendar, in the reader's language. */
export function titleWords(session: Parameters<typeof sessionTitle>[0], language: Language): string {
  const { title, titleEn } = sessionTitle(session);
  return language === 'en' ? titleEn : title;
}

/** Wall time from start to end at the site: `16:00–17:30`. A session that passes midnight ends the next day. */
export function hoursWords(session: Pick<SessionView, 'startsLocally' | 'minutes'>): string {
  const end = (minutesOfDay(session.startsLocally) + session.minutes) % 1440;
  return `${session.startsLocally}–${timeOfDay(end)}`;
}
