import { domainEvent } from '../platform/transaction';

export interface PlanApproved {
  readonly planId: string;
  readonly sessionIds: readonly string[];
}

/** R4: a plan was approved; these sessions bind from now on. */
export const planApproved = domainEvent<PlanApproved>('plan-approved');
