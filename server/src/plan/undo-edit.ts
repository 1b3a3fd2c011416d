import { Injectable } from '@nestjs/common';
import { mayUndo, newestOfMine } from '@fortnight/shared/plan/plan-edit.rules';
import type { PlanBoard, planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureWritten } from '../platform/refused';
import { PlanCommand } from './plan-command';
import { PlanEditRepository } from './plan-edit.repository';
import { PlanRepository } from './plan.repository';
import { SessionRestorer } from './session-restorer';

/** Takes back my newest act, as long as nobody else has built on it since. */
@Injectable()
export class UndoEdit {
  constructor(
    private readonly command: PlanCommand,
    private readonly plans: PlanRepository,
    private readonly edits: PlanEditRepository,
    private readonly restorer: SessionRestorer,
  ) {}

  run({ me, params }: Asked<typeof planEndpoints.undo>): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      const edits = await this.edits.editsOf(tx, plan.id);
      ensure(mayUndo(edits, me.employeeId));
      const mine = ensureFound(newestOfMine(edits, me.employeeId));
      const touched = await this.restorer.restore(tx, plan, mine, me, edits);
      await this.edits.markUndone(tx, mine.id);
      ensureWritten(await this.plans.change(tx, plan.id, plan.version, {}));
      await tx.audit({
        siteId: plan.siteId,
        action: 'plan-act-undone',
        noun: 'plan',
        nounId: plan.id,
        before: { command: mine.command, sessions: touched.map(({ before }) => before) },
        after: { sessions: touched.map(({ after }) => after) },
      });
    });
  }
}
