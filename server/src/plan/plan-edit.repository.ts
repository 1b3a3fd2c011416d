import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlanCommandName } from '@fortnight/shared/plan/plan-commands.data';
import type { PlanEdit } from '@fortnight/shared/plan/plan-edit.rules';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { Actor } from '@fortnight/shared/person/access.rules';
import type { ReadTx, Tx } from '../platform/transaction';
import type { SessionRecord } from '../session/session-record';
import { PlanEditRow } from './plan.entity';

/** What an act did to one session: from nothing, to something else, or to nothing. */
export interface Touched {
  readonly before: SessionRecord | null;
  readonly after: SessionRecord | null;
}

export interface FiledEdit extends PlanEdit {
  readonly id: string;
  readonly at: InstantText;
}

@Injectable()
export class PlanEditRepository {
  /** Every act on a plan, oldest first. */
  editsOf(tx: ReadTx, planId: string): Promise<FiledEdit[]> {
    return tx.query<FiledEdit>(
      `SELECT edit.id, edit.seq, edit.command, edit.employee_id AS "employeeId", employee.name AS "personName", edit.at,
         edit.undone_at IS NOT NULL AS "isUndone",
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

  /** Files an act. The plan's row is locked, so that numbers follow one another. */
  async file(
    tx: Tx,
    plan: { readonly id: string; readonly siteId: string },
    me: Actor,
    command: PlanCommandName,
    touched: readonly Touched[],
  ): Promise<void> {
    const ids = touched.map(({ before, after }) => before?.id ?? after?.id ?? '');
    const before = Object.fromEntries(touched.map((one, at) => [ids[at] ?? '', one.before]));
    const versions = Object.fromEntries(touched.map((one, at) => [ids[at] ?? '', one.after?.version ?? null]));
    await tx.execute(
      `INSERT INTO plan_edit (id, site_id, plan_id, seq, command, before, versions, account_id, employee_id, at)
       SELECT $1, $2, $3, coalesce(max(seq), 0) + 1, $4, $5, $6, $7, $8, $9 FROM plan_edit WHERE plan_id = $3`,
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
      ],
    );
  }

  async markUndone(tx: Tx, editId: string): Promise<void> {
    await tx.manager.update(PlanEditRow, { id: editId }, { undoneAt: tx.atText });
  }
}
