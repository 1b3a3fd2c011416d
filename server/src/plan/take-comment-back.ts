import { Injectable } from '@nestjs/common';
import type { commentEndpoints, PlanComment } from '@fortnight/shared/plan/comment.contract';
import { mayTakeBack } from '@fortnight/shared/plan/comment.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import { CommentDesk } from './comment-desk';
import { PlanCommentRepository } from './plan-comment.repository';

/** Takes back a comment of one's own that nobody has answered yet. */
@Injectable()
export class TakeCommentBack {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: PlanCommentRepository,
  ) {}

  run({ me, params }: Asked<typeof commentEndpoints.takeCommentBack>): Promise<PlanComment[]> {
    return this.desk.run(params.planId, me, 'plan.review', async (tx, plan) => {
      const comment = await this.comments.one(tx, params.commentId, plan.id);
      ensure(mayTakeBack(comment, me));
      await this.comments.remove(tx, comment.id);
      return { action: 'comment-taken-back', before: comment, after: null };
    });
  }
}
