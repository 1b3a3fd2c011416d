import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { mayWithdraw } from '@fortnight/shared/plan/plan.rules';
import { addMonths } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { Me } from '../person/me';
import { clockWords, monthWords } from '../time/date-words';
import { Ask } from '../ui/ask';
import { HistoryButton, type HistoryAsked } from '../ui/history-button';
import { Icon } from '../ui/icon';
import { HeadActs, HeadLead, PageHead } from '../ui/page-head';
import { BoardStore } from './board-store';
import { BoardTell } from './board-tell';
import { PlanDeadline } from './plan-deadline';
import { PlanStatus } from './plan-status';

/** The board's head: month, state, deadline; undo and the act that comes next. */
@Component({
  selector: 'fn-board-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [HistoryButton, HeadActs, HeadLead, Icon, PageHead, PlanDeadline, PlanStatus, RouterLink, TranslocoPipe],
  templateUrl: './board-head.html',
  styleUrl: './board-head.css',
})
export class BoardHead {
  readonly submitting = output<void>();

  protected readonly store = inject(BoardStore);
  protected readonly tell = inject(BoardTell);
  private readonly me = inject(Me);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly plans = apiResource(planEndpoints.listPlans, () => {
    const siteId = this.store.board()?.plan.siteId;
    return siteId ? { params: { siteId } } : undefined;
  });
  protected readonly isWithdrawing = signal(false);

  protected readonly plan = computed(() => this.store.board()?.plan);
  protected readonly title = computed(() => {
    const plan = this.plan();
    if (!plan) return this.reader.say('plan.boardTitle');
    return this.reader.say('plan.titleOf', { month: monthWords(plan.month, this.reader.language()) });
  });
  protected readonly history = computed((): HistoryAsked | undefined => {
    const board = this.store.board();
    if (!board) return undefined;
    const params = { planId: board.plan.id };
    return { endpoint: planEndpoints.readPlanHistory, params, name: this.title(), zone: board.site.zone };
  });
  protected readonly gapCount = computed(() => this.store.board()?.gaps.filter(({ blocks }) => blocks).length ?? 0);
  protected readonly before = computed(() => this.neighbour(-1));
  protected readonly after = computed(() => this.neighbour(1));
  protected readonly saved = computed(() => {
    const [at, board] = [this.store.savedAt(), this.store.board()];
    if (this.store.isSaving()) return this.reader.say('plan.saving');
    return at && board ? this.reader.say('plan.saved', { time: clockWords(at, board.site.zone) }) : '';
  });
  protected readonly mayDraft = computed(() => this.me.holds('plan.draft', this.plan()?.siteId));
  protected readonly mayWithdraw = computed(() => {
    const plan = this.plan();
    return plan ? mayWithdraw(plan) : null;
  });
  protected readonly isReviewer = computed(
    () => this.plan()?.state === 'submitted' && this.me.holds('plan.review', this.plan()?.siteId),
  );

  /** A submitted plan is taken back: the manager no longer sees it, and it can be changed again. */
  protected async withdraw(): Promise<void> {
    const decision = await this.ask.decide({
      title: this.reader.say('plan.withdraw.title'),
      text: this.reader.say('plan.withdraw.text'),
      act: this.reader.say('plan.withdraw.act'),
    });
    if (!decision) return;
    this.isWithdrawing.set(true);
    await this.store.withdraw();
    this.isWithdrawing.set(false);
  }

  private neighbour(step: 1 | -1): { id: string; words: string } | null {
    const plan = this.plan();
    if (!plan) return null;
    const month = addMonths(plan.month, step);
    const found = this.plans.value()?.find((one) => one.month === month);
    return found ? { id: found.id, words: monthWords(month, this.reader.language()) } : null;
  }
}
