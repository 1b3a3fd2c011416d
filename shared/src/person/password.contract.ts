import * as z from 'zod/mini';

/** Characters of a password at least. */
export const shortestPassword = 10;

/** A password to be chosen; how hard it is to guess, `mayBePassword` says. */
export const newPassword = z.string().check(z.minLength(shortestPassword), z.maxLength(200));
