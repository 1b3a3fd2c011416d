/** A value as an act recorded it. */
export type Recorded = null | boolean | number | string | readonly Recorded[] | { readonly [member: string]: Recorded };
export type RecordedObject = { readonly [member: string]: Recorded };

/** A row of the record of acts. */
export interface RecordedAct {
  readonly id: number;
  readonly at: string;
  readonly siteId: string | null;
  readonly action: string;
  readonly noun: string;
  readonly nounId: string;
  readonly before: RecordedObject | null;
  readonly after: RecordedObject | null;
  readonly personal: Recorded;
  /** Whoever acted; null for the house. */
  readonly by: string | null;
}

/** One field of a thing, as it was and as it became. */
export interface ChangedField {
  readonly field: string;
  readonly before: Recorded;
  readonly after: Recorded;
  readonly isPersonal: boolean;
}

/** What an act did to one thing, before anything is put into words. */
export interface ChangedThing {
  readonly kind: 'added' | 'changed' | 'removed';
  /** Ids whose names, or words that themselves, name the thing; none for the thing whose history is read. */
  readonly names: readonly string[];
  readonly on: string | null;
  readonly fields: readonly ChangedField[];
}

export function isObject(value: Recorded | undefined): value is RecordedObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsIn(value: Recorded | undefined): (RecordedObject | null)[] {
  return Array.isArray(value) ? (value as readonly Recorded[]).map((one) => (isObject(one) ? one : null)) : [];
}

export function textOf(value: Recorded | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
