import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { id, idParams, name } from '../rule/field';
import { dateText } from '../time/time-text';
import { roomView, siteView, teamView } from './site.contract';

/** What still counts on a site, team or room from now on: what taking it out of use touches. */
export const placeUse = z.strictObject({
  /** Employees at home there, who have not left. */
  people: z.number(),
  /** Sessions ahead in drafts. */
  planned: z.number(),
  /** Sessions ahead that bind. */
  binding: z.number(),
  /** Participants of those that bind. */
  participants: z.number(),
  /** Active templates that name it. */
  templates: z.number(),
  /** Day of the last session ahead; null for none. */
  lastOn: z.nullable(dateText),
});
export type PlaceUse = z.infer<typeof placeUse>;

export const activity = z.strictObject({ isActive: z.boolean() });

/** Days on which a site is closed, both included; a year at most. */
export const closing = z.strictObject({ fromOn: dateText, untilOn: dateText, name });
export type Closing = z.infer<typeof closing>;

export const closingUse = z.strictObject({ days: z.number(), planned: z.number(), binding: z.number() });
export type ClosingUse = z.infer<typeof closingUse>;

const siteParams = idParams('siteId');
const teamParams = idParams('teamId');
const roomParams = idParams('roomId');
const may = 'site.edit';

export const placeEndpoints = {
  readSiteUse: {
    method: 'GET',
    path: '/api/sites/:siteId/use',
    may,
    summary: 'What closing a site touches',
    params: siteParams,
    answer: placeUse,
  },
  readTeamUse: {
    method: 'GET',
    path: '/api/teams/:teamId/use',
    may,
    summary: 'What taking a team out of use touches',
    params: teamParams,
    answer: placeUse,
  },
  readRoomUse: {
    method: 'GET',
    path: '/api/rooms/:roomId/use',
    may,
    summary: 'What taking a room out of use touches',
    params: roomParams,
    answer: placeUse,
  },
  setSiteActivity: {
    method: 'PUT',
    path: '/api/sites/:siteId/activity',
    may,
    summary: 'Close a site, or open it again',
    params: siteParams,
    body: activity,
    versioned: true,
    answer: siteView,
  },
  setTeamActivity: {
    method: 'PUT',
    path: '/api/teams/:teamId/activity',
    may,
    summary: 'Take a team out of use, or into use again',
    params: teamParams,
    body: activity,
    versioned: true,
    answer: teamView,
  },
  setRoomActivity: {
    method: 'PUT',
    path: '/api/rooms/:roomId/activity',
    may,
    summary: 'Take a room out of use, or into use again',
    params: roomParams,
    body: activity,
    versioned: true,
    answer: roomView,
  },
  readClosingUse: {
    method: 'GET',
    path: '/api/sites/:siteId/closed-days',
    may,
    summary: 'Sessions ahead on days that would be closed',
    params: siteParams,
    query: z.strictObject({ fromOn: dateText, untilOn: dateText }),
    answer: closingUse,
  },
  closeDays: {
    method: 'POST',
    path: '/api/sites/:siteId/closed-days',
    may,
    summary: 'Close a site on some days',
    params: siteParams,
    body: closing,
    answer: z.strictObject({ closed: z.number() }),
  },
  openDay: {
    method: 'DELETE',
    path: '/api/sites/:siteId/closed-days/:on',
    may,
    summary: 'Open a site again on a day that it was closed on; the official calendar counts again',
    params: z.strictObject({ siteId: id, on: dateText }),
    answer: null,
  },
} as const satisfies Endpoints;
