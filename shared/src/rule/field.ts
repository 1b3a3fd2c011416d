import * as z from 'zod/mini';

/** Identity of a row: UUID in lower case. */
export const id = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'not-an-id'));

/** Row version for If-Match; rises by one with each write. */
export const version = z.number().check(z.int(), z.positive());

/** The secret part of a link that we sent or showed. */
export const linkToken = z.string().check(z.regex(/^[A-Za-z0-9_-]{16,200}$/, 'not-a-token'));

/** A name that people read: trimmed, 1 to 80 characters, no control characters. */
export const name = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(80), z.refine(hasNoControlCharacters, 'control-characters'));

/** A short name for tight places: at most five Han characters or twelve letters. */
export const shortName = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(12), z.refine(hasNoControlCharacters, 'control-characters'));

/** A sentence or two by a person: a reason, a note. Trimmed, 1 to 500 characters. */
export const sentence = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(500), z.refine(hasNoControlCharacters, 'control-characters'));

/** Mail address as people write it; lower-cased, at most 254 characters (RFC 5321 4.5.3.1). */
export const mailAddress = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.maxLength(254),
    z.regex(/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\]+$/, 'not-a-mail-address'),
  );

/** False when a text carries C0 or C1 controls or bidirectional overrides, which could forge what readers see. */
export function hasNoControlCharacters(text: string): boolean {
  return !/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text);
}

/** Ids to choose from, `least` to `most` of them, each once: naming a thing twice is a slip, not a wish. */
export function distinctIds(least: number, most: number): z.ZodMiniArray<typeof id> {
  return z.array(id).check(z.minLength(least), z.maxLength(most), z.refine(namesEachOnce, 'named-twice'));
}

/** False when a list says the same twice. */
export function namesEachOnce(list: readonly (string | number)[]): boolean {
  return new Set(list).size === list.length;
}

/** Path parameters with one id of the given name. */
export function idParams<const N extends string>(paramName: N): z.ZodMiniObject<Record<N, typeof id>, z.core.$strict> {
  return z.strictObject({ [paramName]: id } as Record<N, typeof id>);
}
