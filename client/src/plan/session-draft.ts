import {
  sessionBody,
  type PlanBoard,
  type SessionBody,
  type SessionChange,
} from '@fortnight/shared/plan/plan.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { isDateText } from '@fortnight/shared/time/time-text';
import { placedAt, type Place } from '../calendar/move';

/** What a form holds of a session: everything that a command can write. */
export type SessionDraft = Omit<SessionBody, 'templateId' | 'programmeId'>;

/** The schema of those parts, so that a form words the same faults as the server. */
export const draftSchema = sessionBody;

export function draftOf(session: SessionView): SessionDraft {
  return {
    topicIds: session.topics.map(({ id }) => id),
    teamIds: session.teams.map(({ id }) => id),
    on: session.on,
    startsLocally: session.startsLocally,
    minutes: session.minutes,
    roomId: session.room?.id ?? null,
    instructorIds: session.instructors.map(({ id }) => id),
  };
}

/** Only what differs from the session; null when nothing does. The order of instructors counts: the first is named. */
export function draftChange(session: SessionView, draft: SessionDraft): SessionChange | null {
  const before: Record<string, unknown> = draftOf(session);
  const changed = Object.entries(draft).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as SessionChange) : null;
}

/** The session as a draft would make it; what the board does not know keeps its name. */
export function draftedSession(
  session: SessionView,
  { on, startsLocally, minutes, roomId, instructorIds, teamIds, topicIds }: SessionDraft,
  { rooms, instructors, teams }: Pick<PlanBoard, 'rooms' | 'instructors' | 'teams'>,
): SessionView {
  const known = [...instructors, ...session.instructors];
  return {
    ...placedAt(session, isPlace({ on, startsLocally, minutes }) ? { on, startsLocally, minutes } : {}),
    room: rooms.find(({ id }) => id === roomId) ?? null,
    instructors: instructorIds.flatMap((id) => known.find((person) => person.id === id) ?? []),
    teams: teams.filter(({ id }) => teamIds.includes(id)),
    topics: session.topics.filter(({ id }) => topicIds.includes(id)),
  };
}

/** A field may be empty while somebody types. */
function isPlace({ on, minutes }: Place): boolean {
  return isDateText(on) && minutes > 0;
}

/** A list with one member put in or taken out; the order of the rest stays. */
export function toggled(ids: readonly string[], id: string, isIn: boolean): string[] {
  const without = ids.filter((one) => one !== id);
  return isIn ? [...without, id] : without;
}

/** A list with the member at one place changed; an empty one is left out. */
export function replaced(ids: readonly string[], at: number, id: string): string[] {
  const list = [...ids];
  list[at] = id;
  return [...new Set(list.filter(Boolean))];
}
