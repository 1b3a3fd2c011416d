import { Injectable } from '@nestjs/common';
import type { commentEndpoints, PlanComment } from '@fortnight/shared/plan/comment.contract';
import type { Asked } from '../platform/endpoint/asked';
import { CommentDesk } from './comment-desk';
import { PlanCommentRepository } from './plan-comment.repository';

/** Marks a comment as resolved, or opens it again. */
@Injectable()
export class SettleComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: PlanCommentRepository,
  ) {}

  run({ me, params, body }: Asked<typeof commentEndpoints.settleComment>): Promise<PlanComment[]> {
    return this.desk.run(params.planId, me, 'plan.comment', async (tx, plan) => {
      const { id: commentId, resolved } = await this.comments.one(tx, params.commentId, plan.id);
      if ((resolved !== null) === body.isResolved) return null;
      await this.comments.settle(tx, commentId, body.isResolved ? me.employeeId : null);
      const action = body.isResolved ? 'comment-resolved' : 'comment-reopened';
      return { action, before: { commentId, resolved }, after: { commentId, isResolved: body.isResolved } };
    });
  }
}
