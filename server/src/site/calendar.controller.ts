import { Controller } from '@nestjs/common';
import { calendarEndpoints, type CalendarReading, type CalendarYear } from '@fortnight/shared/site/calendar.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ChangeCalendar } from './change-calendar';
import { ReadCalendar } from './read-calendar';
import { UndoCalendarChange } from './undo-calendar-change';

/** A site's working calendar: its years, its changes, and official lists. */
@Controller()
export class CalendarController {
  constructor(
    private readonly reads: ReadCalendar,
    private readonly changes: ChangeCalendar,
    private readonly undoing: UndoCalendarChange,
  ) {}

  @Serves(calendarEndpoints.readYear)
  year(@Asked() asked: Asked<typeof calendarEndpoints.readYear>): Promise<CalendarYear> {
    return this.reads.year(asked);
  }

  @Serves(calendarEndpoints.exportYear)
  csv(@Asked() asked: Asked<typeof calendarEndpoints.exportYear>): Promise<string> {
    return this.reads.csv(asked);
  }

  @Serves(calendarEndpoints.readFile)
  file(@Asked() asked: Asked<typeof calendarEndpoints.readFile>): Promise<CalendarReading> {
    return this.reads.file(asked);
  }

  @Serves(calendarEndpoints.changeCalendar)
  change(
    @Asked() asked: Asked<typeof calendarEndpoints.changeCalendar>,
  ): Promise<{ changeId: string | null; days: number }> {
    return this.changes.run(asked);
  }

  @Serves(calendarEndpoints.undoCalendarChange)
  undo(@Asked() asked: Asked<typeof calendarEndpoints.undoCalendarChange>): Promise<void> {
    return this.undoing.run(asked);
  }
}
