import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { PlanComment } from '@fortnight/shared/plan/comment.contract';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { dateWords } from '../time/date-words';
import { MomentPipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';
import { Icon } from '../ui/icon';
import { Status } from '../ui/status';
import { Toasts } from '../ui/toasts';
import { CommentForm } from './comment-form';
import { PlanComments } from './plan-comments';

/** One comment with its answers: answer it, settle it, or take back one's own slip. */
@Component({
  selector: 'fn-comment-thread',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, CommentForm, Icon, MomentPipe, Status, TranslocoPipe],
  templateUrl: './comment-thread.html',
  styleUrl: './comment-thread.css',
  host: { '[class.settled]': 'comment().resolved !== null' },
})
export class CommentThread {
  readonly comment = input.required<PlanComment>();
  readonly plan = input.required<PlanView>();
  readonly zone = input.required<string>();
  /** Says what it is about; left out where the place says so already. */
  readonly hasPin = input(true);
  /** The session that it is about. */
  readonly opened = output<string>();

  protected readonly comments = inject(PlanComments);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  protected readonly isAnswering = signal(false);

  protected readonly mayAnswer = computed(() => this.comments.mayAnswer(this.plan(), this.comment()).allowed);
  protected readonly maySettle = computed(() => this.comments.maySettle(this.plan()).allowed);
  protected readonly mayTakeBack = computed(() => this.comments.mayTakeBack(this.plan(), this.comment()).allowed);
  protected readonly pin = computed(() => {
    const about = this.comment().about;
    if (!about) return '';
    const language = this.reader.language();
    const title = language === 'en' ? about.titleEn : about.title;
    return `${title} ${dateWords(about.on, language)} ${about.startsLocally}`;
  });

  protected async answer(text: string): Promise<void> {
    if (await this.comments.answer(this.comment().id, text)) this.isAnswering.set(false);
  }

  /** Undo is the act the other way round. */
  protected async settle(isResolved: boolean): Promise<void> {
    const { id } = this.comment();
    if (!(await this.comments.settle(id, isResolved))) return;
    this.toasts.show({
      text: this.reader.say(isResolved ? 'plan.comment.toast.resolved' : 'plan.comment.toast.reopened'),
      act: { label: this.reader.say('ui.undo'), run: () => this.comments.settle(id, !isResolved) },
      tone: 'ok',
    });
  }

  protected async takeBack(): Promise<void> {
    const { id, about, text } = this.comment();
    if (!(await this.comments.takeBack(id))) return;
    this.toasts.show({
      text: this.reader.say('plan.comment.toast.takenBack'),
      act: {
        label: this.reader.say('ui.undo'),
        run: () => this.comments.comment(about?.sessionId ?? null, text),
      },
      tone: 'ok',
    });
  }
}
