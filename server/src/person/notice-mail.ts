import type { NoticeView } from '@fortnight/shared/person/notice.contract';
import type { MyShift } from '@fortnight/shared/person/shift-roster.contract';
import { fillSentence } from '@fortnight/shared/rule/fill-sentence';
import type { Language } from '@fortnight/shared/rule/problem';
import { dayWords } from '@fortnight/shared/time/in-words';
import { writeLetter } from '../platform/mail/plain-letter';
import { noticeWords, type NoticeTopic } from './notice-mail.data';
import type { Contact } from './person.repository';

/** Subject, text and HTML of the mail about somebody's leave or shifts, in the reader's language. */
export function noticeMail(
  notice: NoticeView,
  { name: reader, language }: Pick<Contact, 'name' | 'language'>,
  publicUrl: string,
): { subject: string; text: string; html: string } {
  const words = noticeWords[language];
  const topic = words.topics[topicOf(notice)];
  const { name = '', decidedBy, note } = notice.leave ?? { decidedBy: null, note: null };
  const params = { name, reader, by: decidedBy ?? '', when: whenOf(notice, language), note: note ?? '' };
  const say = (sentence: string): string => fillSentence(sentence, params);
  return writeLetter({
    language,
    subject: say(topic.subject),
    sentences: [say(words.hi), say(topic.hello), ...(note ? [say(words.note)] : [])],
    rows: notice.days.map((day) => dayLine(day, language)),
    link: [words.link, `${publicUrl}${notice.leave ? '/leave' : '/'}`],
    foot: words.foot,
  });
}

function topicOf({ kind, leave }: NoticeView): NoticeTopic {
  if (kind !== 'leave-decided') return kind;
  if (leave?.state === 'approved') return 'leave-approved';
  return leave?.state === 'refused' ? 'leave-refused' : 'leave-cancelled';
}

/** 12月2日 周三 09:00 – 12月3日 周四; one day once; shifts without an end: from a day on. */
function whenOf({ leave, fromOn, untilOn }: NoticeView, language: Language): string {
  if (leave) {
    const { startsLocally, endsLocally } = leave;
    const from = [dayWords(leave.fromOn, language), startsLocally].filter(Boolean).join(' ');
    if (leave.fromOn !== leave.untilOn) {
      return `${from} – ${[dayWords(leave.untilOn, language), endsLocally].filter(Boolean).join(' ')}`;
    }
    return endsLocally ? `${from}${startsLocally ? '' : ' 00:00'}–${endsLocally}` : from;
  }
  const from = dayWords(fromOn ?? '', language);
  if (untilOn === null) return fillSentence(noticeWords[language].onwards, { from });
  return fromOn === untilOn ? from : `${from} – ${dayWords(untilOn, language)}`;
}

function dayLine({ on, shiftName, startsLocally, endsLocally, origin }: MyShift, language: Language): string {
  const words = noticeWords[language];
  const duty = shiftName === null ? words.rest : `${shiftName} ${startsLocally ?? ''}–${endsLocally ?? ''}`;
  const why = origin === 'swap' ? words.swapped : origin === 'set' ? words.fixed : '';
  const told = why && (language === 'en' ? ` (${why})` : `（${why}）`);
  return `${dayWords(on, language)}  ${duty}${told}`;
}
