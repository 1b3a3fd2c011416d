import { hoursWords, titleWords } from '@fortnight/shared/invite/session-words';
import { classHoursOfAll } from '@fortnight/shared/policy/class-hours';
import { fillSentence, type Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { dayWords } from '@fortnight/shared/time/in-words';
import { cleanLine } from './calendar-lines';
import { inviteWords } from './invite-mail.data';
import { inviteHtml, type InviteSentences } from './invite-mail.html';

/** What an invite mail is made of. */
export interface InviteLetter {
  readonly session: SessionView;
  readonly language: Language;
  readonly name: string;
  readonly address: string;
  readonly answerUrl: string;
  readonly feedUrl: string;
}

/** Subject, text and HTML of an invite mail, in the reader's language. The subject begins with what it is. */
export function inviteMail(letter: InviteLetter): { subject: string; text: string; html: string } {
  const sentences = sentencesOf(letter);
  return { subject: sentences.subject, text: textOf(sentences, letter.answerUrl), html: inviteHtml(sentences) };
}

/** Who teaches, in one line; an empty text while nobody is named. */
export function instructorsInWords(session: SessionView, language: Language): string {
  return session.instructors.map((person) => person.name).join(language === 'en' ? ', ' : '、');
}

function sentencesOf(letter: InviteLetter): InviteSentences {
  const { session, language, answerUrl } = letter;
  const words = inviteWords[language];
  const title = titleWords(session, language);
  const [day, hours] = [dayWords(session.on, language), hoursWords(session)];
  const instructors = instructorsInWords(session, language);
  const say = (sentence: string, params: Record<string, string>): string => cleanLine(fillSentence(sentence, params));
  return {
    language,
    subject: say(words.subject, { title, day, hours }),
    brand: say(words.brand, { site: session.siteName }),
    badge: words.badge,
    title: cleanLine(title),
    hello: say(words.hello, { name: letter.name }),
    rows: [
      [words.when, `${day} ${hours}`],
      [words.where, cleanLine(session.room?.name ?? words.noRoom)],
      [words.who, cleanLine(instructors || words.noInstructor)],
      [words.audience, say(words.people, audienceOf(letter))],
    ],
    buttons: [
      [words.accept, `${answerUrl}?reply=accepted`],
      [words.tentative, `${answerUrl}?reply=tentative`],
      [words.decline, `${answerUrl}?reply=declined`],
    ],
    hint: words.hint,
    attached: words.attached,
    subscribe: [words.subscribe, letter.feedUrl],
    ask: instructors ? say(words.ask, { instructor: session.instructors[0]?.name ?? '' }) : null,
    foot: say(words.foot, { address: letter.address }),
    tint: session.tint,
  };
}

function audienceOf({ session, language }: InviteLetter): Record<string, string> {
  return {
    teams: session.teams.map((team) => team.name).join(language === 'en' ? ', ' : '、') || session.siteName,
    count: String(session.expected),
    classHours: String(classHoursOfAll([session])),
  };
}

function textOf(sentences: InviteSentences, answerUrl: string): string {
  return [
    `${sentences.badge}${sentences.language === 'en' ? ': ' : '：'}${sentences.title}`,
    '',
    sentences.hello,
    '',
    ...sentences.rows.map(([label, value]) => `${label}  ${value}`),
    '',
    fillSentence(inviteWords[sentences.language].answerAt, { url: answerUrl }),
    sentences.hint,
    '',
    `${sentences.subscribe[0]}  ${sentences.subscribe[1]}`,
    ...(sentences.ask ? [sentences.ask] : []),
    '',
    sentences.foot,
    '',
  ].join('\n');
}
