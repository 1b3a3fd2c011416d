import { Injectable } from '@nestjs/common';
import type { PlanBoard, planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { Asked } from '../platform/endpoint/asked';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import { ensureFound, ensureVersion, ensureWritten } from '../platform/refused';
import { changed, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { explained } from './explained';
import { KnownParts } from './known-parts';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';

/** Moves, resizes or edits a session of a draft: one command for every gesture. */
@Injectable()
export class ChangeSession {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly parts: KnownParts,
    private readonly records: SessionRecordRepository,
  ) {}

  run({ me, params, body, version }: Asked<typeof planEndpoints.changeSession>): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      const before = ensureFound(await this.records.lock(tx, params.sessionId, plan.branch));
      ensureVersion(version, before.version);
      await this.parts.ensure(tx, plan.siteId, body);
      const { reason, ...change } = body;
      const moved = changed(before, change);
      if (reason === undefined && isSame(before, moved)) return tx.bookkeeping('nothing changed');
      const found = await this.desk.ensureFits(tx, plan, me, { before, after: moved });
      const after = reason === undefined ? moved : explained(moved, unexplained(found), reason, me, tx.atText);
      ensureWritten(await this.records.replace(tx, after, version));
      await this.desk.file(tx, plan, me, 'change', [{ before, after }]);
    });
  }
}

function isSame(before: SessionRecord, after: SessionRecord): boolean {
  return JSON.stringify({ ...before, version: 0 }) === JSON.stringify({ ...after, version: 0 });
}
