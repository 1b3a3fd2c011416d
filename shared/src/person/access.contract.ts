import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, name } from '../rule/field';
import { instantText, zoneText } from '../time/time-text';
import { employeeStatuses } from './employee-query';
import { roles } from './rights.data';
import { sheetAnswer, sheetOrder } from '../rule/sheet';

/** What somebody's account is: signed in with before, never signed in with, or none. */
export const accountStates = ['used', 'unused', 'none'] as const;
export type AccountState = (typeof accountStates)[number];

/** A role as a list shows it: where, in words. */
export const accessRole = z.strictObject({
  role: z.enum(roles),
  siteId: id,
  siteName: z.string(),
  teamId: z.nullable(id),
  teamName: z.nullable(z.string()),
});
export type AccessRole = z.infer<typeof accessRole>;

/** Somebody with a role or an account, as an administrator of the sites sees them. */
export const accessRow = z.strictObject({
  employeeId: id,
  name,
  staffNumber: z.string(),
  status: z.enum(employeeStatuses),
  /** Home site, also one that the reader does not administer. */
  siteId: id,
  siteName: z.string(),
  /** In which times of this person are read. */
  zone: zoneText,
  teamName: z.nullable(z.string()),
  /** Roles that were granted at the reader's sites, by site. */
  roles: z.array(accessRole),
  account: z.enum(accountStates),
  /** Null for none, and for people at home at other sites. */
  login: z.nullable(z.string()),
  lastSignInAt: z.nullable(instantText),
});
export type AccessRow = z.infer<typeof accessRow>;

export const accessQuery = z.strictObject({
  /** Words that all have to be found: in name, staff number, post or sign-in name, or in the pinyin of the name. */
  search: z.optional(z.string().check(z.maxLength(80))),
  /** Who holds a role there, or has an account and is at home there. */
  siteId: z.optional(id),
  role: z.optional(z.enum(roles)),
  account: z.optional(z.enum(accountStates)),
});
export type AccessQuery = z.infer<typeof accessQuery>;

export const accessSorts = ['name', 'staffNumber', 'site', 'account', 'lastSignIn'] as const;
export type AccessSort = (typeof accessSorts)[number];

export const accessEndpoints = {
  listAccess: {
    method: 'GET',
    path: '/api/access',
    may: 'person.grant',
    summary: 'Who holds a role or an account at the sites that I administer',
    query: accessQuery,
    answer: z.array(accessRow),
  },
  exportAccess: {
    method: 'GET',
    path: '/api/access.xlsx',
    may: 'person.grant',
    summary: 'Who holds a role or an account, as a sheet, as the list shows them',
    query: z.strictObject({ ...accessQuery.shape, ...sheetOrder(accessSorts) }),
    answer: sheetAnswer,
  },
} as const satisfies Endpoints;
