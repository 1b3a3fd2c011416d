import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { RoomQuery, SiteQuery, TeamQuery } from '@fortnight/shared/site/place-query';
import type { RoomView, SiteCalendar, siteEndpoints, SiteView, TeamView } from '@fortnight/shared/site/site.contract';
import { isWithin } from '@fortnight/shared/time/days';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { isFoundBy } from '../platform/word-search';
import { SiteRepository } from './site.repository';

/** What whoever may read a site sees of it, narrowed as a list asks for. */
@Injectable()
export class ReadSites {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  async list({ me, query }: { me: Actor; query: SiteQuery }): Promise<SiteView[]> {
    const all = await this.work.read((tx) => this.sites.sites(tx, siteIdsFor(me, 'site.read')));
    return inUse(all, query).filter(({ name }) => isFoundBy(query.search, name));
  }

  calendar({ me, params, query }: Asked<typeof siteEndpoints.readCalendar>): Promise<SiteCalendar> {
    return this.ofSite(me, params.siteId, async (tx, siteId) => {
      const calendar = await this.sites.calendarOf(tx, siteId);
      return { ...calendar, marks: calendar.marks.filter((mark) => isWithin(mark.on, query)) };
    });
  }

  /** @throws Refused 404 for a site out of the reader's scope. */
  async teams(me: Actor, siteId: string, query: TeamQuery): Promise<TeamView[]> {
    const all = await this.ofSite(me, siteId, (tx, id) => this.sites.teamsOf(tx, id));
    return inUse(all, query)
      .filter((team) => !query.cover || hasCover(team) === (query.cover === 'with'))
      .filter(({ name, shortName }) => isFoundBy(query.search, name, shortName));
  }

  /** @throws Refused 404 for a site out of the reader's scope. */
  async rooms(me: Actor, siteId: string, query: RoomQuery): Promise<RoomView[]> {
    const all = await this.ofSite(me, siteId, (tx, id) => this.sites.roomsOf(tx, id));
    return inUse(all, query)
      .filter(({ seats }) => seats >= Number(query.seats ?? 0))
      .filter(({ name }) => isFoundBy(query.search, name));
  }

  private ofSite<T>(me: Actor, siteId: string, read: (tx: ReadTx, siteId: string) => Promise<T>): Promise<T> {
    return this.work.read(async (tx) => {
      const { id } = await this.sites.oneSite(tx, siteId, siteIdsFor(me, 'site.read'));
      return read(tx, id);
    });
  }
}

function inUse<Row extends { readonly isActive: boolean }>(rows: readonly Row[], { use }: SiteQuery): Row[] {
  return rows.filter(({ isActive }) => !use || isActive === (use === 'in'));
}

function hasCover({ shifts }: TeamView): boolean {
  return shifts.some(({ minimumOnPost }) => minimumOnPost > 0);
}
