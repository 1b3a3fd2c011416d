import * as z from 'zod/mini';
import { bulkBody, bulkChange, bulkReport } from '../rule/bulk';
import type { Endpoints } from '../rule/endpoint';
import { idParams } from '../rule/field';
import { sheetAnswer, sheetOrder } from '../rule/sheet';
import { roomQuery, roomSorts, siteQuery, siteSorts, teamQuery, teamSorts } from './place-query';
import { roomBody, siteBody, teamBody } from './site.contract';

const isActive = z.optional(z.boolean());

export const siteChange = bulkChange({
  opensLocally: z.optional(siteBody.shape.opensLocally),
  closesLocally: z.optional(siteBody.shape.closesLocally),
  isActive,
});
export type SiteChange = z.infer<typeof siteChange>;

export const teamChange = bulkChange({ shifts: z.optional(teamBody.shape.shifts), isActive });
export type TeamChange = z.infer<typeof teamChange>;

export const roomChange = bulkChange({ seats: z.optional(roomBody.shape.seats), isActive });
export type RoomChange = z.infer<typeof roomChange>;

/** What a bulk edit of sites, teams or rooms touches. */
export const placeFigures = {
  /** Places that go out of use, and those that come back. */
  idle: z.number(),
  taken: z.number(),
  /** People whose shifts change. */
  people: z.number(),
  /** Sessions ahead at what goes out of use: approved, and in drafts; and the templates that name it. */
  binding: z.number(),
  planned: z.number(),
  templates: z.number(),
  /** Sessions ahead that the new seats or hours no longer fit; they stay where they are, and the plan shows the conflict. */
  unfit: z.number(),
};
export const placeReport = bulkReport(placeFigures);
export type PlaceReport = z.infer<typeof placeReport>;
export type PlaceFigures = Omit<PlaceReport, 'isWritten' | 'changed' | 'unchanged' | 'refused'>;

const siteParams = idParams('siteId');

export const placeListEndpoints = {
  editSites: {
    method: 'POST',
    path: '/api/site-edits',
    may: 'site.edit',
    summary: 'Edit many sites at once, all or none; a dry run writes nothing',
    body: bulkBody(siteChange),
    answer: placeReport,
  },
  editTeams: {
    method: 'POST',
    path: '/api/sites/:siteId/team-edits',
    may: 'site.edit',
    summary: 'Edit many teams of a site at once, all or none; a dry run writes nothing',
    params: siteParams,
    body: bulkBody(teamChange),
    answer: placeReport,
  },
  editRooms: {
    method: 'POST',
    path: '/api/sites/:siteId/room-edits',
    may: 'site.edit',
    summary: 'Edit many rooms of a site at once, all or none; a dry run writes nothing',
    params: siteParams,
    body: bulkBody(roomChange),
    answer: placeReport,
  },
  exportSites: {
    method: 'GET',
    path: '/api/sites.xlsx',
    may: 'person.read',
    summary: 'Sites as a sheet, as the list shows them',
    query: z.strictObject({ ...siteQuery.shape, ...sheetOrder(siteSorts) }),
    answer: sheetAnswer,
  },
  exportTeams: {
    method: 'GET',
    path: '/api/sites/:siteId/teams.xlsx',
    may: 'person.read',
    summary: 'Teams of a site as a sheet, as the list shows them',
    params: siteParams,
    query: z.strictObject({ ...teamQuery.shape, ...sheetOrder(teamSorts) }),
    answer: sheetAnswer,
  },
  exportRooms: {
    method: 'GET',
    path: '/api/sites/:siteId/rooms.xlsx',
    may: 'person.read',
    summary: 'Rooms of a site as a sheet, as the list shows them',
    params: siteParams,
    query: z.strictObject({ ...roomQuery.shape, ...sheetOrder(roomSorts) }),
    answer: sheetAnswer,
  },
} as const satisfies Endpoints;
