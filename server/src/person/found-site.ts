import { Injectable } from '@nestjs/common';
import type { siteEndpoints, SiteView } from '@fortnight/shared/site/site.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { CreateSite } from '../site/create-site';
import { tellingWhatIsTaken, uniqueFieldsOfSites } from '../site/taken-field';
import { GrantRoles } from './grant-roles';

/** Creates a site and makes whoever creates it its first administrator, so that somebody can. */
@Injectable()
export class FoundSite {
  constructor(
    private readonly work: UnitOfWork,
    private readonly createSite: CreateSite,
    private readonly grants: GrantRoles,
  ) {}

  run({ me, body }: Asked<typeof siteEndpoints.createSite>): Promise<SiteView> {
    const unit = this.work.run(me, async (tx) => {
      const site = await this.createSite.within(tx, body);
      await this.grants.add(tx, me.employeeId, { role: 'administrator', siteId: site.id, teamId: null });
      return site;
    });
    return tellingWhatIsTaken(me.language, uniqueFieldsOfSites, unit);
  }
}
