import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { commentEndpoints, PlanComment } from '@fortnight/shared/plan/comment.contract';
import { mayAnswer } from '@fortnight/shared/plan/comment.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import { CommentDesk } from './comment-desk';
import { PlanCommentRepository } from './plan-comment.repository';

/** Answers an open comment. */
@Injectable()
export class AnswerComment {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: PlanCommentRepository,
  ) {}

  run({ me, params, body }: Asked<typeof commentEndpoints.answerComment>): Promise<PlanComment[]> {
    return this.desk.run(params.planId, me, 'plan.comment', async (tx, plan) => {
      const { id: answersId, ...comment } = await this.comments.one(tx, params.commentId, plan.id);
      ensure(mayAnswer(comment));
      const answer = { id: randomUUID(), answersId, about: null, text: body.text };
      await this.comments.insert(tx, plan, me.employeeId, answer);
      return { action: 'comment-answered', before: null, after: answer };
    });
  }
}
