import * as z from 'zod/mini';
import type { Endpoints } from '../rule/endpoint';
import { idParams } from '../rule/field';
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
} as const satisfies Endpoints;
