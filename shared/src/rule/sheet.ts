import * as z from 'zod/mini';
import type { RawAnswer } from './endpoint';

/** An xlsx file (ECMA-376). */
export const sheetAnswer = {
  raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isBinary: true,
} as const satisfies RawAnswer;

/** What a list's sheet is asked for besides the list's own filters: the order in which it stands on the page. */
export function sheetOrder<const K extends string>(columns: readonly [K, ...K[]]) {
  return { sort: z.optional(z.enum(columns)), order: z.optional(z.enum(['up', 'down'])) };
}
