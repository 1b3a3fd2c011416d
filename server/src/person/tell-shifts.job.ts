import { todayAt } from '../policy/figures';
import { JobHandler, type JobFacts, type JobHandling } from '../platform/jobs/job-handler';
import { shiftRosterChanged, type RosterChange } from './person.events';
import { TellPeople } from './tell-people';

/** Whoever has other shifts than before learns it: both sides of a swap, and everybody whose days or pattern changed. */
@JobHandler('tell-shifts-changed', { on: shiftRosterChanged })
export class TellShiftsChangedJob implements JobHandling<RosterChange> {
  constructor(private readonly telling: TellPeople) {}

  run({ toldIds, byId, fromOn, untilOn }: RosterChange, job: JobFacts): Promise<void> {
    return this.telling.of(job, async (tx) => {
      const isPast = untilOn !== null && untilOn < (await todayAt(tx, job.event?.siteId ?? ''));
      const employeeIds = isPast ? [] : toldIds.filter((id) => id !== byId);
      return { employeeIds, kind: 'shifts-changed', leaveId: null, fromOn, untilOn };
    });
  }
}
