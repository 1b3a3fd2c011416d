import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, mailAddress, name, version } from '../rule/field';
import { historyEndpoint } from '../rule/history';
import { languages } from '../rule/problem';
import { dateText, instantText, zoneText } from '../time/time-text';
import { employeeQuery, employeeStatuses } from './employee-query';
import { newPassword } from './password.contract';
import { roles } from './rights.data';

export const language = z.enum(languages);

export const roleHeld = z.strictObject({ role: z.enum(roles), siteId: id, teamId: z.nullable(id) });

export const meView = z.strictObject({
  accountId: id,
  employeeId: id,
  name,
  /** Home site. */
  siteId: id,
  language,
  roles: z.array(roleHeld),
  sites: z.array(z.strictObject({ id, name, zone: zoneText })),
});
export type MeView = z.infer<typeof meView>;

export const aboutView = z.strictObject({
  name: z.string(),
  version: z.string(),
  now: instantText,
  demo: z.boolean(),
  /** Only in the demo: accounts to try, in the order of the story. */
  demoAccounts: z.array(
    z.strictObject({
      login: z.string(),
      name: z.string(),
      role: z.enum(roles),
      siteName: z.string(),
      password: z.string(),
    }),
  ),
});
export type AboutView = z.infer<typeof aboutView>;

/** How long whoever stays signed in need not do so again, in days from the last use. */
export const staySignedInDays = 7;

export const signInBody = z.strictObject({
  login: z.string().check(z.trim(), z.minLength(1), z.maxLength(254)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
  staySignedIn: z.boolean(),
});
export type SignInBody = z.infer<typeof signInBody>;

export const employeeBody = z.strictObject({
  /** Works number (工号), unique in the company. */
  staffNumber: z.string().check(z.trim(), z.regex(/^[A-Za-z0-9-]{1,20}$/, 'not-a-staff-number')),
  name,
  teamId: z.nullable(id),
  post: z.string().check(z.trim(), z.maxLength(40)),
  hiredOn: dateText,
  mail: z.nullable(mailAddress),
  phone: z.nullable(z.string().check(z.trim(), z.regex(/^\+?[0-9 -]{5,20}$/, 'not-a-phone-number'))),
  status: z.enum(employeeStatuses),
});
export type EmployeeBody = z.infer<typeof employeeBody>;

export const employeeView = z.strictObject({
  ...employeeBody.shape,
  id,
  siteId: id,
  teamName: z.nullable(z.string()),
  /** Roles at the sites where the reader may look. */
  roles: z.array(roleHeld),
  hasRolesElsewhere: z.boolean(),
  /** Of these sites, those that nobody else administers who can sign in. */
  solelyAdministered: z.array(id),
  hasAccount: z.boolean(),
  version,
});
export type EmployeeView = z.infer<typeof employeeView>;

/** Somebody in a list to choose from. */
export const personRef = z.strictObject({ id, name, siteId: id, teamId: z.nullable(id) });
export type PersonRef = z.infer<typeof personRef>;

export const rosterFault = z.strictObject({
  /** Line of the file, header = 1. */
  row: z.number(),
  column: z.string(),
  value: z.string(),
  code: z.string(),
  /** What is wrong and how to mend it, in the reader's language. */
  detail: z.string(),
});
export type RosterFault = z.infer<typeof rosterFault>;

export const rosterReport = z.strictObject({
  dryRun: z.boolean(),
  rows: z.number(),
  created: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  faults: z.array(rosterFault),
  /** The first rows as understood, for the eye. */
  preview: z.array(
    z.strictObject({
      row: z.number(),
      staffNumber: z.string(),
      name: z.string(),
      teamName: z.string(),
      post: z.string(),
      hiredOn: z.string(),
      outcome: z.enum(['created', 'updated', 'unchanged', 'faulty']),
    }),
  ),
});
export type RosterReport = z.infer<typeof rosterReport>;

const siteParams = idParams('siteId');
const employeeParams = idParams('employeeId');

export const personEndpoints = {
  about: {
    method: 'GET',
    path: '/api/about',
    may: 'anyone',
    summary: 'What this installation is, and its clock',
    answer: aboutView,
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    may: 'anyone',
    summary: 'Sign in with a password',
    body: signInBody,
    answer: meView,
  },
  signOut: { method: 'POST', path: '/api/sign-out', may: 'signed-in', summary: 'End this session', answer: null },
  me: { method: 'GET', path: '/api/me', may: 'signed-in', summary: 'Who I am and what I may do', answer: meView },
  editMe: {
    method: 'PATCH',
    path: '/api/me',
    may: 'signed-in',
    summary: 'Choose my language',
    body: z.strictObject({ language }),
    answer: meView,
  },
  listEmployees: {
    method: 'GET',
    path: '/api/sites/:siteId/employees',
    may: 'person.read',
    summary: 'Employees of a site',
    params: siteParams,
    query: employeeQuery,
    answer: z.array(employeeView),
  },
  readEmployee: {
    method: 'GET',
    path: '/api/employees/:employeeId',
    may: 'person.read',
    summary: 'One employee',
    params: employeeParams,
    answer: employeeView,
  },
  createEmployee: {
    method: 'POST',
    path: '/api/sites/:siteId/employees',
    may: 'person.edit',
    summary: 'Add an employee by hand',
    params: siteParams,
    body: employeeBody,
    creates: true,
    answer: employeeView,
  },
  editEmployee: {
    method: 'PATCH',
    path: '/api/employees/:employeeId',
    may: 'person.edit',
    summary: 'Edit an employee',
    params: employeeParams,
    body: employeeBody,
    versioned: true,
    answer: employeeView,
  },
  transferEmployee: {
    method: 'POST',
    path: '/api/employees/:employeeId/transfer',
    may: 'person.edit',
    summary: 'Move an employee to another team or site',
    params: employeeParams,
    body: z.strictObject({ siteId: id, teamId: z.nullable(id), post: employeeBody.shape.post }),
    versioned: true,
    answer: employeeView,
  },
  importRoster: {
    method: 'POST',
    path: '/api/sites/:siteId/roster-imports',
    may: 'person.edit',
    summary: 'Import a roster file (CSV); a dry run writes nothing',
    params: siteParams,
    body: z.strictObject({ csv: z.string().check(z.minLength(1), z.maxLength(900_000)), dryRun: z.boolean() }),
    answer: rosterReport,
  },
  grantRoles: {
    method: 'PUT',
    path: '/api/employees/:employeeId/roles',
    may: 'person.grant',
    summary: 'Set the roles of an employee',
    params: employeeParams,
    body: z.strictObject({
      roles: z.array(roleHeld).check(z.maxLength(30)),
      /** Has to be said by whoever takes roles of their own away. */
      givesUpOwn: z.optional(z.boolean()),
    }),
    versioned: true,
    answer: employeeView,
  },
  openAccount: {
    method: 'PUT',
    path: '/api/employees/:employeeId/account',
    may: 'person.grant',
    summary: 'Give an employee an account, or a new first password',
    params: employeeParams,
    body: z.strictObject({ login: mailAddress, password: newPassword }),
    answer: employeeView,
  },
  readEmployeeHistory: historyEndpoint(
    '/api/employees/:employeeId/history',
    'employeeId',
    'person.read',
    'Who changed an employee, and the account behind',
  ),
} as const satisfies Endpoints;
