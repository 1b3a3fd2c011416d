import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';

/** Weeks in which the supervisor teaches less than asked (R7). */
export function thinWeeks(weeks: PlanBoard['supervisorWeeks']): PlanBoard['supervisorWeeks'] {
  return weeks.filter(({ hours, asked }) => hours < asked);
}
