import type { LeaveTouches } from '@fortnight/shared/person/leave.contract';
import type { Reader } from '../../i18n/language';
import { dayWords } from '../../time/date-words';
import type { Question } from '../../ui/ask';

/** What a leave meets, as the question before it is approved says it: sentences for what needs care, then figures. */
export function touchesQuestion(touches: LeaveTouches, reader: Reader): Pick<Question, 'text' | 'price'> {
  const say = (key: string, params: Record<string, string | number> = {}): string =>
    reader.say(`person.leaves.touches.${key}`, params);
  const language = reader.language();
  const { sessions, taught, belowCover, alsoAway } = touches;
  const list = (words: readonly string[]): string => words.slice(0, 4).join(language === 'en' ? ', ' : '、');
  const teaching = taught.map(({ on, startsLocally, title, titleEn }) =>
    [dayWords(on, language), startsLocally, language === 'en' ? titleEn : title].join(' '),
  );
  const short = belowCover.map((one) =>
    say('shift', { on: dayWords(one.on, language), shift: one.shiftName, left: one.left, minimum: one.minimum }),
  );
  const text = [
    ...(taught.length > 0 ? [say('taughtWords', { sessions: list(teaching) })] : []),
    ...(belowCover.length > 0 ? [say('shortWords', { shifts: list(short) })] : []),
    ...(alsoAway.length > 0 ? [say('awayWords', { names: list(alsoAway.map(({ name }) => name)) })] : []),
  ];
  return {
    ...(text.length > 0 && { text: text.join(language === 'en' ? ' ' : '') }),
    price: [
      { figure: sessions, label: say('sessions', { count: sessions }) },
      {
        figure: taught.length,
        label: say('taught', { count: taught.length }),
        ...(taught.length > 0 && { tone: 'bad' as const }),
      },
      {
        figure: belowCover.length,
        label: say('short', { count: belowCover.length }),
        ...(belowCover.length > 0 && { tone: 'warn' as const }),
      },
    ],
  };
}
