import { Controller } from '@nestjs/common';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import type { PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { CreatePattern } from './create-pattern';
import { DeletePattern } from './delete-pattern';
import { EditPattern } from './edit-pattern';

/** Shift patterns: how a team turns. */
@Controller()
export class ShiftPatternController {
  constructor(
    private readonly creating: CreatePattern,
    private readonly editing: EditPattern,
    private readonly deleting: DeletePattern,
  ) {}

  @Serves(shiftRosterEndpoints.createPattern)
  createPattern(@Asked() asked: Asked<typeof shiftRosterEndpoints.createPattern>): Promise<PatternView> {
    return this.creating.run(asked);
  }

  @Serves(shiftRosterEndpoints.editPattern)
  editPattern(@Asked() asked: Asked<typeof shiftRosterEndpoints.editPattern>): Promise<PatternView> {
    return this.editing.run(asked);
  }

  @Serves(shiftRosterEndpoints.deletePattern)
  deletePattern(@Asked() asked: Asked<typeof shiftRosterEndpoints.deletePattern>): Promise<void> {
    return this.deleting.run(asked);
  }
}
