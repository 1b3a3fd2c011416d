import { Injectable } from '@nestjs/common';
import type { PlanComment } from '@fortnight/shared/plan/comment.contract';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import type { LockedPlan } from './plan.repository';

/** A comment, or an answer to one, as it is written. */
export interface NewComment {
  readonly id: string;
  readonly answersId: string | null;
  readonly about: PlanComment['about'];
  readonly text: string;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const person = (column: string): string =>
  `'employeeId', ${column}, 'name', (SELECT name FROM employee WHERE id = ${column})`;

const columns = `
  comment.id, comment.about, comment.text, json_build_object(${person('comment.by')}) AS by,
  ${instant('comment.at')} AS at,
  coalesce((
    SELECT json_agg(json_build_object('id', answer.id, 'text', answer.text,
      'by', json_build_object(${person('answer.by')}), 'at', ${instant('answer.at')}) ORDER BY answer.at, answer.id)
    FROM plan_comment AS answer WHERE answer.answers_id = comment.id), '[]') AS answers,
  CASE WHEN comment.resolved_at IS NOT NULL THEN
    json_build_object(${person('comment.resolved_by')}, 'at', ${instant('comment.resolved_at')}) END AS resolved`;

/** The scope has been asked where the plan was opened: comments are read and written by their plan. */
@Injectable()
export class PlanCommentRepository {
  /** Every comment of a plan with its answers, oldest first. */
  ofPlan(tx: ReadTx, planId: string): Promise<PlanComment[]> {
    const sql = `SELECT ${columns} FROM plan_comment AS comment
      WHERE comment.plan_id = $1 AND comment.answers_id IS NULL ORDER BY comment.at, comment.id`;
    return tx.query<PlanComment>(sql, [planId]);
  }

  /** One comment of a plan. The plan is locked, and so nothing else is written about it. @throws Refused 404 for any other. */
  async one(tx: ReadTx, commentId: string, planId: string): Promise<PlanComment> {
    const sql = `SELECT ${columns} FROM plan_comment AS comment
      WHERE comment.id = $1 AND comment.plan_id = $2 AND comment.answers_id IS NULL`;
    return ensureFound((await tx.query<PlanComment>(sql, [commentId, planId]))[0]);
  }

  async insert(tx: Tx, plan: LockedPlan, employeeId: string, comment: NewComment): Promise<void> {
    await tx.execute(
      `INSERT INTO plan_comment (id, site_id, plan_id, answers_id, about, text, by, at)
       VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7, $8)`,
      [
        comment.id,
        plan.siteId,
        plan.id,
        comment.answersId,
        comment.about && JSON.stringify(comment.about),
        comment.text,
        employeeId,
        tx.atText,
      ],
    );
  }

  /** Marks a comment as settled by somebody now; with nobody it is open again. */
  async settle(tx: Tx, commentId: string, employeeId: string | null): Promise<void> {
    await tx.execute('UPDATE plan_comment SET resolved_by = $2, resolved_at = $3 WHERE id = $1', [
      commentId,
      employeeId,
      employeeId && tx.atText,
    ]);
  }

  async remove(tx: Tx, commentId: string): Promise<void> {
    await tx.execute('DELETE FROM plan_comment WHERE id = $1', [commentId]);
  }
}
