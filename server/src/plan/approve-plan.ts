import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { planEndpoints, PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayApprove } from '@fortnight/shared/plan/plan.rules';
import { planWorkflow } from '@fortnight/shared/plan/plan.workflow';
import { stateAfter } from '@fortnight/shared/rule/workflow';
import { ExclusionViolated } from '../platform/database-fault';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureVersion, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SessionRecordRepository } from '../session/session-record.repository';
import { ClashReader } from './clash.reader';
import { planApproved } from './plan.events';
import { PlanStep } from './plan-step';
import { PlanRepository } from './plan.repository';

type Approval = Asked<typeof planEndpoints.approvePlan>;

/** R4: makes a plan's sessions binding, freezes who takes part and lets the invites go out. */
@Injectable()
export class ApprovePlan {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly records: SessionRecordRepository,
    private readonly clashes: ClashReader,
    private readonly step: PlanStep,
  ) {}

  async run(asked: Approval): Promise<PlanView> {
    const { me, params } = asked;
    const siteIds = siteIdsFor(me, 'plan.review');
    try {
      return await this.work.run(me, (tx) => this.approve(tx, asked, siteIds));
    } catch (error) {
      if (!(error instanceof ExclusionViolated)) throw error;
      // Another approval was faster by a moment; by now its sessions can be read and named.
      const clash = await this.work.read((tx) => this.clashes.firstClash(tx, params.planId, siteIds, me));
      if (clash) ensure(clash);
      throw error;
    }
  }

  private async approve(tx: Tx, { me, params, version }: Approval, siteIds: readonly string[]): Promise<PlanView> {
    const plan = await this.plans.lock(tx, params.planId, siteIds);
    ensure(mayApprove(plan, me));
    ensureVersion(version, plan.version);
    const clash = await this.clashes.firstClash(tx, plan.id, siteIds, me);
    if (clash) ensure(clash);
    const sessionIds = await this.records.bind(tx, plan.branch);
    const change = {
      state: stateAfter(planWorkflow, plan.state, 'approve'),
      decidedBy: me.employeeId,
      decidedAt: tx.atText,
    };
    ensureWritten(await this.plans.change(tx, plan.id, version, change));
    await tx.emit(planApproved, plan.siteId, { planId: plan.id, sessionIds });
    return this.step.tell(tx, plan, me, 'approve', { sessionIds });
  }
}
