import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { idParams, linkToken } from '../rule/field';
import { instantText } from '../time/time-text';
import { newPassword } from './password.contract';

/** One browser in which I am signed in. */
export const mySignIn = z.strictObject({
  /** A digest of the cookie's secret, never the secret. */
  id: z.string(),
  browser: z.nullable(z.string()),
  system: z.nullable(z.string()),
  address: z.nullable(z.string()),
  signedInAt: z.nullable(instantText),
  /** To ten minutes. */
  lastSeenAt: instantText,
  isThis: z.boolean(),
});
export type MySignIn = z.infer<typeof mySignIn>;

export const resetLink = z.strictObject({ url: z.string(), login: z.string(), expiresAt: instantText });
export type ResetLink = z.infer<typeof resetLink>;

export const resetPage = z.strictObject({ name: z.string(), login: z.string(), expiresAt: instantText });
export type ResetPage = z.infer<typeof resetPage>;

const token = z.strictObject({ token: linkToken });
const signInParams = z.strictObject({ signInId: z.string().check(z.regex(/^[0-9a-f]{64}$/, 'not-an-id')) });

export const accountEndpoints = {
  changePassword: {
    method: 'PUT',
    path: '/api/me/password',
    may: 'signed-in',
    summary: 'Change my password; ends my other sign-ins',
    body: z.strictObject({ currentPassword: z.string().check(z.minLength(1), z.maxLength(200)), newPassword }),
    answer: null,
  },
  listMySignIns: {
    method: 'GET',
    path: '/api/me/sign-ins',
    may: 'signed-in',
    summary: 'The browsers in which I am signed in',
    answer: z.array(mySignIn),
  },
  endMySignIn: {
    method: 'DELETE',
    path: '/api/me/sign-ins/:signInId',
    may: 'signed-in',
    summary: 'Sign one of my browsers out',
    params: signInParams,
    answer: null,
  },
  endMyOtherSignIns: {
    method: 'DELETE',
    path: '/api/me/sign-ins',
    may: 'signed-in',
    summary: 'Sign all my browsers out but this one',
    answer: z.strictObject({ ended: z.number() }),
  },
  makeResetLink: {
    method: 'POST',
    path: '/api/employees/:employeeId/reset-links',
    may: 'person.grant',
    summary: 'Make a link with which an employee chooses a new password, once and within a day',
    params: idParams('employeeId'),
    creates: true,
    answer: resetLink,
  },
  readResetLink: {
    method: 'GET',
    path: '/api/reset-links/:token',
    may: 'anyone',
    summary: 'Whose password a link resets; changes nothing',
    params: token,
    answer: resetPage,
  },
  useResetLink: {
    method: 'POST',
    path: '/api/reset-links/:token',
    may: 'anyone',
    summary: 'Choose a new password through a link; ends all sign-ins of the account',
    params: token,
    body: z.strictObject({ password: newPassword }),
    answer: null,
  },
} as const satisfies Endpoints;
