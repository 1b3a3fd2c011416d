import * as z from 'zod/mini';
import { personRef } from '../person/person.contract';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, version } from '../rule/field';
import { historyEndpoint } from '../rule/history';
import { dateText, instantText, timeText, zoneText } from '../time/time-text';

export const sessionStates = ['planned', 'binding', 'held', 'cancelled'] as const;
export type SessionState = (typeof sessionStates)[number];

/** A topic as a session shows it. */
const topicRef = z.strictObject({
  id,
  name: z.string(),
  shortName: z.string(),
  nameEn: z.string(),
  shortNameEn: z.string(),
});
const roomRef = z.strictObject({ id, name: z.string(), seats: z.number() });
const teamRef = z.strictObject({ id, name: z.string(), shortName: z.string() });

/** One dated sitting as the board and lists show it. Wall time and zone are the truth; the instants are computed. */
export const sessionView = z.strictObject({
  id,
  siteId: id,
  siteName: z.string(),
  templateId: z.nullable(id),
  programmeCode: z.string(),
  programmeName: z.string(),
  programmeNameEn: z.string(),
  tint: z.number(),
  state: z.enum(sessionStates),
  on: dateText,
  startsLocally: timeText,
  minutes: z.number(),
  /** How many minutes make a class hour at the site on the session's day. */
  classHourMinutes: z.number(),
  zone: zoneText,
  startsAt: instantText,
  endsAt: instantText,
  topics: z.array(topicRef),
  teams: z.array(teamRef),
  room: z.nullable(roomRef),
  /** The named instructor is first; a drill's supervisor on site follows (P3). */
  instructors: z.array(personRef),
  /** Expected participants: the teams' people in a draft, frozen once binding. */
  expected: z.number(),
  /** Accepted replies once binding, present people once held, otherwise 0. */
  coming: z.number(),
  /** Why it was cancelled; only a cancelled session has it. */
  cancelReason: z.optional(z.string()),
  version,
});
export type SessionView = z.infer<typeof sessionView>;

export const sessionEndpoints = {
  listSessions: {
    method: 'GET',
    path: '/api/sites/:siteId/sessions',
    may: 'session.read',
    summary: 'Binding, held and cancelled sessions of a site between two dates',
    params: idParams('siteId'),
    query: z.strictObject({ fromOn: dateText, untilOn: dateText }),
    answer: z.array(sessionView),
  },
  readSession: {
    method: 'GET',
    path: '/api/sessions/:sessionId',
    may: 'session.read',
    summary: 'One session',
    params: idParams('sessionId'),
    answer: sessionView,
  },
  readSessionHistory: historyEndpoint(
    '/api/sessions/:sessionId/history',
    'sessionId',
    'session.read',
    'Who changed a session, answered it and called its roll',
  ),
} as const satisfies Endpoints;
