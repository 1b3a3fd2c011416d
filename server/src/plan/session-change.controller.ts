import { Controller } from '@nestjs/common';
import {
  sessionChangeEndpoints as endpoints,
  type ChangeDesk,
  type ChangePreview,
  type SessionChangeView,
} from '@fortnight/shared/plan/session-change.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { AskForChange } from './ask-for-change';
import { DecideChange } from './decide-change';
import { PreviewChange } from './preview-change';
import { ReadChanges } from './read-changes';

/** What happens to sessions once their plan is approved (R5). */
@Controller()
export class SessionChangeController {
  constructor(
    private readonly readChanges: ReadChanges,
    private readonly previewChange: PreviewChange,
    private readonly askForChange: AskForChange,
    private readonly decideChange: DecideChange,
  ) {}

  @Serves(endpoints.readChangeDesk)
  desk(@Asked() asked: Asked<typeof endpoints.readChangeDesk>): Promise<ChangeDesk> {
    return this.readChanges.ofSession(asked);
  }

  @Serves(endpoints.listPlanChanges)
  list(@Asked() asked: Asked<typeof endpoints.listPlanChanges>): Promise<SessionChangeView[]> {
    return this.readChanges.ofPlan(asked);
  }

  @Serves(endpoints.previewChange)
  preview(@Asked() asked: Asked<typeof endpoints.previewChange>): Promise<ChangePreview> {
    return this.previewChange.run(asked);
  }

  @Serves(endpoints.askForChange)
  ask(@Asked() asked: Asked<typeof endpoints.askForChange>): Promise<SessionChangeView> {
    return this.askForChange.run(asked);
  }

  @Serves(endpoints.approveChange)
  approve(@Asked() asked: Asked<typeof endpoints.approveChange>): Promise<SessionChangeView> {
    return this.decideChange.approve(asked);
  }

  @Serves(endpoints.returnChange)
  giveBack(@Asked() asked: Asked<typeof endpoints.returnChange>): Promise<SessionChangeView> {
    return this.decideChange.return(asked);
  }

  @Serves(endpoints.ratifyChange)
  ratify(@Asked() asked: Asked<typeof endpoints.ratifyChange>): Promise<SessionChangeView> {
    return this.decideChange.ratify(asked);
  }

  @Serves(endpoints.withdrawChange)
  withdraw(@Asked() asked: Asked<typeof endpoints.withdrawChange>): Promise<SessionChangeView> {
    return this.decideChange.withdraw(asked);
  }
}
