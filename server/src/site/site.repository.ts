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
import { CalendarMarkRow, RoomRow, SiteRow } from './site.entity';
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
    const rows = await tx.manager.find(CalendarMarkRow, { where: { siteId }, order: { on: 'ASC' } });
    const marks = rows.map(({ on, kind, name, nameEn }): CalendarMark => ({ on, kind, name, nameEn }));
    return { siteId, weekend: weekendOf(site.country), coveredThrough: site.calendarCoveredThrough, marks };
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

  /** Puts official marks in the place of those known from a date on; days on which the site itself is closed stay. */
  async replaceMarks(
    tx: Tx,
    siteId: string,
    fromOn: string,
    marks: readonly CalendarMark[],
    coveredThrough: string | null,
  ): Promise<void> {
    await tx.execute(`DELETE FROM calendar_mark WHERE site_id = $1 AND on_date >= $2 AND kind <> 'closed'`, [
      siteId,
      fromOn,
    ]);
    await tx.execute(
      `INSERT INTO calendar_mark (site_id, on_date, kind, name, name_en)
       SELECT $1, "on"::date, kind, name, "nameEn"
       FROM jsonb_to_recordset($2) AS mark ("on" text, kind text, name text, "nameEn" text)
       ON CONFLICT DO NOTHING`,
      [siteId, JSON.stringify(marks.filter((mark) => mark.on >= fromOn))],
    );
    await tx.manager.update(SiteRow, { id: siteId }, { calendarCoveredThrough: coveredThrough });
  }
}
