import { Controller, Res } from '@nestjs/common';
import { calendarEndpoints, type CalendarReading, type CalendarYear } from '@fortnight/shared/site/calendar.contract';
import type { Response } from 'express';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { attachmentNamed } from '../platform/web/attachment';
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

  @Serves(calendarEndpoints.exportYearSheet)
  async sheet(
    @Asked() asked: Asked<typeof calendarEndpoints.exportYearSheet>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uint8Array> {
    const { name, bytes } = await this.reads.sheet(asked);
    response.setHeader('Content-Disposition', attachmentNamed(`${name}.xlsx`));
    return bytes;
  }

  @Serves(calendarEndpoints.exportYearCalendar)
  async ics(
    @Asked() asked: Asked<typeof calendarEndpoints.exportYearCalendar>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<string> {
    const { name, text } = await this.reads.ics(asked);
    response.setHeader('Content-Disposition', attachmentNamed(`${name}.ics`));
    return text;
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
