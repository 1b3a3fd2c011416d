import { Injectable } from '@nestjs/common';
import type { PlanBoard, planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureWritten } from '../platform/refused';
import { SessionRecordRepository } from '../session/session-record.repository';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';

/** Takes a session out of a draft. Undo brings it back with the same id. */
@Injectable()
export class RemoveSession {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly records: SessionRecordRepository,
  ) {}

  run({ me, params, version }: Asked<typeof planEndpoints.removeSession>): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      const before = ensureFound(await this.records.lock(tx, params.sessionId, plan.branch));
      ensureWritten(await this.records.remove(tx, before.id, version));
      await this.desk.file(tx, plan, me, 'remove', [{ before, after: null }]);
    });
  }
}
