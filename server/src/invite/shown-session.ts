import type { ShownSession } from '@fortnight/shared/invite/ledger.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';

/** The part of a session that people are told about. */
export function shownOf(session: SessionView): ShownSession {
  const { on, startsLocally, minutes, startsAt, endsAt, room, instructors, version } = session;
  return {
    on,
    startsLocally,
    minutes,
    startsAt,
    endsAt,
    version,
    room: room && { id: room.id, name: room.name },
    instructors: instructors.map(({ id, name }) => ({ id, name })),
  };
}

/** A session as somebody is to know it, though it may be about to be told anew. */
export function shownIn(session: SessionView, shown: ShownSession | null): SessionView {
  if (shown === null) return session;
  const { on, startsLocally, minutes, startsAt, endsAt, room, instructors } = shown;
  return {
    ...session,
    on,
    startsLocally,
    minutes,
    startsAt,
    endsAt,
    room: room && { ...room, seats: session.room?.seats ?? 0 },
    instructors: instructors.map((person) => ({ ...person, siteId: session.siteId, teamId: null })),
  };
}
