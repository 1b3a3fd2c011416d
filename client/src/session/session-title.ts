import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sessionTitle as bothTitles } from '@fortnight/shared/session/sitting';

type Titled = Pick<SessionView, 'topics' | 'programmeName' | 'programmeNameEn'>;

/** A month line holds five Han characters. */
const shortest = 5;

/** What a session is called, in the reader's language. */
export function sessionTitle(session: Titled, language: Language): string {
  const { title, titleEn } = bothTitles(session);
  return language === 'en' ? titleEn : title;
}

/** The name for tight places. Two short names stand side by side where they fit, else the first stands for all. */
export function shortTitle(session: Titled, language: Language): string {
  const names = session.topics.map((topic) => (language === 'en' ? topic.shortNameEn : topic.shortName));
  const [first, ...others] = names;
  if (first === undefined) return programmeTitle(session, language);
  if (others.length === 0) return first;
  if (language === 'en') return `${first} +${others.length}`;
  const together = names.join('');
  return [...together].length <= shortest ? together : `${first}等`;
}

export function programmeTitle(
  session: Pick<SessionView, 'programmeName' | 'programmeNameEn'>,
  language: Language,
): string {
  return language === 'en' ? session.programmeNameEn : session.programmeName;
}

/**
 * A name in pieces between which a line may break: Chinese words, with punctuation kept to what it follows.
 * Joined they are the name.
 */
export function breakable(name: string): string[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(name)) {
    const last = pieces.length - 1;
    // A single character such as 与 reads better at the head of what follows than alone on a line.
    if (last >= 0 && (!isWordLike || [...(pieces[last] ?? '')].length === 1)) pieces[last] += segment;
    else pieces.push(segment);
  }
  return pieces;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
