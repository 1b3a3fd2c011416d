import { ChangeDetectionStrategy, Component, ElementRef, afterNextRender, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

/** A note on one row: Enter or leaving the field keeps it, Escape drops it. */
@Component({
  selector: 'fn-note-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `<input
    class="input"
    maxlength="500"
    [value]="note()"
    [attr.aria-label]="'attendance.noteOf' | transloco: { name: name() }"
    (keydown)="onKey($event)"
    (blur)="close(field(), false)"
  />`,
  styles: `
    .input {
      height: 28px;
    }
  `,
})
export class NoteField {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly note = input.required<string>();
  readonly name = input.required<string>();
  /** The words, or null when they are dropped; and whether a key closed it, so that the focus goes back to the row. */
  readonly closed = output<{ note: string | null; isByKey: boolean }>();
  private isClosed = false;

  constructor() {
    afterNextRender(() => this.element.querySelector('input')?.focus());
  }

  protected field(): string {
    return this.element.querySelector('input')?.value ?? '';
  }

  protected onKey(event: KeyboardEvent): void {
    event.stopPropagation();
    // The Enter that takes an input method's proposal is not the Enter that ends the note.
    if (event.isComposing) return;
    if (event.key === 'Enter') this.close(this.field(), true);
    if (event.key === 'Escape') this.close(null, true);
  }

  protected close(note: string | null, isByKey: boolean): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.closed.emit({ note, isByKey });
  }
}
