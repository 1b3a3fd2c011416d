import { classHoursOf } from '../policy/class-hours';
import { addDays, firstOfMonth, lastOfMonth, mondayOf } from '../time/days';
import type { MonthText } from '../time/time-text';
import type { PlanBoard } from './plan.contract';
import type { PlacedSitting, PlanningFigures, PlanningInstructor } from './planning-facts';
import { TeachingLoad } from './teaching-load';

type SupervisorWeek = PlanBoard['supervisorWeeks'][number];

/**
 * R7: class hours that the supervisor teaches in each week (Monday to Sunday) that the month touches, counted across
 * sites; supervising a drill does not count. Where a site has several supervisors, the least of them: each owes them.
 */
export function supervisorWeeks(
  month: MonthText,
  instructors: readonly Pick<PlanningInstructor, 'id' | 'roles'>[],
  sittings: readonly PlacedSitting[],
  figures: PlanningFigures,
): SupervisorWeek[] {
  const supervisors = instructors.filter(({ roles }) => roles.includes('supervisor'));
  const load = TeachingLoad.of(sittings);
  const asked = figures['supervisor-weekly-class-hours'];
  const weeks: SupervisorWeek[] = [];
  for (let monday = mondayOf(firstOfMonth(month)); monday <= lastOfMonth(month); monday = addDays(monday, 7)) {
    const minutes = supervisors.map(({ id }) => load.inWeekOf(id, monday));
    const hours = supervisors.length === 0 ? 0 : classHoursOf(Math.min(...minutes), figures);
    weeks.push({ mondayOn: monday, hours, asked });
  }
  return weeks;
}
