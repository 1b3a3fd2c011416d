import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { answers, type Answer, type Reply, type ReplyBody } from '@fortnight/shared/invite/invite.contract';
import type { OtherRun } from '@fortnight/shared/invite/other-run.contract';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { Icon } from '../ui/icon';
import type { IconName } from '../ui/icons.data';
import { VerdictDirective } from '../ui/verdict';
import { DeclineForm } from './decline-form';
import { replyLooks } from './reply-look';

interface AnswerButton {
  readonly answer: Answer;
  readonly icon: IconName | null;
  readonly isPrimary: boolean;
  readonly words: string;
}

/**
 * 参加, 暂定, 不能来: the answer that is expected, or that was picked in the mail, stands out; declining asks why on the
 * same place. What was answered already is not offered again.
 */
@Component({
  selector: 'fn-reply-buttons',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DeclineForm, Icon, TranslocoPipe, VerdictDirective],
  templateUrl: './reply-buttons.html',
  styleUrl: './reply-buttons.css',
})
export class ReplyButtons {
  private readonly reader = inject(Reader);
  readonly reply = input.required<Reply>();
  /** Whether replies are open; the refusal is said at the buttons. */
  readonly verdict = input.required<Verdict>();
  /** The answer picked in the mail; only a button here counts. */
  readonly picked = input<Answer | null>(null);
  readonly isBusy = input(false);
  /** What can be taken instead: given by the page, or asked for by the invite. */
  readonly runs = input<readonly OtherRun[] | null>(null);
  readonly inviteId = input<string | null>(null);
  readonly answered = output<ReplyBody>();

  /** A new reply closes the reasons. */
  protected readonly isDeclining = linkedSignal(() => this.picked() === 'declined' && this.reply() !== 'declined');
  protected readonly buttons = computed<AnswerButton[]>(() => {
    const first = this.picked() ?? 'accepted';
    const isFresh = this.reply() === 'none' || this.picked() !== null;
    return answers
      .filter((answer) => answer !== this.reply())
      .sort((one, other) => Number(other === first) - Number(one === first))
      .map((answer) => ({
        answer,
        icon: answer === 'accepted' ? replyLooks.accepted.icon : null,
        isPrimary: isFresh && answer === first,
        words: this.reader.say(`invite.act.${answer}`),
      }));
  });

  protected choose(answer: Answer): void {
    if (this.isBusy()) return;
    if (answer === 'declined') this.isDeclining.set(true);
    else this.answered.emit({ reply: answer, reason: null });
  }
}
