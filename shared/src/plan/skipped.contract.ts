import * as z from 'zod/mini';
import { id } from '../rule/field';
import { sessionView } from '../session/session.contract';
import { dateText, timeText } from '../time/time-text';

/** An occurrence of a series that was taken out of an open draft or lost by an edit of its series. */
export const skippedDate = z.strictObject({
  /** The id that it had, and has again once it is brought back. */
  sessionId: id,
  planId: id,
  templateId: id,
  /** Where it lay when it was taken out. */
  on: dateText,
  startsLocally: timeText,
  minutes: z.number(),
  tint: z.number(),
  topics: sessionView.shape.topics,
  teams: sessionView.shape.teams,
  /** Who took it out. */
  personName: z.string(),
});
export type SkippedDate = z.infer<typeof skippedDate>;
