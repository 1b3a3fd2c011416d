import * as z from 'zod/mini';
import { id } from '../rule/field';
import { dateText, instantText } from '../time/time-text';
import { sessionBody } from './plan.contract';

/** Where and by whom a session is held: what can change once it binds. Who takes part and what is taught stay. */
export const placing = z.strictObject({
  on: dateText,
  startsLocally: sessionBody.shape.startsLocally,
  minutes: z.number(),
  startsAt: instantText,
  endsAt: instantText,
  room: z.nullable(z.strictObject({ id, name: z.string() })),
  instructors: z.array(z.strictObject({ id, name: z.string() })),
});
export type Placing = z.infer<typeof placing>;

/** Only the given fields change. */
export const placingChange = z.strictObject({
  on: z.optional(sessionBody.shape.on),
  startsLocally: z.optional(sessionBody.shape.startsLocally),
  minutes: z.optional(sessionBody.shape.minutes),
  roomId: z.optional(sessionBody.shape.roomId),
  instructorIds: z.optional(sessionBody.shape.instructorIds),
});
export type PlacingChange = z.infer<typeof placingChange>;
