import * as z from 'zod/mini';
import { id, namesEachOnce, version } from '../rule/field';

/** What two sessions can exchange. `time`: date and start; each keeps its own length. */
export const swapParts = ['time', 'room', 'instructors'] as const;
export type SwapPart = (typeof swapParts)[number];

/** The version that the writer saw: two things change, so that one If-Match does not tell. */
const side = z.strictObject({ sessionId: id, version });

export const swapBody = z.strictObject({
  one: side,
  other: side,
  parts: z.array(z.enum(swapParts)).check(z.minLength(1), z.maxLength(3), z.refine(namesEachOnce, 'named-twice')),
});
export type SwapBody = z.infer<typeof swapBody>;
