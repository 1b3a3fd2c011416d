import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { mayUndo, mayUndoPart, newestOfMine } from '@fortnight/shared/plan/plan-edit.rules';
import type { PlanBoard, planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { LaterMonths } from './later-months';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';
import { PlanEditRepository, type FiledEdit } from './plan-edit.repository';
import type { LockedPlan } from './plan.repository';
import { SessionRestorer } from './session-restorer';

/** Takes back my newest act, as long as nobody else has built on it since; one on several plans in all of them. */
@Injectable()
export class UndoEdit {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly edits: PlanEditRepository,
    private readonly restorer: SessionRestorer,
    private readonly laterMonths: LaterMonths,
  ) {}

  run({ me, params }: Asked<typeof planEndpoints.undo>): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      const edits = await this.edits.editsOf(tx, plan.id);
      ensure(mayUndo(edits, me.employeeId));
      const mine = ensureFound(newestOfMine(edits, me.employeeId));
      const parts = mine.actId === null ? [] : await this.edits.partsOf(tx, mine.actId);
      await this.restorer.takeBack(tx, plan, mine, me, edits);
      for (const part of parts) {
        if (part.template) await this.laterMonths.putBack(tx, me, part.template, plan.siteId);
        if (part.planId !== plan.id)
          await this.takePartBack(tx, await this.desk.open(tx, part.planId, me), part.id, me);
      }
    });
  }

  private async takePartBack(tx: Tx, plan: LockedPlan, editId: string, me: Actor): Promise<void> {
    const edits = await this.edits.editsOf(tx, plan.id);
    const part: FiledEdit = ensureFound(edits.find(({ id }) => id === editId));
    ensure(mayUndoPart(edits, part));
    await this.restorer.takeBack(tx, plan, part, me, edits);
  }
}
