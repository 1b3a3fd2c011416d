import type { Reply } from '@fortnight/shared/invite/invite.contract';
import type { LetterKind, ShownSession } from '@fortnight/shared/invite/ledger.rules';
import { hoursWords, titleWords } from '@fortnight/shared/invite/session-words';
import { changedParts, type PlacingPart } from '@fortnight/shared/plan/placing.rules';
import { classHoursOfAll } from '@fortnight/shared/policy/class-hours';
import { fillSentence } from '@fortnight/shared/rule/fill-sentence';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { dayWords } from '@fortnight/shared/time/in-words';
import { cleanLine } from '../platform/calendar-lines';
import { inviteWords, type LetterTopic } from './invite-mail.data';
import { inviteHtml, type InviteFact, type InviteSentences } from './invite-mail.html';

/** What an invite mail is made of. */
export interface InviteLetter {
  /** `removal`: the session takes place, without the reader. */
  readonly kind: LetterKind | 'removal';
  readonly session: SessionView;
  /** The session as the reader knows it; null where that does not matter. */
  readonly before: ShownSession | null;
  readonly reasons: readonly string[];
  readonly reply: Reply;
  /** The sitting that the reader has taken instead, who is off the list for that. */
  readonly instead: SessionView | null;
  readonly language: Language;
  readonly name: string;
  readonly address: string;
  readonly answerUrl: string;
  /** Null when the reader has no feed. */
  readonly feedUrl: string | null;
}

/** Subject, text and HTML of an invite mail, in the reader's language. The subject begins with what it is. */
export function inviteMail(letter: InviteLetter): { subject: string; text: string; html: string } {
  const sentences = sentencesOf(letter);
  return { subject: sentences.subject, text: textOf(sentences, letter), html: inviteHtml(sentences) };
}

/** Who teaches, in one line; an empty text while nobody is named. */
export function instructorsInWords({ instructors }: Pick<SessionView, 'instructors'>, language: Language): string {
  return namesInWords(instructors, language);
}

function namesInWords(people: readonly { readonly name: string }[], language: Language): string {
  return people.map((person) => person.name).join(language === 'en' ? ', ' : '、');
}

function sentencesOf(letter: InviteLetter): InviteSentences {
  const { session, language, feedUrl } = letter;
  const words = inviteWords[language];
  const topic = words.topics[topicOf(letter)];
  const isOff = letter.kind === 'cancel' || letter.kind === 'removal';
  const params = paramsOf(letter);
  const say = (sentence: string): string => cleanLine(fillSentence(sentence, params));
  return {
    language,
    subject: say(topic.subject),
    brand: say(words.brand),
    badge: topic.badge,
    title: cleanLine(titleWords(session, language)),
    hello: say(topic.hello),
    rows: factsOf(letter),
    buttons: isOff ? [] : buttonsOf(letter),
    hint: isOff ? '' : words.hint,
    attached: words.attached,
    subscribe: feedUrl === null ? null : [words.subscribe, feedUrl],
    ask: session.instructors.length > 0 ? say(words.ask) : null,
    foot: say(isOff ? words.footPlain : words.foot),
    tint: session.tint,
    isOff,
  };
}

function topicOf({ kind, before, session, reply, instead }: InviteLetter): LetterTopic {
  if (kind === 'removal' && instead) return 'switched';
  if (kind === 'request' && reply === 'accepted') return 'accepted';
  if (kind !== 'update') return kind;
  const parts: readonly PlacingPart[] = before ? changedParts(before, session) : [];
  if (parts.includes('time')) return 'time';
  if (parts.length > 1) return 'several';
  return parts[0] ?? 'again';
}

function paramsOf({ session, language, name, address, reply, instead }: InviteLetter): Record<string, string> {
  const words = inviteWords[language];
  return {
    name,
    address,
    title: titleWords(session, language),
    day: dayWords(session.on, language),
    hours: hoursWords(session),
    site: session.siteName,
    room: session.room?.name ?? words.noRoom,
    instructor: session.instructors[0]?.name ?? '',
    stands: words.replyStands[reply],
    instead: instead ? `${dayWords(instead.on, language)} ${hoursWords(instead)}` : '',
  };
}

/** Time, place and instructors, each with what it was if that is something else; then for whom, and why. */
function factsOf(letter: InviteLetter): InviteFact[] {
  const { session, before, language, reasons } = letter;
  const words = inviteWords[language];
  const fact = (label: string, of: (one: ShownSession | SessionView) => string): InviteFact => {
    const [value, old] = [cleanLine(of(session)), before && cleanLine(of(before))];
    return { label, value, before: old === value ? null : old };
  };
  const why = cleanLine(reasons.join(language === 'en' ? '; ' : '；'));
  return [
    fact(words.when, (one) => `${dayWords(one.on, language)} ${hoursWords(one)}`),
    fact(words.where, ({ room }) => room?.name ?? words.noRoom),
    fact(words.who, ({ instructors }) => namesInWords(instructors, language) || words.noInstructor),
    { label: words.audience, value: audienceOf(letter), before: null },
    ...(why ? [{ label: words.why, value: why, before: null }] : []),
  ];
}

function buttonsOf({ language, answerUrl }: InviteLetter): InviteSentences['buttons'] {
  const words = inviteWords[language];
  return [
    [words.accept, `${answerUrl}?reply=accepted`],
    [words.tentative, `${answerUrl}?reply=tentative`],
    [words.decline, `${answerUrl}?reply=declined`],
  ];
}

function audienceOf({ session, language }: InviteLetter): string {
  return cleanLine(
    fillSentence(inviteWords[language].people, {
      teams: namesInWords(session.teams, language) || session.siteName,
      count: String(session.expected),
      classHours: String(classHoursOfAll([session])),
    }),
  );
}

function textOf(sentences: InviteSentences, { language, answerUrl }: InviteLetter): string {
  const words = inviteWords[language];
  const valueOf = ({ value, before }: InviteFact): string =>
    before === null ? value : fillSentence(words.instead, { now: value, before });
  const reply = sentences.isOff ? [] : [fillSentence(words.answerAt, { url: answerUrl }), sentences.hint, ''];
  return [
    `${sentences.badge}${language === 'en' ? ': ' : '：'}${sentences.title}`,
    '',
    sentences.hello,
    '',
    ...sentences.rows.map((fact) => `${fact.label}  ${valueOf(fact)}`),
    '',
    ...reply,
    ...(sentences.subscribe ? [`${sentences.subscribe[0]}  ${sentences.subscribe[1]}`] : []),
    ...(sentences.ask ? [sentences.ask] : []),
    '',
    sentences.foot,
    '',
  ].join('\n');
}
