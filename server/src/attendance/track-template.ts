import { Injectable } from '@nestjs/common';
import type { attendanceEndpoints, TrackingRow } from '@fortnight/shared/attendance/attendance.contract';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { Asked } from '../platform/endpoint/asked';
import { notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { TrackingRepository } from './tracking.repository';

/** What became of a template: planned, held and attended by team and month. */
@Injectable()
export class TrackTemplate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly tracking: TrackingRepository,
  ) {}

  /** @throws Refused 404 for a template out of the reader's scope. */
  run({ me, params, query }: Asked<typeof attendanceEndpoints.trackTemplate>): Promise<TrackingRow[]> {
    const siteIds = siteIdsFor(me, 'attendance.read');
    return this.work.read(async (tx) => {
      if (!(await this.tracking.hasTemplate(tx, params.templateId, siteIds))) notFound();
      return this.tracking.ofTemplate(tx, params.templateId, { fromOn: query.fromOn, untilOn: query.untilOn });
    });
  }
}
