import * as z from 'zod/mini';
import { id } from '../rule/field';
import { sessionView } from '../session/session.contract';
import { dateText, timeText } from '../time/time-text';

/** Why drafting leaves a date of a template's rules out: it is off, lies too near to another, or nothing is free. */
export const draftSkipReasons = ['day-off', 'too-near', 'no-place'] as const;
export type DraftSkipReason = (typeof draftSkipReasons)[number];

/** Somebody took it out, an edit of its series had no place for it, or a changed calendar did not. */
const skipReasons = ['taken-out', 'lost', 'calendar', ...draftSkipReasons] as const;

/** An occurrence of a series that an open draft does not have (any more), and could. */
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
  why: z.enum(skipReasons),
  /** Whose act it was. */
  personName: z.string(),
});
export type SkippedDate = z.infer<typeof skippedDate>;

/** What a board tells of series; only an open draft has any. */
export const seriesOnBoard = {
  /** Drafted sessions whose series has other drafted sittings: a change of theirs asks how far it reaches. */
  inSeries: z.optional(z.array(id)),
  /** Occurrences that were left out of this draft or taken out of it, and can be brought back, by date. */
  skipped: z.optional(z.array(skippedDate)),
};
