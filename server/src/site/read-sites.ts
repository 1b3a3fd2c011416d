import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { RoomView, SiteCalendar, siteEndpoints, SiteView, TeamView } from '@fortnight/shared/site/site.contract';
import { isWithin } from '@fortnight/shared/time/days';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from './site.repository';

/** What whoever may read a site sees of it. */
@Injectable()
export class ReadSites {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  list({ me }: Asked<typeof siteEndpoints.listSites>): Promise<SiteView[]> {
    return this.work.read((tx) => this.sites.sites(tx, siteIdsFor(me, 'site.read')));
  }

  calendar(asked: Asked<typeof siteEndpoints.readCalendar>): Promise<SiteCalendar> {
    return this.ofSite(asked, async (tx, siteId) => {
      const calendar = await this.sites.calendarOf(tx, siteId);
      return { ...calendar, marks: calendar.marks.filter((mark) => isWithin(mark.on, asked.query)) };
    });
  }

  teams(asked: Asked<typeof siteEndpoints.listTeams>): Promise<TeamView[]> {
    return this.ofSite(asked, (tx, siteId) => this.sites.teamsOf(tx, siteId));
  }

  rooms(asked: Asked<typeof siteEndpoints.listRooms>): Promise<RoomView[]> {
    return this.ofSite(asked, (tx, siteId) => this.sites.roomsOf(tx, siteId));
  }

  private ofSite<T>(
    { me, params }: Asked<typeof siteEndpoints.listTeams>,
    read: (tx: ReadTx, siteId: string) => Promise<T>,
  ): Promise<T> {
    return this.work.read(async (tx) => {
      const { id } = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'site.read'));
      return read(tx, id);
    });
  }
}
