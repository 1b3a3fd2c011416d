import { Tick, type TickHandling } from '../platform/jobs/job-handler';
import { ExtendCalendars } from './extend-calendars';

/** Once a day: a year turns, or an update brings a newly published list. */
@Tick('extend-calendars', { everyMinutes: 24 * 60 })
export class ExtendCalendarsTick implements TickHandling {
  constructor(private readonly extendCalendars: ExtendCalendars) {}

  run(): Promise<void> {
    return this.extendCalendars.run();
  }
}
