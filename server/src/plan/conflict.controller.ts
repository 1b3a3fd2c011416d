import { Controller } from '@nestjs/common';
import { conflictEndpoints } from '@fortnight/shared/plan/conflict-acts.contract';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ExplainConflicts } from './explain-conflicts';
import { ReadConflictGround } from './read-conflict-ground';

@Controller()
export class ConflictController {
  constructor(
    private readonly explainConflicts: ExplainConflicts,
    private readonly readGround: ReadConflictGround,
  ) {}

  @Serves(conflictEndpoints.explainConflicts)
  explain(@Asked() asked: Asked<typeof conflictEndpoints.explainConflicts>): Promise<PlanBoard> {
    return this.explainConflicts.run(asked);
  }

  @Serves(conflictEndpoints.readConflictGround)
  ground(@Asked() asked: Asked<typeof conflictEndpoints.readConflictGround>): Promise<ConflictGround> {
    return this.readGround.run(asked);
  }
}
