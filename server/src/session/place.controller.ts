import { Controller } from '@nestjs/common';
import { placeEndpoints, type PlaceUse } from '@fortnight/shared/site/place.contract';
import { placeListEndpoints, type PlaceReport } from '@fortnight/shared/site/place-list.contract';
import { siteEndpoints, type RoomView, type SiteView, type TeamView } from '@fortnight/shared/site/site.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ChangeActivity } from './change-activity';
import { ChangeSite } from './change-site';
import { EditPlaces } from './edit-places';

/** Changes of sites, teams and rooms in which sessions have a say. */
@Controller()
export class PlaceController {
  constructor(
    private readonly changeSite: ChangeSite,
    private readonly activity: ChangeActivity,
    private readonly edits: EditPlaces,
  ) {}

  @Serves(siteEndpoints.editSite)
  editSite(@Asked() asked: Asked<typeof siteEndpoints.editSite>): Promise<SiteView> {
    return this.changeSite.run(asked);
  }

  @Serves(placeEndpoints.readSiteUse)
  siteUse(@Asked() { me, params }: Asked<typeof placeEndpoints.readSiteUse>): Promise<PlaceUse> {
    return this.activity.use(me, 'site', params.siteId);
  }

  @Serves(placeEndpoints.readTeamUse)
  teamUse(@Asked() { me, params }: Asked<typeof placeEndpoints.readTeamUse>): Promise<PlaceUse> {
    return this.activity.use(me, 'team', params.teamId);
  }

  @Serves(placeEndpoints.readRoomUse)
  roomUse(@Asked() { me, params }: Asked<typeof placeEndpoints.readRoomUse>): Promise<PlaceUse> {
    return this.activity.use(me, 'room', params.roomId);
  }

  @Serves(placeEndpoints.setSiteActivity)
  site(@Asked() { me, params, body, version }: Asked<typeof placeEndpoints.setSiteActivity>): Promise<SiteView> {
    return this.activity.change(me, 'site', params.siteId, { ...body, version });
  }

  @Serves(placeEndpoints.setTeamActivity)
  team(@Asked() { me, params, body, version }: Asked<typeof placeEndpoints.setTeamActivity>): Promise<TeamView> {
    return this.activity.change(me, 'team', params.teamId, { ...body, version });
  }

  @Serves(placeEndpoints.setRoomActivity)
  room(@Asked() { me, params, body, version }: Asked<typeof placeEndpoints.setRoomActivity>): Promise<RoomView> {
    return this.activity.change(me, 'room', params.roomId, { ...body, version });
  }

  @Serves(placeListEndpoints.editSites)
  editSites(@Asked() asked: Asked<typeof placeListEndpoints.editSites>): Promise<PlaceReport> {
    return this.edits.run('site', null, asked);
  }

  @Serves(placeListEndpoints.editTeams)
  editTeams(@Asked() asked: Asked<typeof placeListEndpoints.editTeams>): Promise<PlaceReport> {
    return this.edits.run('team', asked.params.siteId, asked);
  }

  @Serves(placeListEndpoints.editRooms)
  editRooms(@Asked() asked: Asked<typeof placeListEndpoints.editRooms>): Promise<PlaceReport> {
    return this.edits.run('room', asked.params.siteId, asked);
  }
}
