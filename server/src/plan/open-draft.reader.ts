import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { newestOfMine } from '@fortnight/shared/plan/plan-edit.rules';
import type { PlanBoard, PlanView } from '@fortnight/shared/plan/plan.contract';
import { mayEditPlan } from '@fortnight/shared/plan/plan.rules';
import type { ReadTx } from '../platform/transaction';
import { draftedInSeries } from '../session/drafted-in-series';
import { PlanEditRepository } from './plan-edit.repository';
import { SkippedDatesReader } from './skipped-dates.reader';

/** What only an open draft offers: to undo, to edit a series, to bring skipped dates back. */
@Injectable()
export class OpenDraftReader {
  constructor(
    private readonly edits: PlanEditRepository,
    private readonly skipped: SkippedDatesReader,
  ) {}

  /** Nothing of it for a plan that is not open. */
  async of(
    tx: ReadTx,
    plan: PlanView,
    branch: string,
    { employeeId }: Actor,
  ): Promise<Pick<PlanBoard, 'undoable' | 'inSeries' | 'skipped'>> {
    if (!mayEditPlan(plan).allowed) return { undoable: null, inSeries: [], skipped: [] };
    const mine = newestOfMine(await this.edits.editsOf(tx, plan.id), employeeId);
    return {
      undoable: mine && { command: mine.command, at: mine.at },
      inSeries: await draftedInSeries(tx, branch),
      skipped: await this.skipped.in(tx, [plan.id]),
    };
  }
}
