import * as z from 'zod/mini';
import { id, namesEachOnce, version } from './field';

/** One row of a bulk edit: each its own change, so that an edit can be taken back by another. */
export interface BulkRow<Change> {
  readonly id: string;
  /** As the reader saw it. */
  readonly version: number;
  readonly change: Change;
}

/** What many things are given at once; what is left out stays, but something has to be said. */
export function bulkChange<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject(shape).check(z.refine((change) => Object.keys(change).length > 0, 'missing'));
}

/** What a bulk edit is asked for: `dryRun` answers what it would do, and writes nothing. */
export function bulkBody<Change extends z.ZodMiniType>(change: Change) {
  const rows = z.array(z.strictObject({ id, version, change })).check(
    z.minLength(1),
    z.maxLength(1000),
    z.refine((all) => namesEachOnce(all.map((row) => row.id)), 'named-twice'),
  );
  return z.strictObject({ dryRun: z.boolean(), rows });
}

/** A row that stands against the whole, in the reader's language. */
export const refusedRow = z.strictObject({ id, name: z.string(), code: z.string(), detail: z.string() });
export type RefusedRow = z.infer<typeof refusedRow>;

/** What a bulk edit did or would do; `figures` are what it touches. */
export function bulkReport<Figures extends z.core.$ZodLooseShape>(figures: Figures) {
  return z.strictObject({
    /** False for a dry run, and where a row is refused: then nothing at all is written. */
    isWritten: z.boolean(),
    changed: z.number(),
    unchanged: z.number(),
    refused: z.array(refusedRow),
    ...figures,
  });
}

/** What every report of a bulk edit tells. */
export interface BulkOutcome {
  readonly isWritten: boolean;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: readonly RefusedRow[];
}

/** The edit that takes an edit back: each row's former values, at the version that the edit gave it. */
export function takeBackRows<Change extends object, Thing extends { readonly id: string }>(
  before: readonly Thing[],
  rows: readonly BulkRow<Change>[],
): BulkRow<Change>[] {
  const byId = new Map(before.map((one) => [one.id, one]));
  return rows.flatMap(({ id: rowId, version: seen, change }) => {
    const former = byId.get(rowId) as Readonly<Record<string, unknown>> | undefined;
    if (!former) return [];
    const changed = Object.entries(change).filter(([field, value]) => !isSame(former[field], value));
    if (changed.length === 0) return [];
    const back = Object.fromEntries(changed.map(([field]) => [field, former[field]])) as Change;
    return [{ id: rowId, version: seen + 1, change: back }];
  });
}

/** Whether a change would leave a thing as it is. */
export function changesNothing(thing: object, change: object): boolean {
  const now = thing as Readonly<Record<string, unknown>>;
  return Object.entries(change).every(([field, value]) => isSame(now[field], value));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
