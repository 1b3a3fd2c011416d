import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { BoardReader } from './board.reader';
import { PlanDesk } from './plan-desk';
import type { LockedPlan } from './plan.repository';

/** Runs an act on a plan's sessions and answers with the board as it is then. */
@Injectable()
export class PlanCommand {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: PlanDesk,
    private readonly board: BoardReader,
  ) {}

  /**
   * The plan is locked and open when `act` runs. The board is read afterwards, so that a retry under the same key does
   * not repeat the act and yet shows what is true now.
   */
  async run(planId: string, me: Actor, act: (tx: Tx, plan: LockedPlan) => Promise<void>): Promise<PlanBoard> {
    await this.work.run(me, async (tx) => {
      await act(tx, await this.desk.open(tx, planId, me));
      return { planId };
    });
    return this.work.read((tx) => this.board.read(tx, planId, me));
  }
}
