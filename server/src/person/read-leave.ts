import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { leaveEndpoints, LeaveView } from '@fortnight/shared/person/leave.contract';
import { leaveScope } from '@fortnight/shared/person/leave.rules';
import { spanOfDates } from '@fortnight/shared/time/time-span';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { LeaveRepository } from './leave.repository';

/** Leave: my own, and that of the people about whom I decide. */
@Injectable()
export class ReadLeave {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly leave: LeaveRepository,
  ) {}

  mine({ me }: Asked<typeof leaveEndpoints.listMyLeave>): Promise<LeaveView[]> {
    return this.work.read((tx) => this.leave.list(tx, { employeeId: me.employeeId }));
  }

  /** @throws Refused 404 for a site at which the actor decides nothing. */
  ofSite({ me, params, query }: Asked<typeof leaveEndpoints.listLeave>): Promise<LeaveView[]> {
    const { fromOn, untilOn, state, teamId } = query;
    return this.work.read(async (tx) => {
      const { id: siteId, zone } = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'leave.decide'));
      const within = spanOfDates(fromOn, untilOn, zone);
      return this.leave.list(tx, leaveScope(me), {
        siteId,
        within,
        ...(state && { state }),
        ...(teamId && { teamId }),
      });
    });
  }
}
