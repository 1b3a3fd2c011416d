import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { siteEndpoints, SiteView } from '@fortnight/shared/site/site.contract';
import { mayKeepHours } from '@fortnight/shared/site/site.rules';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { calendarYears } from './extend-calendars';
import { officialCalendar } from './official-calendar';
import { SiteRepository } from './site.repository';
import { tellingWhatIsTaken, uniqueFieldsOfSites } from './taken-field';

@Injectable()
export class EditSite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  /** @param mayHappen asks whoever stands further right; throws to refuse. */
  run(
    { me, params, body, version }: Asked<typeof siteEndpoints.editSite>,
    mayHappen: (tx: Tx, before: SiteView) => Promise<void>,
  ): Promise<SiteView> {
    const siteIds = siteIdsFor(me, 'site.edit');
    const unit = this.work.run(me, async (tx) => {
      const before = await this.sites.oneSite(tx, params.siteId, siteIds);
      ensure(mayKeepHours(body));
      await mayHappen(tx, before);
      ensureWritten(await this.sites.editSite(tx, before.id, body, version));
      if (body.country !== before.country) await this.changeCalendar(tx, before.id, body);
      const after = await this.sites.oneSite(tx, before.id, siteIds);
      await tx.audit({ siteId: before.id, action: 'site-edited', noun: 'site', nounId: before.id, before, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFieldsOfSites, unit);
  }

  private async changeCalendar(
    tx: Tx,
    siteId: string,
    { country, zone }: { country: string; zone: string },
  ): Promise<void> {
    const years = calendarYears(dateAt(tx.atText, zone));
    const { marks, coveredThrough } = officialCalendar(country, years);
    await this.sites.replaceMarks(tx, siteId, `${years[0]}-01-01`, marks, coveredThrough);
  }
}
