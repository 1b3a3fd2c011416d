import * as z from 'zod/mini';
import { id } from '../rule/field';
import { dateText } from '../time/time-text';

/**
 * How a promise stands in one of its periods, for one team.
 * - `kept`: as many sittings count as are promised.
 * - `open`: some are missing, and nothing presses.
 * - `at-risk`: some are missing, and either the plan that answers for the period is approved, so that nobody drafts
 *   it any more, or fewer days are left than there are sittings missing and days of slack (policy), or a past
 *   sitting would count if its roll call were closed.
 * - `broken`: more are missing than the days left can take, whatever anybody does.
 * - `not-asked`: as broken, but the period began before the promise was made, so that nobody owes it. As long as the
 *   days left can take what is missing, such a period is `open` and never at risk.
 */
export const promiseStates = ['kept', 'open', 'at-risk', 'broken', 'not-asked'] as const;
export type PromiseState = (typeof promiseStates)[number];

/** Why a sitting keeps no promise. `roll-call-open`: it is past, and would count once its roll call is closed. */
export const uncountedReasons = [
  'day-off',
  'wrong-weekday',
  'too-early',
  'too-late',
  'too-short',
  'same-day',
  'roll-call-open',
  'not-held',
] as const;
export type UncountedReason = (typeof uncountedReasons)[number];

/** Why a period cannot take what is missing. `too-few-days`: not even if it were empty, for want of days that count. */
export const shortfalls = ['too-few-days', 'days-gone'] as const;

/** One period of a promise, both its days included, as it stands today for one team. */
export const promiseWindow = z.strictObject({
  fromOn: dateText,
  untilOn: dateText,
  state: z.enum(promiseStates),
  needed: z.number(),
  /** Sittings that count, as many as there are: more than needed do not make up for another period. */
  placed: z.number(),
  missing: z.number(),
  counted: z.array(z.strictObject({ sessionId: id, on: dateText })),
  uncounted: z.array(z.strictObject({ sessionId: id, on: dateText, why: z.enum(uncountedReasons) })),
  /** Sittings that count although they lie closer than the promise says, the earlier first. */
  tooClose: z.array(z.tuple([dateText, dateText])),
  /** Most sittings that the days left can still take. */
  reachable: z.number(),
  /** Days left that can take one such that the rest can be met as well; none when nothing is missing. */
  candidates: z.array(dateText),
  /** Null while what is missing can still be met. */
  shortfall: z.nullable(z.enum(shortfalls)),
  /** Whether the official calendar reaches the period's end. Where it does not, its working days are a guess. */
  isCovered: z.boolean(),
});
export type PromiseWindow = z.infer<typeof promiseWindow>;
