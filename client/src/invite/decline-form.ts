import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { replyBody } from '@fortnight/shared/invite/invite.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { faultAt } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { declineReasons, type DeclineReason } from './reply-look';

/** Why somebody cannot come: three frequent reasons, or words of one's own. */
@Component({
  selector: 'fn-decline-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  templateUrl: './decline-form.html',
  styleUrl: './decline-form.css',
})
export class DeclineForm {
  private readonly reader = inject(Reader);
  readonly isBusy = input(false);
  readonly given = output<string>();
  readonly left = output<void>();

  protected readonly reasons = declineReasons;
  protected readonly chosen = signal<DeclineReason | null>(null);
  protected readonly words = signal('');
  protected readonly wasSent = signal(false);
  /** What is sent: the words of the reason, as the supervisor reads them. */
  private readonly reason = computed(() => {
    const chosen = this.chosen();
    if (chosen === null) return '';
    return chosen === 'other' ? this.words() : this.reader.say(`invite.reason.${chosen}`);
  });
  private readonly check = computed(() =>
    checkForm(replyBody, { reply: 'declined', reason: this.reason() }, this.reader.language()),
  );
  protected readonly lacksChoice = computed(() => this.wasSent() && this.chosen() === null);
  protected readonly fault = computed(() =>
    this.wasSent() && this.chosen() === 'other' ? (faultAt(this.check().problem, '/reason') ?? null) : null,
  );
  protected readonly name = `decline-${(lastForm += 1)}`;

  protected send(event: Event): void {
    event.preventDefault();
    this.wasSent.set(true);
    const reason = this.check().value?.reason;
    if (reason) this.given.emit(reason);
  }
}

let lastForm = 0;
