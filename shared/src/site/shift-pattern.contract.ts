import * as z from 'zod/mini';
import { id, name, shortName, version } from '../rule/field';
import { dateText } from '../time/time-text';
import { shiftBody } from './site.contract';

/** A shift with its identity, for rosters and patterns that name it. */
export const shiftView = z.strictObject({
  id,
  teamId: id,
  ...shiftBody.shape,
  /** False: it is no longer offered, but the past names it. */
  isActive: z.boolean(),
});
export type ShiftView = z.infer<typeof shiftView>;

/** People who turn together: n days further on in the cycle than a group without an offset. */
export const groupBody = z.strictObject({
  /** Of a group that there is already; left out for a new one. */
  id: z.optional(id),
  name: shortName,
  offset: z.number().check(z.int(), z.minimum(0), z.maximum(41)),
});
export type GroupBody = z.infer<typeof groupBody>;

export const patternBody = z.strictObject({
  name,
  /** A shift of the team for each day, null for rest. */
  cycle: z.array(z.nullable(id)).check(z.minLength(1), z.maxLength(42)),
  /** The day on which a group without an offset begins the cycle. */
  anchorOn: dateText,
  /** Rest on days off of the site's calendar, work on make-up working days. */
  followsCalendar: z.boolean(),
  groups: z.array(groupBody).check(z.minLength(1), z.maxLength(12)),
});
export type PatternBody = z.infer<typeof patternBody>;

export const groupView = z.strictObject({ id, name, offset: groupBody.shape.offset });
export type GroupView = z.infer<typeof groupView>;

export const patternView = z.strictObject({
  ...patternBody.shape,
  id,
  teamId: id,
  groups: z.array(groupView),
  /** The day from which a newer pattern holds in its place; null while it is the one in use. */
  replacedOn: z.nullable(dateText),
  version,
});
export type PatternView = z.infer<typeof patternView>;
