import { Injectable } from '@nestjs/common';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { figuresToday } from '../policy/figures';
import { SiteRepository } from '../site/site.repository';
import type { QualificationDay } from './qualification.repository';

/** A site in scope with its day: what every act on qualifications asks first. */
@Injectable()
export class QualificationDesk {
  constructor(private readonly sites: SiteRepository) {}

  /** @throws Refused 404 for a site out of scope. */
  async at(
    tx: ReadTx,
    siteId: string,
    siteIds: readonly string[],
  ): Promise<{ readonly site: SiteView; readonly day: QualificationDay }> {
    const site = await this.sites.oneSite(tx, siteId, siteIds);
    const { 'qualification-notice-days': noticeDays } = await figuresToday(tx, site.id);
    return { site, day: { today: dateAt(tx.atText, site.zone), noticeDays } };
  }
}
