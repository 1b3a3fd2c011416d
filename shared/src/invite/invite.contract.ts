import * as z from 'zod/mini';
import { placing } from '../plan/placing.contract';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, sentence, linkToken } from '../rule/field';
import { sessionView } from '../session/session.contract';
import { instantText } from '../time/time-text';
import { otherRun } from './other-run.contract';

/** RFC 5545 3.2.12 PARTSTAT in the house's words. */
export const replies = ['none', 'accepted', 'tentative', 'declined'] as const;
export type Reply = (typeof replies)[number];

/** What somebody can reply. */
export const answers = ['accepted', 'tentative', 'declined'] as const;
export type Answer = (typeof answers)[number];

export const replyBody = z.strictObject({
  reply: z.enum(answers),
  reason: z.nullable(sentence),
  /** Another sitting of the same lesson that is taken instead; only with a decline. */
  insteadSessionId: z.optional(id),
});
export type ReplyBody = z.infer<typeof replyBody>;

export const inviteView = z.strictObject({
  id,
  sessionId: id,
  employeeId: id,
  employeeName: z.string(),
  teamName: z.nullable(z.string()),
  reply: z.enum(replies),
  reason: z.nullable(z.string()),
  repliedAt: z.nullable(instantText),
  /** Null while no mail has gone out, for example because the employee has no address. */
  sentAt: z.nullable(instantText),
  /** What the mail server said when it refused the mail for good; null when it did not. */
  mailFault: z.nullable(z.string()),
});
export type InviteView = z.infer<typeof inviteView>;

/** What the reply page shows: one session and nobody else's name but the instructors'. */
export const answerPage = z.strictObject({
  employeeName: z.string(),
  session: sessionView,
  /** What the session was before it last changed, and why it did; null for a session that is as it was first told. */
  changed: z.nullable(z.strictObject({ before: placing, reasons: z.array(z.string()) })),
  reply: z.enum(replies),
  reason: z.nullable(z.string()),
  /** What can be taken instead, for somebody who cannot come. */
  otherRuns: z.array(otherRun),
  /** The sitting that the person has taken instead of this one. */
  instead: z.nullable(sessionView),
});
export type AnswerPage = z.infer<typeof answerPage>;

export const outboxMail = z.strictObject({
  id,
  to: z.string(),
  subject: z.string(),
  at: instantText,
  text: z.string(),
  html: z.string(),
  calendar: z.nullable(z.string()),
});
export type OutboxMail = z.infer<typeof outboxMail>;

/** Where a person's calendar feed is; null while its owner wants none. */
export const myFeed = z.strictObject({ url: z.nullable(z.string()) });
export type MyFeed = z.infer<typeof myFeed>;

const tokenParams = z.strictObject({ token: linkToken });

export const inviteEndpoints = {
  listInvites: {
    method: 'GET',
    path: '/api/sessions/:sessionId/invites',
    may: 'session.read',
    summary: 'Invites of a session with their replies',
    params: idParams('sessionId'),
    answer: z.array(inviteView),
  },
  readAnswerPage: {
    method: 'GET',
    path: '/api/answers/:token',
    may: 'anyone',
    summary: 'The reply page of a signed link; changes nothing',
    params: tokenParams,
    answer: answerPage,
  },
  answerInvite: {
    method: 'POST',
    path: '/api/answers/:token',
    may: 'anyone',
    summary: 'Reply through a signed link',
    params: tokenParams,
    body: replyBody,
    answer: answerPage,
  },
  replyToInvite: {
    method: 'POST',
    path: '/api/my/invites/:inviteId/reply',
    may: 'signed-in',
    summary: 'Reply to my own invite',
    params: idParams('inviteId'),
    body: replyBody,
    answer: inviteView,
  },
  readOtherRuns: {
    method: 'GET',
    path: '/api/my/invites/:inviteId/other-runs',
    may: 'signed-in',
    summary: 'Other sittings of the same lesson that I could take instead of the one I am invited to',
    params: idParams('inviteId'),
    answer: z.array(otherRun),
  },
  readMyFeed: {
    method: 'GET',
    path: '/api/my/feed',
    may: 'signed-in',
    summary: 'The address of my calendar feed; null while it is revoked',
    answer: myFeed,
  },
  rotateMyFeed: {
    method: 'POST',
    path: '/api/my/feed/rotate',
    may: 'signed-in',
    summary: 'A new address for my calendar feed; the old one opens nothing from then on',
    answer: myFeed,
  },
  revokeMyFeed: {
    method: 'DELETE',
    path: '/api/my/feed',
    may: 'signed-in',
    summary: 'Revoke my calendar feed: no address opens it until a new one is made',
    answer: myFeed,
  },
  readFeed: {
    method: 'GET',
    path: '/feed/:token.ics',
    may: 'anyone',
    summary: 'Personal calendar feed (RFC 5545)',
    params: tokenParams,
    answer: { raw: 'text/calendar' },
  },
  listOutbox: {
    method: 'GET',
    path: '/api/sites/:siteId/outbox',
    may: 'outbox.read',
    summary: 'Mails kept in the house, newest first, when no mail server is set',
    params: idParams('siteId'),
    query: z.strictObject({ search: z.optional(z.string().check(z.maxLength(80))) }),
    answer: z.array(outboxMail),
  },
} as const satisfies Endpoints;
