import { Injectable } from '@nestjs/common';
import type { PlanBoard, planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { differingParts, withPartsOf } from '@fortnight/shared/plan/swap.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureVersion, ensureWritten, refuseField } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { changed, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';
import type { Touched } from './plan-edit.repository';
import type { LockedPlan } from './plan.repository';

type Swap = Asked<typeof planEndpoints.swapSessions>;
interface Changed extends Touched {
  readonly before: SessionRecord;
  readonly after: SessionRecord;
}

/** Lets two sessions of a draft exchange time, room or instructors: one act, which is also taken back as one. */
@Injectable()
export class SwapSessions {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly records: SessionRecordRepository,
  ) {}

  /** @throws Refused 412 when either was changed meanwhile, 409 with the first clash that the exchange brings. */
  run({ me, params, body }: Swap): Promise<PlanBoard> {
    if (body.one.sessionId === body.other.sessionId) refuseField('/other/sessionId', 'named-twice');
    return this.command.run(params.planId, me, async (tx, plan) => {
      const touched = await this.exchange(tx, plan, body);
      const known: Conflict[] = [];
      for (const { before } of touched) known.push(...(await this.desk.conflictsOf(tx, before, me)));
      for (const { before, after } of touched) ensureWritten(await this.records.replace(tx, after, before.version));
      // Only with both in their new places can be said who clashes with whom.
      for (const { after } of touched) await this.desk.ensureBringsNoClash(tx, plan, me, () => known, after);
      await this.desk.file(tx, plan, me, 'swap', touched);
    });
  }

  private async exchange(tx: Tx, plan: LockedPlan, { one, other, parts }: Swap['body']): Promise<Changed[]> {
    const [first, second] = [await this.lock(tx, plan, one), await this.lock(tx, plan, other)];
    if (!differingParts(first, second).some((part) => parts.includes(part))) refuseField('/parts', 'nothing-to-swap');
    return [
      { before: first, after: changed(first, withPartsOf(first, second, parts)) },
      { before: second, after: changed(second, withPartsOf(second, first, parts)) },
    ];
  }

  private async lock(tx: Tx, plan: LockedPlan, { sessionId, version }: Swap['body']['one']) {
    const record = ensureFound(await this.records.lock(tx, sessionId, plan.branch));
    ensureVersion(version, record.version);
    return record;
  }
}
