import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { calendarMoveEndpoints } from '@fortnight/shared/plan/calendar-moves.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { CalendarStayRepository } from './calendar-stay.repository';

/** Leaves sessions where they are although the calendar changed. When it changes again, they are asked about again. */
@Injectable()
export class KeepOnDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly stays: CalendarStayRepository,
  ) {}

  /** @throws Refused 404 for a session of another site. */
  run({ me, params, body }: Asked<typeof calendarMoveEndpoints.keepOnDays>): Promise<void> {
    return this.work.run(me, async (tx) => {
      const { id: siteId } = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'plan.draft'));
      const { sessionIds, isKept } = body;
      await this.stays.ensureSessionsOf(tx, siteId, sessionIds);
      await this.stays.set(tx, siteId, sessionIds, isKept);
      const after = { sessionIds, isKept };
      await tx.audit({ siteId, action: 'calendar-stays-set', noun: 'site', nounId: siteId, after });
    });
  }
}
