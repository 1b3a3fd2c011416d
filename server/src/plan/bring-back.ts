import { Injectable } from '@nestjs/common';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { seriesEndpoints } from '@fortnight/shared/plan/series.contract';
import { mayBringBack } from '@fortnight/shared/plan/series-edit.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import { SessionRecordRepository } from '../session/session-record.repository';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';
import { SkippedDatesReader } from './skipped-dates.reader';

/** Puts a skipped date back where it lay: the same session, with its lineage, original start and number. */
@Injectable()
export class BringBack {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly records: SessionRecordRepository,
    private readonly skipped: SkippedDatesReader,
  ) {}

  /** @throws Refused 409 when it is back already, or with the clash that it would bring. */
  run({ me, params }: Asked<typeof seriesEndpoints.bringBack>): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      ensure(mayBringBack(await this.skipped.in(tx, [plan.id]), params.sessionId));
      const before = ensureFound(await this.skipped.recordOf(tx, plan.id, params.sessionId));
      // Another session may have been given its number meanwhile; its version goes on, for pages that still show it.
      const ordinal = (await this.records.isTaken(tx, before))
        ? await this.records.nextOrdinal(tx, before)
        : before.ordinal;
      const after = { ...before, ordinal, version: before.version + 1 };
      await this.desk.ensureFits(tx, plan, me, { before: null, after });
      await this.records.insert(tx, [after]);
      await this.desk.file(tx, plan, me, 'bring-back', [{ before: null, after }]);
    });
  }
}
