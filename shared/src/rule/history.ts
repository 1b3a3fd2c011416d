import * as z from 'zod/mini';
import { dateText, instantText } from '../time/time-text';
import type { Endpoint } from './endpoint';
import { idParams } from './field';
import { languages } from './problem';

/** One field as it was and as it became, in words; empty on a side that had nothing. */
export const fieldChange = z.strictObject({
  label: z.string(),
  before: z.string(),
  after: z.string(),
  /** What it was and became is personal, and not for this reader. */
  isHidden: z.boolean(),
});
export type FieldChange = z.infer<typeof fieldChange>;

/** What an act did to one thing; an act can touch several. */
export const touchedThing = z.strictObject({
  kind: z.enum(['added', 'changed', 'removed']),
  /** Empty for the thing itself whose history is read. */
  name: z.string(),
  /** The day of a session, which its name does not tell. */
  on: z.nullable(dateText),
  fields: z.array(fieldChange),
});
export type TouchedThing = z.infer<typeof touchedThing>;

/** One act: who did what, and when. */
export const historyEntry = z.strictObject({
  id: z.number(),
  at: instantText,
  /** Null: the house itself did it, at its hour or in answer to another act. */
  by: z.nullable(z.string()),
  /** Past tense: 提交了计划, 'submitted the plan'. */
  act: z.string(),
  things: z.array(touchedThing),
  /** How many more things were touched than are told. */
  more: z.number(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const historyPage = z.strictObject({
  /** Newest first. */
  entries: z.array(historyEntry),
  /** Where older acts go on; null at the first. */
  next: z.nullable(z.number()),
});
export type HistoryPage = z.infer<typeof historyPage>;

const historyQuery = z.strictObject({
  language: z.enum(languages),
  /** Only acts before this one. */
  before: z.optional(z.string().check(z.regex(/^[1-9]\d{0,14}$/, 'not-valid'))),
});
export type HistoryQuery = z.infer<typeof historyQuery>;

/** The endpoint that tells who changed a thing, and what; asked with the same right as the thing itself. */
export function historyEndpoint<
  const Path extends string,
  const Param extends string,
  const May extends Endpoint['may'],
>(path: Path, param: Param, may: May, summary: string) {
  return {
    method: 'GET',
    path,
    may,
    summary,
    params: idParams(param),
    query: historyQuery,
    answer: historyPage,
  } as const;
}

/** The history of anything, for the one panel that shows them all. */
export interface HistoryEndpoint extends Endpoint {
  readonly params: NonNullable<Endpoint['params']>;
  readonly query: typeof historyQuery;
  readonly answer: typeof historyPage;
}
