import type { SeriesMember, SeriesRow } from '@fortnight/shared/plan/series.contract';
import { describeProblem, type Language } from '@fortnight/shared/rule/problem';
import { addDays, daysBetween, mondayOf, monthOf, type DateRange } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { Say } from '../session/say';
import { dateWords, dayWords, weekdayWords } from '../time/date-words';
import type { Tone } from '../ui/status';
import type { IconName } from '../ui/icons.data';

/** One line of the list: a sitting, or several in a row with one fate that nothing is to be said about singly. */
export interface SeriesLine {
  readonly key: string;
  readonly isPicked: boolean;
  readonly result: SeriesRow['result'];
  readonly tone: Tone;
  readonly icon: IconName;
  /** The dates as they are; those of binding sittings lead to where they can be changed. */
  readonly dates: readonly {
    readonly text: string;
    /** What stands between it and the next. */
    readonly then: string;
    readonly on: DateText;
    readonly planId: string;
    readonly sessionId: string | null;
  }[];
  /** How many they are; empty where that is seen at once. */
  readonly count: string;
  /** Where it goes; empty where it stays. */
  readonly to: string;
  readonly topics: string;
  readonly why: string;
  /** It stays because of a clash. */
  readonly isWarned: boolean;
}

const looks: Readonly<Record<SeriesRow['result'], { readonly tone: Tone; readonly icon: IconName }>> = {
  locked: { tone: 'neutral', icon: 'lock' },
  kept: { tone: 'neutral', icon: 'lock' },
  moved: { tone: 'info', icon: 'move' },
  lost: { tone: 'bad', icon: 'minus' },
};

/** The list of a series, with what stays, or moves in the same way, taken together where it lies together. */
export function seriesLines(
  rows: readonly SeriesRow[],
  isDragged: boolean,
  language: Language,
  say: Say,
): SeriesLine[] {
  const groups: SeriesRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    if (group?.[0] && belongTogether(group[0], row)) group.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    return first ? [lineOf(first, group, isDragged, language, say)] : [];
  });
}

/** The sittings that an edit moves or loses. */
export function touchedBy(rows: readonly SeriesRow[]): readonly SeriesRow[] {
  return rows.filter(({ result }) => result === 'moved' || result === 'lost');
}

/** The first and last day that an edit has in view; null where it touches nothing. */
export function reachOf(rows: readonly SeriesRow[]): DateRange | null {
  const days = touchedBy(rows)
    .flatMap(({ to, wantedOn }) => [to?.on, wantedOn])
    .flatMap((on) => on ?? [])
    .sort();
  const [fromOn, untilOn] = [days[0], days.at(-1)];
  return fromOn === undefined || untilOn === undefined ? null : { fromOn, untilOn };
}

/** What a sitting teaches, by the short names. */
export function topicWords(rows: readonly Pick<SeriesMember, 'topics'>[], language: Language, say: Say): string {
  const names = rows.flatMap(({ topics }) =>
    topics.map((one) => (language === 'en' ? one.shortNameEn : one.shortName)),
  );
  const distinct = [...new Set(names)];
  if (distinct.length > 2) return say('plan.series.topics', { count: distinct.length });
  return distinct.join(language === 'en' ? ', ' : '、');
}

/** 9月15日 周二 14:00, Tue 15 Sep 14:00. */
export function placeWords(
  { on, startsLocally }: Pick<SeriesMember, 'on' | 'startsLocally'>,
  language: Language,
): string {
  return `${dateWords(on, language)} ${startsLocally}`;
}

/** 10日 周四 16:00, or 16:00 alone on the same day: what is new about a place. */
export function newPlaceWords(from: Placed, to: Placed, language: Language): string {
  if (to.on === from.on) return to.startsLocally;
  const isShort = language !== 'en' && monthOf(to.on) === monthOf(from.on);
  return isShort ? placeWords(to, language).replace(/^\d+月/, '') : placeWords(to, language);
}

type Placed = Pick<SeriesMember, 'on' | 'startsLocally'>;

function belongTogether(one: SeriesRow, other: SeriesRow): boolean {
  if (one.isPicked || other.isPicked || one.clash || other.clash) return false;
  if (one.reason !== other.reason || one.isMovedByItself !== other.isMovedByItself) return false;
  if (one.result === 'moved' && other.result === 'moved') return movesAlike(one, other);
  const isQuiet = ({ result, reason }: SeriesRow): boolean =>
    (result === 'kept' || result === 'locked') && reason !== 'by-hand';
  return isQuiet(one) && isQuiet(other);
}

