import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { calendarMoveEndpoints } from '@fortnight/shared/plan/calendar-moves.contract';
import type { Asked } from '../platform/endpoint/asked';
import { notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';

/** Leaves sessions where they are although the calendar changed. When it changes again, they are asked about again. */
@Injectable()
export class KeepOnDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  /** @throws Refused 404 for a session of another site. */
  run({ me, params, body }: Asked<typeof calendarMoveEndpoints.keepOnDays>): Promise<void> {
    return this.work.run(me, async (tx) => {
      const { id: siteId } = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'plan.draft'));
      const { sessionIds, isKept } = body;
      const known = await tx.query('SELECT id FROM session WHERE id = ANY($1) AND site_id = $2', [sessionIds, siteId]);
      if (known.length < sessionIds.length) notFound();
      await tx.execute('DELETE FROM calendar_stay WHERE session_id = ANY($1)', [sessionIds]);
      if (isKept) {
        await tx.execute('INSERT INTO calendar_stay SELECT unnest($1::uuid[]), $2, $3', [
          sessionIds,
          siteId,
          tx.atText,
        ]);
      }
      const after = { sessionIds, isKept };
      await tx.audit({ siteId, action: 'calendar-stays-set', noun: 'site', nounId: siteId, after });
    });
  }
}
