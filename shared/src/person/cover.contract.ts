import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams } from '../rule/field';
import { dateText, timeText } from '../time/time-text';

/** A shift on a day that lacks people: where, when, and how many of how many are there at its thinnest moment. */
export const coverGapView = z.strictObject({
  teamId: id,
  teamName: z.string(),
  shiftId: id,
  shiftName: z.string(),
  on: dateText,
  startsLocally: timeText,
  endsLocally: timeText,
  fewest: z.number(),
  minimum: z.number(),
});
export type CoverGapView = z.infer<typeof coverGapView>;

export const coverEndpoints = {
  readCoverGaps: {
    method: 'GET',
    path: '/api/sites/:siteId/cover-gaps',
    may: 'roster.read',
    summary: 'Shifts of the next weeks with fewer people on post than their minimum, of teams that have a roster',
    params: idParams('siteId'),
    query: z.strictObject({ teamId: z.optional(id) }),
    answer: z.array(coverGapView),
  },
} as const satisfies Endpoints;
