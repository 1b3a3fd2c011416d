import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlanCommandName } from '@fortnight/shared/plan/plan-commands.data';
import type { PlanEdit } from '@fortnight/shared/plan/plan-edit.rules';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { ReadTx, Tx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';
import { PlanEditRow, type EditedTemplate } from './plan.entity';

/** What an act did to one session: from nothing, to something else, or to nothing. */
export interface Touched {
  readonly before: SessionRecord | null;
  readonly after: SessionRecord | null;
}

export interface FiledEdit extends PlanEdit {
  readonly id: string;
  readonly at: InstantText;
  /** Shared with its parts in other plans; null for an act on one plan. */
  readonly actId: string | null;
}

/** What an act has beside its sessions: parts in other plans, maybe a template, or why a draft left dates out. */
export interface ActParts {
  readonly actId: string | null;
  readonly template: EditedTemplate | null;
  readonly skips?: NonNullable<PlanEditRow['skips']>;
}

@Injectable()
export class PlanEditRepository {
  /** Every act on a plan, oldest first. */
  editsOf(tx: ReadTx, planId: string): Promise<FiledEdit[]> {
    return tx.query<FiledEdit>(
      `SELECT edit.id, edit.seq, edit.command, edit.employee_id AS "employeeId", employee.name AS "personName", edit.at,
         edit.undone_at IS NOT NULL AS "isUndone", edit.act_id AS "actId",
         ARRAY(SELECT jsonb_object_keys(edit.before)) AS "sessionIds"
       FROM plan_edit edit JOIN employee ON employee.id = edit.employee_id
       WHERE edit.plan_id = $1 ORDER BY edit.seq`,
      [planId],
    );
  }

  /** How the sessions were before an act, by id. */
  async beforeOf(tx: ReadTx, editId: string): Promise<PlanEditRow['before']> {
    return (await tx.manager.findOneByOrFail(PlanEditRow, { id: editId })).before;
  }

  /** Where an act has its parts: one in each plan that it touched. In the order in which plans are locked. */
  partsOf(tx: ReadTx, actId: string): Promise<Pick<PlanEditRow, 'id' | 'planId' | 'template'>[]> {
    return tx.query(
      'SELECT id, plan_id AS "planId", template FROM plan_edit WHERE act_id = $1 AND undone_at IS NULL ORDER BY plan_id',
      [actId],
    );
  }

  /** Files an act. The plan's row is locked, so that numbers follow one another. */
  async file(
    tx: Tx,
    plan: { readonly id: string; readonly siteId: string },
    me: Actor,
    command: PlanCommandName,
    touched: readonly Touched[],
    parts?: ActParts,
  ): Promise<void> {
    const ids = touched.map(({ before, after }) => before?.id ?? after?.id ?? '');
    const before = Object.fromEntries(touched.map((one, at) => [ids[at] ?? '', one.before]));
    const versions = Object.fromEntries(touched.map((one, at) => [ids[at] ?? '', one.after?.version ?? null]));
    await tx.execute(
      `INSERT INTO plan_edit (id, site_id, plan_id, seq, command, before, versions, account_id, employee_id, at, act_id,
         template, skips)
       SELECT $1, $2, $3, coalesce(max(seq), 0) + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12 FROM plan_edit
       WHERE plan_id = $3`,
      [
        randomUUID(),
        plan.siteId,
        plan.id,
        command,
        JSON.stringify(before),
        JSON.stringify(versions),
        me.accountId,
        me.employeeId,
        tx.atText,
        parts?.actId ?? null,
        parts?.template ? JSON.stringify(parts.template) : null,
        Object.keys(parts?.skips ?? {}).length > 0 ? JSON.stringify(parts?.skips) : null,
      ],
    );
  }

  /** @returns rows written: 0 for an act at another site. */
  async markUndone(tx: Tx, siteId: string, editId: string): Promise<number> {
    const { affected } = await tx.manager.update(PlanEditRow, { id: editId, siteId }, { undoneAt: tx.atText });
    return affected ?? 0;
  }
}
