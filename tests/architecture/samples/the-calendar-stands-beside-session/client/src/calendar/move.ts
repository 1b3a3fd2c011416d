import { thing } from '../../../shared/src/plan/plan.contract';

export const it = thing;
