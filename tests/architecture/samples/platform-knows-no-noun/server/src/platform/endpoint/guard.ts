import type { Plan } from '../../../../shared/src/plan/plan.contract';
import type { Actor } from '../../../../shared/src/person/access.rules';

export type Guarded = Plan | Actor;
