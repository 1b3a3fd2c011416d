import { Injectable } from '@nestjs/common';
import type { OtherRun } from '@fortnight/shared/invite/other-run.contract';
import { mayTakeInstead, runsInstead, type Joiner } from '@fortnight/shared/invite/other-run.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { OtherRunRepository } from './other-run.repository';

/** Which other sittings of a lesson are open to somebody. */
@Injectable()
export class OtherRuns {
  constructor(
    private readonly runs: OtherRunRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /** At most two, the soonest first. */
  async offeredTo(tx: ReadTx, employeeId: string, left: SessionView): Promise<OtherRun[]> {
    const runs = await this.sessions.viewsByIds(tx, await this.runs.sameLesson(tx, left.id));
    if (runs.length === 0) return [];
    return runsInstead(left, runs, await this.joiner(tx, employeeId, left.id), tx.atText);
  }

  /** @throws Refused 404 for a session that is none. */
  async mayTake(tx: ReadTx, employeeId: string, left: SessionView, runId: string): Promise<Verdict> {
    const run = ensureFound((await this.sessions.viewsByIds(tx, [runId]))[0]);
    return mayTakeInstead(left, run, await this.joiner(tx, employeeId, left.id), tx.atText);
  }

  private async joiner(tx: ReadTx, employeeId: string, leftId: string): Promise<Joiner> {
    const engaged = await this.runs.engagementsOf(tx, employeeId);
    return {
      busy: engaged.filter(({ sessionId }) => sessionId !== leftId).map(({ span }) => span),
      sessionIds: new Set(engaged.map(({ sessionId }) => sessionId)),
    };
  }
}
