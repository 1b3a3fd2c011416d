import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { placeEndpoints } from '@fortnight/shared/site/place.contract';
import { mayCloseDays } from '@fortnight/shared/site/place.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { officialCalendar } from './official-calendar';
import { SiteRepository } from './site.repository';

/** Days on which a site itself is closed, whatever the official calendar says. */
@Injectable()
export class ClosedDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
  ) {}

  /** @returns how many days are closed now. */
  close({ me, params, body }: Asked<typeof placeEndpoints.closeDays>): Promise<{ closed: number }> {
    ensure(mayCloseDays(body));
    return this.work.run(me, async (tx) => {
      const { id: siteId } = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'site.edit'));
      const closed = await tx.execute(
        `INSERT INTO calendar_mark (site_id, on_date, kind, name, name_en)
         SELECT $1, day::date, 'closed', $4, $4 FROM generate_series($2::date, $3::date, interval '1 day') AS day
         ON CONFLICT (site_id, on_date) DO UPDATE
           SET kind = excluded.kind, name = excluded.name, name_en = excluded.name_en`,
        [siteId, body.fromOn, body.untilOn, body.name],
      );
      await tx.audit({ siteId, action: 'days-closed', noun: 'site', nounId: siteId, after: body });
      return { closed };
    });
  }

  /** The official calendar counts again on that day. @throws Refused 404 when the site was not closed on it. */
  open({ me, params }: Asked<typeof placeEndpoints.openDay>): Promise<void> {
    return this.work.run(me, async (tx) => {
      const { on } = params;
      const { id: siteId, country } = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'site.edit'));
      const [mark] = await tx.query<{ name: string }>(
        `DELETE FROM calendar_mark WHERE site_id = $1 AND on_date = $2 AND kind = 'closed' RETURNING name`,
        [siteId, on],
      );
      if (!mark) notFound();
      const official = officialCalendar(country, [Number(on.slice(0, 4))]).marks.find((one) => one.on === on);
      if (official) {
        await tx.execute(
          'INSERT INTO calendar_mark (site_id, on_date, kind, name, name_en) VALUES ($1, $2, $3, $4, $5)',
          [siteId, on, official.kind, official.name, official.nameEn],
        );
      }
      const before = { on, name: mark.name };
      await tx.audit({ siteId, action: 'day-opened', noun: 'site', nounId: siteId, before });
    });
  }
}
