import type { SeriesMember, SeriesRow } from '@fortnight/shared/plan/series.contract';
import { describeProblem, type Language } from '@fortnight/shared/rule/problem';
import type { DateRange } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { Say } from '../session/say';
import { dateWords, dayWords } from '../time/date-words';
import type { Tone } from '../ui/status';
import type { IconName } from '../ui/icons.data';

/** One line of the list: a sitting, or several in a row with the same fate that nothing is to be said about singly. */
export interface SeriesLine {
  readonly key: string;
  readonly isPicked: boolean;
  readonly result: SeriesRow['result'];
  readonly tone: Tone;
  readonly icon: IconName;
  /** The dates as they are; those of binding sittings lead to where they can be changed. */
  readonly dates: readonly {
    readonly text: string;
    readonly on: DateText;
    readonly planId: string;
    readonly sessionId: string | null;
  }[];
  /** Where it goes; empty where it stays. */
  readonly to: string;
  readonly topics: string;
  readonly why: string;
}

const looks: Readonly<Record<SeriesRow['result'], { readonly tone: Tone; readonly icon: IconName }>> = {
  locked: { tone: 'neutral', icon: 'lock' },
  kept: { tone: 'neutral', icon: 'lock' },
  moved: { tone: 'info', icon: 'move' },
  lost: { tone: 'bad', icon: 'minus' },
};

/** The list of a series, with what stays taken together where it lies together. */
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

function belongTogether(one: SeriesRow, other: SeriesRow): boolean {
  const isQuiet = ({ result, clash, isPicked, reason }: SeriesRow): boolean =>
    (result === 'kept' || result === 'locked') && !clash && !isPicked && reason !== 'by-hand';
  return isQuiet(one) && isQuiet(other) && one.reason === other.reason && one.isMovedByItself === other.isMovedByItself;
}

function lineOf(
  first: SeriesRow,
  group: readonly SeriesRow[],
  isDragged: boolean,
  language: Language,
  say: Say,
): SeriesLine {
  const isOne = group.length === 1;
  const dates = group.map((row) => ({
    text: isOne ? placeWords(row, language) : dayWords(row.on, language),
    on: row.on,
    planId: row.planId,
    sessionId: row.reason === 'binding' ? row.sessionId : null,
  }));
  return {
    key: first.sessionId,
    isPicked: first.isPicked,
    result: first.result,
    ...looks[first.result],
    dates,
    to: first.to ? toWords(first, first.to, language, say) : '',
    topics: topicWords(group, language, say),
    why: whyWords(first, isDragged, language, say),
  };
}

/** Where it goes: the place, or what else changes where it stays. */
function toWords(row: SeriesRow, to: NonNullable<SeriesRow['to']>, language: Language, say: Say): string {
  if (to.on !== row.on || to.startsLocally !== row.startsLocally) return placeWords(to, language);
  return to.minutes === row.minutes ? '' : say('session.minutes', { count: to.minutes });
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
