import { Controller } from '@nestjs/common';
import { commentEndpoints, type PlanComment } from '@fortnight/shared/plan/comment.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { AnswerComment } from './answer-comment';
import { CommentOnPlan } from './comment-on-plan';
import { ReadComments } from './read-comments';
import { SettleComment } from './settle-comment';
import { TakeCommentBack } from './take-comment-back';

@Controller()
export class PlanCommentController {
  constructor(
    private readonly readComments: ReadComments,
    private readonly commentOnPlan: CommentOnPlan,
    private readonly answerComment: AnswerComment,
    private readonly settleComment: SettleComment,
    private readonly takeCommentBack: TakeCommentBack,
  ) {}

  @Serves(commentEndpoints.readComments)
  read(@Asked() asked: Asked<typeof commentEndpoints.readComments>): Promise<PlanComment[]> {
    return this.readComments.run(asked);
  }

  @Serves(commentEndpoints.commentOnPlan)
  comment(@Asked() asked: Asked<typeof commentEndpoints.commentOnPlan>): Promise<PlanComment[]> {
    return this.commentOnPlan.run(asked);
  }

  @Serves(commentEndpoints.answerComment)
  answer(@Asked() asked: Asked<typeof commentEndpoints.answerComment>): Promise<PlanComment[]> {
    return this.answerComment.run(asked);
  }

  @Serves(commentEndpoints.settleComment)
  settle(@Asked() asked: Asked<typeof commentEndpoints.settleComment>): Promise<PlanComment[]> {
    return this.settleComment.run(asked);
  }

  @Serves(commentEndpoints.takeCommentBack)
  takeBack(@Asked() asked: Asked<typeof commentEndpoints.takeCommentBack>): Promise<PlanComment[]> {
    return this.takeCommentBack.run(asked);
  }
}
