import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, name, shortName, version } from '../rule/field';
import { historyEndpoint } from '../rule/history';
import { markKinds, markSources } from '../time/day-mark';
import { dateText, timeText, zoneText } from '../time/time-text';
import { roomQuery, siteQuery, teamQuery } from './place-query';

export const siteView = z.strictObject({
  id,
  name,
  zone: zoneText,
  /** ISO 3166-1 alpha-2; decides which official calendar applies. */
  country: z.string().check(z.regex(/^[A-Z]{2}$/, 'not-a-country')),
  opensLocally: timeText,
  closesLocally: timeText,
  /** The Monday from which fortnights follow one another (domain.md, cadence). */
  anchorMonday: dateText,
  /** Last day of the last year whose official calendar is known; null when none is. */
  calendarCoveredThrough: z.nullable(dateText),
  /** False once it is closed: it keeps its past, and nothing new is planned there. */
  isActive: z.boolean(),
  version,
});
export type SiteView = z.infer<typeof siteView>;

export const siteBody = z.strictObject({
  name,
  zone: zoneText,
  country: siteView.shape.country,
  opensLocally: timeText,
  closesLocally: timeText,
});
export type SiteBody = z.infer<typeof siteBody>;

export const calendarMark = z.strictObject({
  on: dateText,
  kind: z.enum(markKinds),
  name: z.string(),
  nameEn: z.string(),
  /** The site's own word counts before an imported list, that before the shipped one. */
  source: z.enum(markSources),
});
export type CalendarMark = z.infer<typeof calendarMark>;

export const siteCalendar = z.strictObject({
  siteId: id,
  /** Weekday numbers that are rest days, Monday = 1. */
  weekend: z.array(z.number()),
  /** From which days on the site has another weekend. */
  weekendChanges: z.array(z.strictObject({ fromOn: dateText, weekend: z.array(z.number()) })),
  coveredThrough: z.nullable(dateText),
  marks: z.array(calendarMark),
});
export type SiteCalendar = z.infer<typeof siteCalendar>;

/** A shift of a team: wall times at the site; one that ends before it starts ends the next day. */
export const shiftBody = z.strictObject({
  name: shortName,
  startsLocally: timeText,
  endsLocally: timeText,
  /** How many of the team must stay on post while others are trained (domain.md, conflict below-cover); 0 for none. */
  minimumOnPost: z.number().check(z.int(), z.minimum(0), z.maximum(999)),
});
export type ShiftBody = z.infer<typeof shiftBody>;

export const teamBody = z.strictObject({
  name,
  shortName,
  shifts: z.array(shiftBody).check(z.minLength(1), z.maxLength(6)),
});
export type TeamBody = z.infer<typeof teamBody>;
export const teamView = z.strictObject({
  id,
  siteId: id,
  name,
  shortName,
  shifts: z.array(shiftBody),
  headcount: z.number(),
  isActive: z.boolean(),
  version,
});
export type TeamView = z.infer<typeof teamView>;

export const roomBody = z.strictObject({ name, seats: z.number().check(z.int(), z.minimum(1), z.maximum(1000)) });
export type RoomBody = z.infer<typeof roomBody>;
export const roomView = z.strictObject({ id, siteId: id, name, seats: z.number(), isActive: z.boolean(), version });
export type RoomView = z.infer<typeof roomView>;

const siteParams = idParams('siteId');

export const siteEndpoints = {
  listSites: {
    method: 'GET',
    path: '/api/sites',
    may: 'site.read',
    summary: 'Sites that I may see',
    query: siteQuery,
    answer: z.array(siteView),
  },
  createSite: {
    method: 'POST',
    path: '/api/sites',
    may: 'site.edit',
    summary: 'Create a site',
    body: siteBody,
    creates: true,
    answer: siteView,
  },
  editSite: {
    method: 'PATCH',
    path: '/api/sites/:siteId',
    may: 'site.edit',
    summary: 'Edit a site',
    params: siteParams,
    body: siteBody,
    versioned: true,
    answer: siteView,
  },
  readCalendar: {
    method: 'GET',
    path: '/api/sites/:siteId/calendar',
    may: 'site.read',
    summary: 'Working calendar of a site between two dates',
    params: siteParams,
    query: z.strictObject({ fromOn: dateText, untilOn: dateText }),
    answer: siteCalendar,
  },
  listTeams: {
    method: 'GET',
    path: '/api/sites/:siteId/teams',
    may: 'site.read',
    summary: 'Teams of a site',
    params: siteParams,
    query: teamQuery,
    answer: z.array(teamView),
  },
  createTeam: {
    method: 'POST',
    path: '/api/sites/:siteId/teams',
    may: 'site.edit',
    summary: 'Create a team',
    params: siteParams,
    body: teamBody,
    creates: true,
    answer: teamView,
  },
  editTeam: {
    method: 'PATCH',
    path: '/api/teams/:teamId',
    may: 'site.edit',
    summary: 'Edit a team and its shifts',
    params: idParams('teamId'),
    body: teamBody,
    versioned: true,
    answer: teamView,
  },
  listRooms: {
    method: 'GET',
    path: '/api/sites/:siteId/rooms',
    may: 'site.read',
    summary: 'Rooms of a site',
    params: siteParams,
    query: roomQuery,
    answer: z.array(roomView),
  },
  createRoom: {
    method: 'POST',
    path: '/api/sites/:siteId/rooms',
    may: 'site.edit',
    summary: 'Create a room',
    params: siteParams,
    body: roomBody,
    creates: true,
    answer: roomView,
  },
  editRoom: {
    method: 'PATCH',
    path: '/api/rooms/:roomId',
    may: 'site.edit',
    summary: 'Edit a room',
    params: idParams('roomId'),
    body: roomBody,
    versioned: true,
    answer: roomView,
  },
  readSiteHistory: historyEndpoint(
    '/api/sites/:siteId/history',
    'siteId',
    'person.read',
    'Who changed a site, its teams and its rooms',
  ),
} as const satisfies Endpoints;
