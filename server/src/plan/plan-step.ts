import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import type { planWorkflow } from '@fortnight/shared/plan/plan.workflow';
import type { ActOf } from '@fortnight/shared/rule/workflow';
import type { Tx } from '../platform/transaction';
import { planActs } from './plan-acts.data';
import { PlanEditRepository } from './plan-edit.repository';
import { PlanRepository, type LockedPlan } from './plan.repository';

/** Puts a step of a plan's workflow on record, and reads the plan as it is after it. */
@Injectable()
export class PlanStep {
  constructor(
    private readonly plans: PlanRepository,
    private readonly edits: PlanEditRepository,
  ) {}

  async tell(tx: Tx, plan: LockedPlan, me: Actor, act: ActOf<typeof planWorkflow>, more: object): Promise<PlanView> {
    await this.edits.file(tx, plan, me, act, []);
    const after = await this.plans.onePlan(tx, plan.id, [plan.siteId]);
    await tx.audit({
      siteId: plan.siteId,
      action: planActs[act],
      noun: 'plan',
      nounId: plan.id,
      before: { state: plan.state, version: plan.version },
      after: { state: after.state, version: after.version, ...more },
    });
    return after;
  }
}
