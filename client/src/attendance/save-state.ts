import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { clockWords } from '../time/date-words';
import { Icon } from '../ui/icon';
import { RollCallStore } from './roll-call-store';

/** Whether the marks have reached the server, always visible; what failed is kept and tried again from here. */
@Component({
  selector: 'fn-save-state',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  template: `
    @if (store.queue.failedCount(); as count) {
      <span class="bad-t"><fn-icon name="warn" [size]="16" />{{ 'attendance.notSaved' | transloco: { count } }}</span>
      <button type="button" class="btn s" (click)="store.queue.retry()">{{ 'ui.tryAgain' | transloco }}</button>
    } @else if (store.queue.isSaving()) {
      <span class="meta"><fn-icon name="clock" [size]="16" />{{ 'attendance.saving' | transloco }}</span>
    } @else if (store.savedAt(); as at) {
      <span class="meta"
        ><fn-icon name="check" [size]="16" />{{ 'attendance.saved' | transloco: { at: time(at) } }}</span
      >
    }
  `,
  host: { role: 'status' },
  styles: `
    :host,
    span {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      font-size: var(--fn-t-xs);
    }
  `,
})
export class SaveState {
  protected readonly store = inject(RollCallStore);
  readonly zone = input.required<string>();

  protected time(at: string): string {
    return clockWords(at, this.zone());
  }
}
