import * as z from 'zod/mini';
import { id } from '../rule/field';
import { instantText } from '../time/time-text';

/** Codes of domain.md's table that this house can tell so far; all three are hard. */
export const conflictCodes = ['instructor-busy', 'room-busy', 'trainee-busy'] as const;
export type ConflictCode = (typeof conflictCodes)[number];

/** One clash: between which sessions, over whom or what, and when. Of other sites only busy time, person and site are told. */
export const conflict = z.strictObject({
  code: z.enum(conflictCodes),
  sessionId: id,
  otherSessionId: z.nullable(id),
  /** The person or room both want. */
  subjectId: id,
  subjectName: z.string(),
  /** How many people are double-booked (trainee-busy); otherwise 1. */
  people: z.number(),
  otherSiteName: z.string(),
  /** Null where the other session belongs to a site that the reader may not see. */
  otherTitle: z.nullable(z.string()),
  otherTitleEn: z.nullable(z.string()),
  otherStartsAt: instantText,
  otherEndsAt: instantText,
  overlapMinutes: z.number(),
});
export type Conflict = z.infer<typeof conflict>;
