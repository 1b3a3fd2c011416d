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

/** What a board tells of series; only an open draft has any. */
export const seriesOnBoard = {
  /** Drafted sessions whose series has other drafted sittings: a change of theirs asks how far it reaches. */
  inSeries: z.optional(z.array(id)),
  /** Occurrences that were taken out of this draft and can be brought back, by date. */
  skipped: z.optional(z.array(skippedDate)),
};
