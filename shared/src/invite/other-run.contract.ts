import * as z from 'zod/mini';
import { id } from '../rule/field';
import { dateText, instantText, timeText, zoneText } from '../time/time-text';

/** Another sitting of the same lesson that somebody who declines can take instead. It names nobody. */
export const otherRun = z.strictObject({
  sessionId: id,
  on: dateText,
  startsLocally: timeText,
  minutes: z.number(),
  zone: zoneText,
  startsAt: instantText,
  endsAt: instantText,
  roomName: z.nullable(z.string()),
  /** Null while no room says how many fit in. */
  seatsLeft: z.nullable(z.number()),
  /** The rest of the person's own that it would cost. */
  hindrance: z.nullable(z.enum(['after-night-shift', 'rest-day'])),
});
export type OtherRun = z.infer<typeof otherRun>;
