import type { PlacingChange } from '@fortnight/shared/plan/placing.contract';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { SeriesPreview, SeriesRow } from '@fortnight/shared/plan/series.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Say } from '../session/say';
import { sessionTitle } from '../session/session-title';
import { weekdayWords } from '../time/date-words';
import { newPlaceWords, placeWords } from './series-lines';

/** One part of the change, old and new. */
interface ChangedPart {
  readonly was: string;
  readonly to: string;
}

/** What the question is about: the session, its series, and what is to become of it. */
export interface SeriesHead {
  readonly tint: number;
  readonly title: string;
  readonly about: string;
  /** When it is, where its time stays. */
  readonly at: string;
  readonly parts: readonly ChangedPart[];
}

/** The line below the question. `picked`: its row in the preview, once that is there. */
export function seriesHead(
  session: SessionView,
  change: PlacingChange,
  board: Pick<PlanBoard, 'rooms' | 'instructors'>,
  series: { readonly name: SeriesPreview['series']; readonly picked: SeriesRow | undefined } | undefined,
  language: Language,
  say: Say,
): SeriesHead {
  const teams = session.teams.map(({ name }) => name).join(language === 'en' ? ', ' : '、');
  const promise = series?.name.promise;
  const cadence = promise ? say('plan.per.' + promise.per, { count: promise.count }) : '';
  const weekday = weekdayWords(series?.picked?.slotOn ?? session.on, language);
  const about = (series?.name.weekdays ?? 1) > 1 ? say('plan.series.one', { cadence, weekday }) : cadence;
  const isPlaced = change.on !== undefined || change.startsLocally !== undefined;
  return {
    tint: session.tint,
    title: sessionTitle(session, language),
    about: [teams, about].filter(Boolean).join(language === 'en' ? ', ' : '，'),
    at: isPlaced ? '' : placeWords(session, language),
    parts: partsOf(session, change, board, language, say),
  };
}

function partsOf(
  session: SessionView,
  { on = session.on, startsLocally = session.startsLocally, minutes, roomId, instructorIds }: PlacingChange,
  { rooms, instructors }: Pick<PlanBoard, 'rooms' | 'instructors'>,
  language: Language,
  say: Say,
): ChangedPart[] {
  const place = { on, startsLocally };
  const named = (people: readonly { readonly name: string }[]): string =>
    people.map(({ name }) => name).join(language === 'en' ? ', ' : '、') || say('session.noInstructor');
  const chosen = instructors.filter(({ id }) => instructorIds?.includes(id));
  const room = rooms.find(({ id }) => id === roomId);
  const parts: (ChangedPart | false)[] = [
    { was: placeWords(session, language), to: newPlaceWords(session, place, language) },
    minutes !== undefined && {
      was: say('session.minutes', { count: session.minutes }),
      to: say('session.minutes', { count: minutes }),
    },
    roomId !== undefined && {
      was: session.room?.name ?? say('session.noRoom'),
      to: room?.name ?? say('session.noRoom'),
    },
    instructorIds !== undefined && { was: named(session.instructors), to: named(chosen) },
  ];
  const isPlaced = on !== session.on || startsLocally !== session.startsLocally;
  return parts.slice(isPlaced ? 0 : 1).flatMap((part) => part || []);
}
