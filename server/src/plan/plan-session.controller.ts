import { Controller } from '@nestjs/common';
import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { AddSession } from './add-session';
import { ChangeSession } from './change-session';
import { PlaceSession } from './place-session';
import { RemoveSession } from './remove-session';
import { UndoEdit } from './undo-edit';

/** Every move of a session is a plan command. */
@Controller()
export class PlanSessionController {
  constructor(
    private readonly addSession: AddSession,
    private readonly placeSession: PlaceSession,
    private readonly changeSession: ChangeSession,
    private readonly removeSession: RemoveSession,
    private readonly undoEdit: UndoEdit,
  ) {}

  @Serves(planEndpoints.addSession)
  add(@Asked() asked: Asked<typeof planEndpoints.addSession>): Promise<PlanBoard> {
    return this.addSession.run(asked);
  }

  @Serves(planEndpoints.placeSession)
  place(@Asked() asked: Asked<typeof planEndpoints.placeSession>): Promise<PlanBoard> {
    return this.placeSession.run(asked);
  }

  @Serves(planEndpoints.changeSession)
  change(@Asked() asked: Asked<typeof planEndpoints.changeSession>): Promise<PlanBoard> {
    return this.changeSession.run(asked);
  }

  @Serves(planEndpoints.removeSession)
  remove(@Asked() asked: Asked<typeof planEndpoints.removeSession>): Promise<PlanBoard> {
    return this.removeSession.run(asked);
  }

  @Serves(planEndpoints.undo)
  undo(@Asked() asked: Asked<typeof planEndpoints.undo>): Promise<PlanBoard> {
    return this.undoEdit.run(asked);
  }
}
