import { Injectable } from '@nestjs/common';
import type { conflictEndpoints, ExplainBody } from '@fortnight/shared/plan/conflict-acts.contract';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureWritten, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { BoardReader } from './board.reader';
import { explained } from './explained';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';

type Asks = Asked<typeof conflictEndpoints.explainConflicts>;
type Named = ExplainBody['conflicts'][number];

/** Says why soft conflicts stand nevertheless: one reason for as many as are named, in one act. */
@Injectable()
export class ExplainConflicts {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly board: BoardReader,
    private readonly records: SessionRecordRepository,
  ) {}

  /** @throws Refused 409 when one of them no longer stands: it would explain nothing. */
  run({ me, params, body }: Asks): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      const { conflicts } = await this.board.boardOf(tx, plan, me);
      const standing = new Set(conflicts.map(keyOf));
      if (!body.conflicts.every((one) => standing.has(keyOf(one)))) throw new Refused('nothing-to-explain');
      const touched: { before: SessionRecord; after: SessionRecord }[] = [];
      for (const [sessionId, named] of bySession(body.conflicts)) {
        const before = ensureFound(await this.records.lock(tx, sessionId, plan.branch));
        const after = explained(before, named, body.reason, me, tx.atText);
        touched.push({ before, after: { ...after, version: before.version + 1 } });
      }
      await this.write(tx, touched);
      await this.desk.file(tx, plan, me, 'explain', touched);
    });
  }

  private async write(tx: Tx, touched: readonly { before: SessionRecord; after: SessionRecord }[]): Promise<void> {
    for (const { before, after } of touched) ensureWritten(await this.records.replace(tx, after, before.version));
  }
}

function bySession(conflicts: readonly Named[]): Map<string, Named[]> {
  const found = new Map<string, Named[]>();
  for (const one of conflicts) found.set(one.sessionId, [...(found.get(one.sessionId) ?? []), one]);
  return found;
}

function keyOf({ sessionId, code, subjectId }: { sessionId: string; code: string; subjectId: string }): string {
  return `${sessionId} ${code} ${subjectId}`;
}
