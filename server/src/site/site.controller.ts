import { Controller } from '@nestjs/common';
import {
  siteEndpoints,
  type RoomView,
  type SiteCalendar,
  type SiteView,
  type TeamView,
} from '@fortnight/shared/site/site.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ReadSites } from './read-sites';
import { WriteRoom } from './write-room';
import { WriteTeam } from './write-team';

/** Sites, teams and rooms. Creating a site grants roles, editing one asks its sessions: both are served further right. */
@Controller()
export class SiteController {
  constructor(
    private readonly readSites: ReadSites,
    private readonly teams: WriteTeam,
    private readonly rooms: WriteRoom,
  ) {}

  @Serves(siteEndpoints.listSites)
  listSites(@Asked() asked: Asked<typeof siteEndpoints.listSites>): Promise<SiteView[]> {
    return this.readSites.list(asked);
  }

  @Serves(siteEndpoints.readCalendar)
  readCalendar(@Asked() asked: Asked<typeof siteEndpoints.readCalendar>): Promise<SiteCalendar> {
    return this.readSites.calendar(asked);
  }

  @Serves(siteEndpoints.listTeams)
  listTeams(@Asked() { me, params, query }: Asked<typeof siteEndpoints.listTeams>): Promise<TeamView[]> {
    return this.readSites.teams(me, params.siteId, query);
  }

  @Serves(siteEndpoints.createTeam)
  createTeam(@Asked() asked: Asked<typeof siteEndpoints.createTeam>): Promise<TeamView> {
    return this.teams.create(asked);
  }

  @Serves(siteEndpoints.editTeam)
  editTeam(@Asked() asked: Asked<typeof siteEndpoints.editTeam>): Promise<TeamView> {
    return this.teams.edit(asked);
  }

  @Serves(siteEndpoints.listRooms)
  listRooms(@Asked() { me, params, query }: Asked<typeof siteEndpoints.listRooms>): Promise<RoomView[]> {
    return this.readSites.rooms(me, params.siteId, query);
  }

  @Serves(siteEndpoints.createRoom)
  createRoom(@Asked() asked: Asked<typeof siteEndpoints.createRoom>): Promise<RoomView> {
    return this.rooms.create(asked);
  }

  @Serves(siteEndpoints.editRoom)
  editRoom(@Asked() asked: Asked<typeof siteEndpoints.editRoom>): Promise<RoomView> {
    return this.rooms.edit(asked);
  }
}
