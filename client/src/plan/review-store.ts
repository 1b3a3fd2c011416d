import { Injectable, computed, inject, signal } from '@angular/core';
import { planEndpoints, type PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { mayApprove, mayReturn } from '@fortnight/shared/plan/plan.rules';
import type { Problem } from '@fortnight/shared/rule/problem';
import { addMonths } from '@fortnight/shared/time/days';
import { firstRefusal, type Verdict } from '@fortnight/shared/rule/verdict';
import { ApiClient } from '../api/api-client';
import { apiResource } from '../api/api-resource';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import type { Say } from '../session/say';
import { gapLines } from './gap-lines';
import { reviewNews } from './review-news';
import { reviewSums } from './review-sums';
import { thinWeeks } from './thin-weeks';

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
  private readonly plans = apiResource(planEndpoints.listPlans, () => {
    const siteId = this.board()?.plan.siteId;
    return siteId ? { params: { siteId } } : undefined;
  });
  /** The plan of the month before, to compare with; null where there is none. */
  readonly before = computed(() => {
    const month = this.board()?.plan.month;
    return (month && this.plans.value()?.find((plan) => plan.month === addMonths(month, -1))) || null;
  });
  readonly isDeciding = signal(false);
  /** Why a decision was refused. */
  readonly refused = signal<Problem | undefined>(undefined);
  /** The reason for returning, kept when the return is refused: nobody types it twice. */
  readonly reason = signal('');
  /** The plan as it is now, where it is no longer what the reader sees. Nobody decides about what they have not seen. */
  private readonly newer = signal<PlanBoard | undefined>(undefined);
  readonly news = computed(() => {
    const [seen, now] = [this.board(), this.newer()];
    return seen && now
      ? reviewNews(seen, now, this.reader.language(), (key, params) => this.reader.say(key, params))
      : [];
  });

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
    this.reason.set(reason);
    return this.decide(() => this.api.call(planEndpoints.returnPlan, { ...this.target(), body: { reason } }));
  }

  /** Shows the plan as it is now. */
  takeOver(): void {
    const now = this.newer();
    if (now) this.read.set(now);
    this.newer.set(undefined);
    this.refused.set(undefined);
  }

  private async decide(send: () => Promise<unknown>): Promise<boolean> {
    this.isDeciding.set(true);
    this.refused.set(undefined);
    try {
      await send();
      this.read.reload();
      return true;
    } catch (error) {
      const problem = problemOf(error, this.reader.language());
      this.refused.set(problem);
      if (isOvertaken(problem)) await this.lookAgain();
      return false;
    } finally {
      this.isDeciding.set(false);
    }
  }

  /** Reads the plan beside the one that is shown: the reader is told what changed before it changes under their eyes. */
  private async lookAgain(): Promise<void> {
    try {
      this.newer.set(await this.api.call(planEndpoints.readBoard, { params: { planId: this.planId() } }));
    } catch {
      // The refusal itself is told; the page can be loaded again.
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

/** Somebody has changed, withdrawn or decided the plan meanwhile. */
function isOvertaken({ code }: Problem): boolean {
  return code === 'stale-version' || code === 'act-not-in-this-state';
}
