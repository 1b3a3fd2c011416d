import { Controller } from '@nestjs/common';
import { calendarMoveEndpoints, type CalendarProposal } from '@fortnight/shared/plan/calendar-moves.contract';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { calendarEndpoints, type CalendarTouch } from '@fortnight/shared/site/calendar.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { AcceptCalendarMoves } from './accept-calendar-moves';
import { KeepOnDays } from './keep-on-days';
import { PreviewCalendar } from './preview-calendar';
import { ReadCalendarMoves } from './read-calendar-moves';

/** What a changed working calendar asks of the plans, and what a change would. */
@Controller()
export class CalendarMovesController {
  constructor(
    private readonly moves: ReadCalendarMoves,
    private readonly accepting: AcceptCalendarMoves,
    private readonly keeping: KeepOnDays,
    private readonly previews: PreviewCalendar,
  ) {}

  @Serves(calendarMoveEndpoints.readCalendarMoves)
  read(@Asked() asked: Asked<typeof calendarMoveEndpoints.readCalendarMoves>): Promise<CalendarProposal> {
    return this.moves.run(asked);
  }

  @Serves(calendarMoveEndpoints.acceptCalendarMoves)
  accept(@Asked() asked: Asked<typeof calendarMoveEndpoints.acceptCalendarMoves>): Promise<PlanBoard> {
    return this.accepting.run(asked);
  }

  @Serves(calendarMoveEndpoints.keepOnDays)
  keep(@Asked() asked: Asked<typeof calendarMoveEndpoints.keepOnDays>): Promise<void> {
    return this.keeping.run(asked);
  }

  @Serves(calendarEndpoints.previewChange)
  preview(@Asked() asked: Asked<typeof calendarEndpoints.previewChange>): Promise<CalendarTouch> {
    return this.previews.run(asked);
  }
}
