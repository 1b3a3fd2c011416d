import type { PlacingChange } from '@fortnight/shared/plan/placing.contract';
import { sessionBody } from '@fortnight/shared/plan/plan.contract';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import * as z from 'zod/mini';

const { on, startsLocally, minutes, roomId, instructorIds } = sessionBody.shape;

/** What the form of a change holds; the same schema words its faults as the server would. */
export const changeDraftSchema = z.strictObject({ on, startsLocally, minutes, roomId, instructorIds });
export type ChangeDraft = z.infer<typeof changeDraftSchema>;

export function changeDraftOf(session: SessionView): ChangeDraft {
  return {
    on: session.on,
    startsLocally: session.startsLocally,
    minutes: session.minutes,
    roomId: session.room?.id ?? null,
    instructorIds: session.instructors.map(({ id }) => id),
  };
}

/** Only what differs from the session; null when nothing does. */
export function placingChangeOf(session: SessionView, draft: ChangeDraft): PlacingChange | null {
  const before: Record<string, unknown> = changeDraftOf(session);
  const changed = Object.entries(draft).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name]),
  );
  return changed.length > 0 ? (Object.fromEntries(changed) as PlacingChange) : null;
}
