import { ChangeDetectionStrategy, Component, computed, input, model, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../ui/control';
import { Field } from '../ui/field';

/** A sentence or two, and the act that sends it. What was typed stays until the page says that it was taken. */
@Component({
  selector: 'fn-comment-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, TranslocoPipe],
  template: `
    <form (submit)="send($event)">
      <fn-field [label]="label()" [fault]="isMissing() ? ('plan.comment.missing' | transloco) : null">
        <textarea
          #field
          class="input"
          fnControl
          rows="2"
          maxlength="500"
          [attr.placeholder]="placeholder() || null"
          [value]="text()"
          (input)="text.set(field.value)"
          (keydown.control.enter)="send($event)"
          (keydown.meta.enter)="send($event)"
        ></textarea>
      </fn-field>
      <div class="row">
        <button type="submit" class="btn s soft" [attr.aria-busy]="isBusy()">{{ act() }}</button>
        @if (canGoBack()) {
          <button type="button" class="btn s quiet" (click)="left.emit()">{{ 'ui.back' | transloco }}</button>
        }
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
    }
    textarea {
      min-height: 56px;
    }
    .row {
      margin-top: 6px;
    }
  `,
})
export class CommentForm {
  readonly label = input.required<string>();
  readonly act = input.required<string>();
  readonly placeholder = input('');
  readonly isBusy = input(false);
  readonly canGoBack = input(false);
  readonly text = model('');
  readonly sent = output<string>();
  readonly left = output<void>();

  private readonly wasSent = signal(false);
  protected readonly isMissing = computed(() => this.wasSent() && this.text().trim() === '');

  protected send(event: Event): void {
    event.preventDefault();
    if (this.isBusy()) return;
    const text = this.text().trim();
    this.wasSent.set(text === '');
    if (text) this.sent.emit(text);
  }
}
