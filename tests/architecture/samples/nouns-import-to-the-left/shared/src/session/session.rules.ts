import type { Plan } from '../plan/plan.contract';

export type Planned = Plan;
