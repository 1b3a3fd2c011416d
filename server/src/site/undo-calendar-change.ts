import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { differencesOf } from '@fortnight/shared/site/calendar-state';
import type { calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { heldDates, mayUndoChange } from '@fortnight/shared/site/calendar.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureWritten } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { CalendarRepository, heldYears } from './calendar.repository';
import { SiteRepository } from './site.repository';

/** Takes the newest change of a calendar back; older ones are covered by what came after them. */
@Injectable()
export class UndoCalendarChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly calendars: CalendarRepository,
  ) {}

  /** @throws Refused 404 out of scope, 409 once the calendar was changed again. */
  run({ me, params }: Asked<typeof calendarEndpoints.undoCalendarChange>): Promise<void> {
    return this.work.run(me, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'site.edit'));
      await this.calendars.lock(tx, site.id);
      const now = await this.calendars.stateOf(tx, site);
      const then = ensureFound(await this.calendars.beforeOf(tx, site, params.changeId, now));
      const newest = await this.calendars.undoable(tx, site.id);
      ensure(mayUndoChange(newest, params.changeId));
      await this.calendars.write(tx, site, now, then);
      ensureWritten(await this.calendars.markUndone(tx, site.id, params.changeId));
      const days = differencesOf(now, then, heldDates(heldYears(site.zone, tx.atText))).length;
      const entry = { siteId: site.id, noun: 'site', nounId: site.id };
      await tx.audit({ ...entry, action: 'calendar-change-undone', after: { days } });
    });
  }
}