/** From one time to one other, as many days on within its week: then the weekday says where to. */
function movesAlike(one: SeriesRow, other: SeriesRow): boolean {
  if (!one.to || !other.to || one.wantedOn || other.wantedOn || one.startsLocally !== other.startsLocally) return false;
  const isWithinWeek = ({ on, to }: SeriesRow): boolean => to !== null && mondayOf(on) === mondayOf(to.on);
  const days = daysBetween(one.on, one.to.on);
  const isSame = addDays(other.on, days) === other.to.on && one.to.startsLocally === other.to.startsLocally;
  // A move to another day is told by the weekday, which is one only where they start from one.
  const isOneWeekday = days === 0 || daysBetween(one.on, other.on) % 7 === 0;
  return isSame && isOneWeekday && isWithinWeek(one) && isWithinWeek(other) && one.to.minutes === other.to.minutes;
}

function lineOf(
  first: SeriesRow,
  group: readonly SeriesRow[],
  isDragged: boolean,
  language: Language,
  say: Say,
): SeriesLine {
  const isOne = group.length === 1;
  return {
    key: first.sessionId,
    isPicked: first.isPicked,
    result: first.result,
    ...looks[first.result],
    dates: group.map((row, at) => ({
      ...(isOne
        ? { text: placeWords(row, language), then: '' }
        : shortDate(row, group[at + 1], group[at - 1], language)),
      on: row.on,
      planId: row.planId,
      sessionId: row.reason === 'binding' ? row.sessionId : null,
    })),
    count: group.length > 2 ? say('plan.series.card.all', { count: group.length }) : '',
    to: first.to ? toWords(first, first.to, isOne, language, say) : '',
    topics: topicWords(group, language, say),
    why: whyWords(first, isDragged, language, say),
    isWarned: first.clash !== null,
  };
}

/** 10月8日、13日，11月3日; 8, 13 Oct; 3 Nov: each month is named once. */
function shortDate(
  { on }: SeriesRow,
  next: SeriesRow | undefined,
  before: SeriesRow | undefined,
  language: Language,
): { text: string; then: string } {
  const isEnglish = language === 'en';
  const isLast = !next || monthOf(next.on) !== monthOf(on);
  const isFirst = !before || monthOf(before.on) !== monthOf(on);
  const namesMonth = isEnglish ? isLast : isFirst;
  const day = Number(on.slice(8));
  const text = namesMonth ? dayWords(on, language) : isEnglish ? String(day) : `${day}日`;
  const between = isEnglish ? [', ', '; '] : ['、', '，'];
  return { text, then: next ? (between[isLast ? 1 : 0] ?? '') : '' };
}

/** Where it goes, and how long it is then where that is new. */
function toWords(
  row: SeriesRow,
  to: NonNullable<SeriesRow['to']>,
  isOne: boolean,
  language: Language,
  say: Say,
): string {
  const isPlaced = to.on !== row.on || to.startsLocally !== row.startsLocally;
  const ofGroup = to.on === row.on ? to.startsLocally : `${weekdayWords(to.on, language)} ${to.startsLocally}`;
  const place = isOne ? newPlaceWords(row, to, language) : ofGroup;
  const length = to.minutes === row.minutes ? [] : [say('session.minutes', { count: to.minutes })];
  return [...(isPlaced ? [place] : []), ...length].join(language === 'en' ? ', ' : '，');
}

function whyWords(
  { reason, result, wantedOn, clash, isMovedByItself }: SeriesRow,
  isDragged: boolean,
  language: Language,
  say: Say,
): string {
  const on = wantedOn ? dayWords(wantedOn, language) : '';
  if (clash) return say('plan.series.why.clash', { what: describeProblem(clash.code, clash.params, language).title });
  if (reason === 'series') return on ? say('plan.series.why.dayOffMoved', { on }) : '';
  if (reason === 'picked') return say(isDragged ? 'plan.series.why.dragged' : 'plan.series.why.picked');
  if (reason === 'not-meant' && isMovedByItself) return say('plan.series.exception');
  return result === 'kept' && reason === 'not-meant' ? '' : say(`plan.series.why.${reason}`, { on });
}
