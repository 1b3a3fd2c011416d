import * as z from 'zod/mini';
import { id, sentence } from '../rule/field';
import { instantText } from '../time/time-text';
import { conflictCodes, softCodes } from './conflict.data';

/** Which soft conflict a reason is for: it holds for no other, and only while the session stays at its time. */
export const overridden = z.strictObject({ code: z.enum(softCodes), subjectId: id });
export type Overridden = z.infer<typeof overridden>;

/** A reason that somebody gave for a soft conflict. */
export const conflictReason = z.strictObject({ text: sentence, by: z.string(), at: instantText });
export type ConflictReason = z.infer<typeof conflictReason>;

/**
 * One conflict: of which session, about whom or what, and the facts that fill its sentence. Of other sites only busy
 * time, person and site are told.
 */
export const conflict = z.strictObject({
  code: z.enum(conflictCodes),
  sessionId: id,
  /** Null where no session stands on the other side, or one of a site that the reader may not see. */
  otherSessionId: z.nullable(id),
  /** The person, team, room or site, as the table says; one person of a team for a guest. */
  subjectId: id,
  subjectName: z.string(),
  /** Dates and times are wall time at the session's site. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Of a soft conflict, once it is given. */
  reason: z.nullable(conflictReason),
});
export type Conflict = z.infer<typeof conflict>;
