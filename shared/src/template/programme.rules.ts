import type { Figures } from '../policy/policy';
import { regulationProgrammes } from './programmes.data';
import type { Promised, PromiseFigures, PromiseLimits } from './template.contract';

/** P3: two people, the instructor and the supervisor on site. Supervising does not count for R7. */
export function needsSupervisorOnSite(programmeCode: string): boolean {
  return regulationProgrammes.some((programme) => programme.code === programmeCode && programme.needsSupervisorOnSite);
}

/** What a programme promises under the figures in force; null where it follows a hire date or is no regulation's. */
export function promiseOf(programmeCode: string, figures: Figures): PromiseFigures | null {
  const keys = regulationProgrammes.find((programme) => programme.code === programmeCode)?.promise;
  if (!keys) return null;
  return {
    count: Number(figures[keys.count]),
    per: figures[keys.per] as PromiseFigures['per'],
    minGapDays: Number(figures[keys.minGapDays]),
  };
}

/** Limits that leave out nothing but days off: what a template begins with. */
export const openLimits: PromiseLimits = {
  workingDaysOnly: true,
  weekdays: null,
  notBefore: null,
  notAfter: null,
  minutes: null,
};

/** What a template promises: its programme's figures, narrowed as it says. */
export function promisedBy(figures: PromiseFigures | null, limits: PromiseLimits): Promised | null {
  return figures && { ...figures, ...limits };
}
