import { thing } from '../plan/plan.repository';

export const it = thing;
