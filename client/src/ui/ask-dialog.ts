import { ChangeDetectionStrategy, Component, computed, inject, signal, type Injector } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialog, MatDialogRef } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import type { Decision, Question } from './ask';
import { Control } from './control';
import { Field } from './field';
import { Icon } from './icon';

/** Opens the question and waits for its answer. */
export function openAskDialog(injector: Injector, question: Question): Promise<Decision | undefined> {
  const opened = injector.get(MatDialog).open<AskDialog, Question, Decision>(AskDialog, {
    data: question,
    width: '560px',
    maxWidth: 'calc(100vw - 24px)',
    autoFocus: question.reason ? 'textarea' : '.primary',
    ariaLabelledBy: 'ask-title',
  });
  return firstValueFrom(opened.afterClosed());
}

@Component({
  selector: 'fn-ask-dialog',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, TranslocoPipe],
  templateUrl: './ask-dialog.html',
  styleUrl: './ask-dialog.css',
})
export class AskDialog {
  protected readonly question = inject<Question>(MAT_DIALOG_DATA);
  private readonly opened = inject<MatDialogRef<AskDialog, Decision>>(MatDialogRef);
  protected readonly reason = signal(this.question.reason?.typed ?? '');
  protected readonly wasSent = signal(false);
  protected readonly lacksReason = computed(
    () => this.question.reason !== undefined && !this.question.reason.optional && this.reason().trim() === '',
  );

  protected back(): void {
    this.opened.close();
  }

  protected decide(event: Event): void {
    event.preventDefault();
    this.wasSent.set(true);
    if (!this.lacksReason()) this.opened.close({ reason: this.reason().trim() });
  }
}
