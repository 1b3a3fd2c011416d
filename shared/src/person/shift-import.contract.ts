import * as z from 'zod/mini';
import { monthText } from '../time/time-text';
import { rosterFault } from './person.contract';
import { rosterLimits } from './roster-limits.data';

export const shiftImportBody = z.strictObject({
  csv: z.string().check(z.minLength(1), z.maxLength(rosterLimits.sheetCharacters)),
  /** For headers that are days of a month only; a month in the file wins. */
  month: z.nullable(monthText),
  dryRun: z.boolean(),
});
export type ShiftImportBody = z.infer<typeof shiftImportBody>;

export const shiftImportReport = z.strictObject({
  dryRun: z.boolean(),
  /** Null where the file does not say and nobody did. */
  month: z.nullable(monthText),
  people: z.number(),
  cells: z.number(),
  /** Cells that the roster already says, by its pattern or otherwise. */
  unchanged: z.number(),
  changed: z.number(),
  faults: z.array(rosterFault),
  /** People of the file whose days change, with how many. */
  preview: z.array(
    z.strictObject({
      row: z.number(),
      staffNumber: z.string(),
      name: z.string(),
      teamName: z.string(),
      cells: z.number(),
      changed: z.number(),
    }),
  ),
});
export type ShiftImportReport = z.infer<typeof shiftImportReport>;
