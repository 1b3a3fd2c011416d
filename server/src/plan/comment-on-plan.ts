import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { commentEndpoints, PlanComment } from '@fortnight/shared/plan/comment.contract';
import { mayComment } from '@fortnight/shared/plan/comment.rules';
import { sessionTitle } from '@fortnight/shared/session/sitting';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { SessionRepository } from '../session/session.repository';
import { CommentDesk } from './comment-desk';
import { PlanCommentRepository } from './plan-comment.repository';

/** Says something about a plan under review, or about one of its sessions. */
@Injectable()
export class CommentOnPlan {
  constructor(
    private readonly desk: CommentDesk,
    private readonly comments: PlanCommentRepository,
    private readonly sessions: SessionRepository,
  ) {}

  run({ me, params, body }: Asked<typeof commentEndpoints.commentOnPlan>): Promise<PlanComment[]> {
    return this.desk.run(params.planId, me, 'plan.review', async (tx, plan) => {
      ensure(mayComment(plan));
      const about = body.sessionId === null ? null : await this.pinTo(tx, plan.branch, body.sessionId);
      const comment = { id: randomUUID(), answersId: null, about, text: body.text };
      await this.comments.insert(tx, plan, me.employeeId, comment);
      return { action: 'plan-commented', before: null, after: comment };
    });
  }

  private async pinTo(tx: Tx, branch: string, sessionId: string): Promise<PlanComment['about']> {
    const session = ensureFound((await this.sessions.viewsOfBranch(tx, branch)).find(({ id }) => id === sessionId));
    const { on, startsLocally } = session;
    return { sessionId, ...sessionTitle(session), on, startsLocally };
  }
}
