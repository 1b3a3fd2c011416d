import type { DateText, TimeText } from '../time/time-text';
import { toEpochMs } from '../time/zone';
import { BusyBook } from './busy-book';
import { openBooks, placeNear, type PlanningBooks } from './placement.rules';
import type { PlanningFacts } from './planning-facts';

/** A session that is to move to another date, with all that it takes up. */
export interface MovingSession {
  readonly id: string;
  readonly templateId: string | null;
  readonly toOn: DateText;
  readonly startsLocally: TimeText;
  readonly minutes: number;
  readonly roomId: string | null;
  readonly instructorIds: readonly string[];
  readonly teamIds: readonly string[];
}

/** How it can take place there. */
export type MoveFit = Pick<MovingSession, 'startsLocally' | 'roomId' | 'instructorIds'>;

/**
 * Finds each moving session a time on its new date: its own with its own room and instructors where all are free, else
 * as its template would be placed nearest to it. Null where nothing is free. One after another, so that two do not take
 * the same. `facts.taken` holds the sessions that stay.
 */
export function fitMoves(moving: readonly MovingSession[], facts: PlanningFacts): Map<string, MoveFit | null> {
  const books: PlanningBooks = { ...openBooks(facts), busy: BusyBook.of(facts.taken) };
  const fits = new Map<string, MoveFit | null>();
  for (const session of moving) {
    const fit = isFree(session, facts, books.busy) ? session : nearby(session, facts, books);
    fits.set(
      session.id,
      fit && { startsLocally: fit.startsLocally, roomId: fit.roomId, instructorIds: fit.instructorIds },
    );
    if (fit) take({ ...session, ...fit }, facts, books.busy);
  }
  return fits;
}

function isFree(session: MovingSession, facts: PlanningFacts, busy: BusyBook): boolean {
  const { roomId, instructorIds, teamIds } = session;
  const span = spanOf(session, facts);
  const instructors = facts.instructors.filter(({ id }) => instructorIds.includes(id));
  return (
    (roomId === null || busy.isRoomFree(roomId, span)) &&
    teamIds.every((teamId) => busy.isTeamFree(teamId, span)) &&
    instructors.every((person) => busy.isInstructorFree(person, teamIds, span))
  );
}

function nearby(session: MovingSession, facts: PlanningFacts, books: PlanningBooks): MoveFit | null {
  const template = facts.templates.find(({ id }) => id === session.templateId);
  if (!template) return null;
  const { teamIds, toOn: on, startsLocally, minutes } = session;
  return placeNear({ template: { ...template, minutes }, teamIds, on, startsLocally }, facts, books);
}

function take(session: MovingSession, facts: PlanningFacts, busy: BusyBook): void {
  const { roomId, instructorIds, teamIds } = session;
  busy.take({
    span: spanOf(session, facts),
    room: roomId === null ? null : { id: roomId },
    instructors: facts.instructors.filter(({ id }) => instructorIds.includes(id)),
    teams: teamIds.map((id) => ({ id })),
  });
}

function spanOf({ toOn, startsLocally, minutes }: MovingSession, { site }: PlanningFacts) {
  const from = toEpochMs(toOn, startsLocally, site.zone);
  return { from, until: from + minutes * 60_000 };
}
