import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { describeProblem } from '@fortnight/shared/rule/problem';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import type { Say } from '../session/say';
import { monthWords } from '../time/date-words';
import { Ask } from '../ui/ask';
import { Icon } from '../ui/icon';
import { Toasts } from '../ui/toasts';
import { VerdictDirective } from '../ui/verdict';
import { PlanComments } from './plan-comments';
import { ReviewStore } from './review-store';
import type { ReviewSums } from './review-sums';

/** The decision: approve, or return with a reason. Says beforehand what follows, and why somebody may not. */
@Component({
  selector: 'fn-review-act',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe, VerdictDirective],
  templateUrl: './review-act.html',
  styleUrl: './review-act.css',
})
export class ReviewAct {
  readonly board = input.required<PlanBoard>();
  readonly sums = input.required<ReviewSums>();
  protected readonly store = inject(ReviewStore);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly comments = inject(PlanComments);
  protected readonly openCount = computed(() => this.comments.open().length);

  private readonly month = computed(() => monthWords(this.board().plan.month, this.reader.language()));
  /** The sentence of the refusal, also in sight: a disabled act must say why. */
  protected readonly why = computed(() => {
    const verdict = this.store.mayApprove();
    if (!verdict || verdict.allowed || this.board().plan.state !== 'submitted') return '';
    return describeProblem(verdict.code, verdict.params, this.reader.language()).detail;
  });

  protected async approve(): Promise<void> {
    const { sessions, people, invites, conflicts } = this.sums();
    const say = (key: string, params?: Record<string, string | number>): string => this.reader.say(key, params);
    const decision = await this.ask.decide({
      title: say('plan.approve.title', { month: this.month() }),
      text: this.approvalWords(say),
      price: [
        { figure: people, label: say('plan.price.people') },
        { figure: invites, label: say('plan.price.invites') },
        {
          figure: this.store.lines().length,
          label: say('plan.price.warnings'),
          tone: conflicts > 0 ? 'bad' : this.store.lines().length > 0 ? 'warn' : 'neutral',
        },
      ],
      act: say('plan.approve.act', { count: sessions }),
    });
    if (!decision || !(await this.store.approve())) return;
    this.toasts.show({ text: say('plan.approve.done', { month: this.month() }), tone: 'ok' });
  }

  /** What follows, what is still open, and that it cannot be taken back. */
  private approvalWords(say: Say): string {
    const open = this.openCount() > 0 ? say('plan.approve.openComments', { count: this.openCount() }) : '';
    return [say('plan.approve.text'), open, say('plan.approve.final')].filter(Boolean).join(' ');
  }

  protected async giveBack(): Promise<void> {
    const say = (key: string, params?: Record<string, string | number>): string => this.reader.say(key, params);
    const decision = await this.ask.decide({
      title: say('plan.return.title', { month: this.month() }),
      text: say('plan.return.text', { name: this.board().plan.submitted?.name ?? '' }),
      reason: { label: say('plan.return.reason'), help: say('plan.return.help'), typed: this.store.reason() },
      act: say('plan.return.act'),
    });
    if (!decision || !(await this.store.return(decision.reason))) return;
    this.toasts.show({ text: say('plan.return.done', { month: this.month() }), tone: 'ok' });
  }
}
