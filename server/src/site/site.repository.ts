import { Injectable } from '@nestjs/common';
import type {
  CalendarMark,
  RoomView,
  SiteBody,
  SiteCalendar,
  SiteView,
  TeamView,
} from '@fortnight/shared/site/site.contract';
import { In } from 'typeorm';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { weekendOf } from './official-calendar';
import { RoomRow, SiteRow } from './site.entity';
import { teamViews } from './team.repository';

/** What other rooms ask about sites; and the sites themselves with their calendars. */
@Injectable()
export class SiteRepository {
  /** A site in the reader's scope. @throws Refused 404 for any other. */
  async oneSite(tx: ReadTx, siteId: string, siteIds: readonly string[]): Promise<SiteView> {
    return ensureFound((await this.sites(tx, siteIds)).find((site) => site.id === siteId));
  }

  /** The sites in scope, by name. */
  async sites(tx: ReadTx, siteIds: readonly string[]): Promise<SiteView[]> {
    return tx.manager.find(SiteRow, { where: { id: In([...siteIds]) }, order: { name: 'ASC' } });
  }

  /** Every site of the company, for work that nobody asked for. */
  everySite(tx: ReadTx): Promise<SiteView[]> {
    return tx.manager.find(SiteRow, { order: { name: 'ASC' } });
  }

  /** All that is known of a site's calendar. The scope has been asked before. */
  async calendarOf(tx: ReadTx, siteId: string): Promise<SiteCalendar> {
    const site = await tx.manager.findOneByOrFail(SiteRow, { id: siteId });
    const marks = await tx.query<CalendarMark>(
      'SELECT on_date AS "on", kind, name, name_en AS "nameEn", source FROM calendar_mark WHERE site_id = $1 ORDER BY 1, 5',
      [siteId],
    );
    const weekendChanges = await tx.query<SiteCalendar['weekendChanges'][number]>(
      'SELECT from_on AS "fromOn", weekdays AS weekend FROM site_weekend WHERE site_id = $1 ORDER BY 1',
      [siteId],
    );
    const { country, calendarCoveredThrough: coveredThrough } = site;
    return { siteId, weekend: weekendOf(country), weekendChanges, coveredThrough, marks };
  }

  /** Teams or rooms of the sites in scope. */
  placesOf(tx: ReadTx, what: 'team' | 'room', siteIds: readonly string[]): Promise<(TeamView | RoomView)[]> {
    const siteId = In([...siteIds]);
    return what === 'team' ? teamViews(tx, { siteId }) : tx.manager.find(RoomRow, { where: { siteId } });
  }

  teamsOf(tx: ReadTx, siteId: string): Promise<TeamView[]> {
    return teamViews(tx, { siteId });
  }

  roomsOf(tx: ReadTx, siteId: string): Promise<RoomView[]> {
    return tx.manager.find(RoomRow, { where: { siteId }, order: { name: 'ASC' } });
  }

  async insertSite(tx: Tx, site: SiteView): Promise<void> {
    await tx.manager.insert(SiteRow, site);
  }

  /** @returns rows written: 0 when the version is stale. */
  async editSite(tx: Tx, siteId: string, body: SiteBody, version: number): Promise<number> {
    const { affected } = await tx.manager.update(SiteRow, { id: siteId, version }, { ...body, version: version + 1 });
    return affected ?? 0;
  }
}
