import { daysBetween } from '@fortnight/shared/time/days';
import type { Language } from '@fortnight/shared/rule/problem';
import type { DateText } from '@fortnight/shared/time/time-text';
import { dateWords } from '../time/date-words';
import type { Say } from '../session/say';

const near = ['home.today', 'home.tomorrow', 'home.dayAfterTomorrow'];

/** 今天, 明天, 后天, else 9月14日 周一. */
export function relativeDay(on: DateText, today: DateText, language: Language, say: Say): string {
  const key = near[daysBetween(today, on)];
  return key ? say(key) : dateWords(on, language);
}
