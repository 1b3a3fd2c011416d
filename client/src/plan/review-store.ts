import { Injectable, computed, inject, signal } from '@angular/core';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { mayApprove, mayReturn } from '@fortnight/shared/plan/plan.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import { firstRefusal, type Verdict } from '@fortnight/shared/rule/verdict';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import type { Say } from '../session/say';
import { gapLines } from './gap-lines';
import { thinWeeks } from './thin-weeks';
import { reviewSums } from './review-sums';

/** A submitted plan before its manager: what it holds, and the decision. */
@Injectable()
export class ReviewStore {
  private readonly api = inject(ApiClient);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  readonly planId = signal('');
  private readonly read = apiResource(planEndpoints.readBoard, () =>
    this.planId() ? { params: { planId: this.planId() } } : undefined,
  );
  readonly board = this.read.value;
  readonly problem = this.read.problem;
  readonly isDeciding = signal(false);
  /** Why a decision was refused. */
  readonly refused = signal<Problem | undefined>(undefined);

  readonly sums = computed(() => {
    const board = this.board();
    return board ? reviewSums(board, this.reader.language()) : undefined;
  });
  readonly lines = computed(() => {
    const [board, language] = [this.board(), this.reader.language()];
    const say: Say = (key, params) => this.reader.say(key, params);
    return board ? [...gapLines(board, language, say), ...thinWeeks(board.supervisorWeeks, language, say)] : [];
  });
  readonly mayApprove = computed(() => this.verdict(mayApprove));
  readonly mayReturn = computed(() => this.verdict(mayReturn));

  reload(): void {
    this.read.reload();
  }

  approve(): Promise<boolean> {
    return this.decide(() => this.api.call(planEndpoints.approvePlan, this.target()));
  }

  return(reason: string): Promise<boolean> {
    return this.decide(() => this.api.call(planEndpoints.returnPlan, { ...this.target(), body: { reason } }));
  }

  private async decide(send: () => Promise<unknown>): Promise<boolean> {
    this.isDeciding.set(true);
    this.refused.set(undefined);
    try {
      await send();
      return true;
    } catch (error) {
      this.refused.set(problemOf(error, this.reader.language()));
      return false;
    } finally {
      this.isDeciding.set(false);
      // Also after a refusal: somebody else may have decided, or changed the plan.
      this.read.reload();
    }
  }

  private target(): { params: { planId: string }; version: number } {
    return { params: { planId: this.planId() }, version: this.board()?.plan.version ?? 1 };
  }

  /** The rule first: to a plan's author it says more than that the right is missing. The server asks both. */
  private verdict(rule: typeof mayApprove): Verdict | null {
    const [plan, me] = [this.board()?.plan, this.me.view()];
    if (!plan || !me) return null;
    return firstRefusal(
      () => rule(plan, me),
      () => this.me.may('plan.review', plan.siteId),
    );
  }
}
