import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { mailAddress, name } from '../rule/field';
import { siteBody } from '../site/site.contract';
import { newPassword } from './password.contract';
import { employeeBody, language, meView } from './person.contract';

/** What a new installation begins with: who runs it, whose it is, and its first site. */
export const setupBody = z.strictObject({
  /** As the server printed it; spaces, hyphens and case do not count. */
  code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)),
  company: name,
  site: siteBody,
  administrator: z.strictObject({
    name,
    staffNumber: employeeBody.shape.staffNumber,
    login: mailAddress,
    password: newPassword,
    /** Also plans the trainings of the site (domain.md, service supervisor). */
    plans: z.boolean(),
  }),
  language,
});
export type SetupBody = z.infer<typeof setupBody>;

export const setupEndpoints = {
  readSetup: {
    method: 'GET',
    path: '/api/setup',
    may: 'anyone',
    summary: 'Whether this installation is new and waits to be set up',
    answer: z.strictObject({ isNew: z.boolean() }),
  },
  setUp: {
    method: 'POST',
    path: '/api/setup',
    may: 'anyone',
    summary: 'Set up a new installation with the code that its server printed; works once',
    body: setupBody,
    creates: true,
    answer: meView,
  },
} as const satisfies Endpoints;
