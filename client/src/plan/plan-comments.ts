import { Injectable, computed, inject, signal } from '@angular/core';
import { commentEndpoints, type PlanComment } from '@fortnight/shared/plan/comment.contract';
import { mayAnswer, mayComment, mayTakeBack, openComments } from '@fortnight/shared/plan/comment.rules';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import type { Problem } from '@fortnight/shared/rule/problem';
import { firstRefusal, type Verdict } from '@fortnight/shared/rule/verdict';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';

/** What was said about the plan that a page shows, and the acts on it. Each act answers all comments. */
@Injectable()
export class PlanComments {
  private readonly api = inject(ApiClient);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  readonly planId = signal('');
  private readonly read = apiResource(commentEndpoints.readComments, () =>
    this.planId() ? { params: { planId: this.planId() } } : undefined,
  );
  readonly list = computed<readonly PlanComment[]>(() => this.read.value() ?? []);
  readonly open = computed(() => openComments(this.list()));
  readonly isBusy = signal(false);
  /** Why the last act was refused. */
  readonly problem = signal<Problem | undefined>(undefined);

  /** Comments on one session, or all of them. */
  of(sessionId: string | null): readonly PlanComment[] {
    return sessionId === null ? this.list() : this.list().filter(({ about }) => about?.sessionId === sessionId);
  }

  reload(): void {
    this.read.reload();
  }

  mayComment(plan: PlanView): Verdict {
    return firstRefusal(
      () => this.me.may('plan.review', plan.siteId),
      () => mayComment(plan),
    );
  }

  mayAnswer(plan: PlanView, comment: PlanComment): Verdict {
    return firstRefusal(
      () => this.me.may('plan.comment', plan.siteId),
      () => mayAnswer(comment),
    );
  }

  maySettle(plan: PlanView): Verdict {
    return this.me.may('plan.comment', plan.siteId);
  }

  mayTakeBack(plan: PlanView, comment: PlanComment): Verdict {
    return firstRefusal(
      () => this.me.may('plan.review', plan.siteId),
      () => mayTakeBack(comment, { employeeId: this.me.view()?.employeeId ?? '' }),
    );
  }

  /** @returns the new comment, or undefined when it was refused. */
  async comment(sessionId: string | null, text: string): Promise<PlanComment | undefined> {
    const before = new Set(this.list().map(({ id }) => id));
    const sent = { params: { planId: this.planId() }, body: { sessionId, text } };
    await this.act(() => this.api.call(commentEndpoints.commentOnPlan, sent));
    return this.list().find(({ id }) => !before.has(id));
  }

  answer(commentId: string, text: string): Promise<boolean> {
    const sent = { params: this.params(commentId), body: { text } };
    return this.act(() => this.api.call(commentEndpoints.answerComment, sent));
  }

  settle(commentId: string, isResolved: boolean): Promise<boolean> {
    const sent = { params: this.params(commentId), body: { isResolved } };
    return this.act(() => this.api.call(commentEndpoints.settleComment, sent));
  }

  takeBack(commentId: string): Promise<boolean> {
    return this.act(() => this.api.call(commentEndpoints.takeCommentBack, { params: this.params(commentId) }));
  }

  private async act(send: () => Promise<PlanComment[]>): Promise<boolean> {
    this.isBusy.set(true);
    this.problem.set(undefined);
    try {
      this.read.set(await send());
      return true;
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
      this.read.reload();
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }

  private params(commentId: string): { planId: string; commentId: string } {
    return { planId: this.planId(), commentId };
  }
}
