import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { attendanceStatuses } from '@fortnight/shared/attendance/attendance.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { statusLooks } from './status-look';

/** The keys of the roll call. Letters can be switched off (WCAG 2.1.4); digits 1 to 5 always work on a row. */
@Component({
  selector: 'fn-roll-call-hints',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [TranslocoPipe],
  template: `
    <span><kbd>↑</kbd>&ngsp;<kbd>↓</kbd> {{ 'attendance.key.move' | transloco }}</span>
    @for (status of statuses; track status; let at = $index) {
      <span>
        <kbd>{{ areLettersOn() ? looks[status].letter[reader.language()] : at + 1 }}</kbd>
        {{ 'attendance.short.' + status | transloco }}
      </span>
    }
    <span><kbd>Shift</kbd>+<kbd>↓</kbd> {{ 'attendance.key.extend' | transloco }}</span>
    @if (areLettersOn()) {
      <span><kbd>N</kbd> {{ 'attendance.key.note' | transloco }}</span>
    }
    <span><kbd>⌫</kbd> {{ 'attendance.key.clear' | transloco }}</span>
    <span><kbd>Ctrl</kbd>+<kbd>Z</kbd> {{ 'ui.undo' | transloco }}</span>
    <label class="right">
      <input type="checkbox" [checked]="areLettersOn()" (change)="switched.emit()" />
      {{ 'attendance.key.letters' | transloco }}
    </label>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 6px 14px;
      min-height: 44px;
      padding: 6px var(--fn-4);
      border-top: 1px solid var(--fn-line);
      font-size: var(--fn-t-xs);
      color: var(--fn-ink-2);
    }
    span {
      white-space: nowrap;
    }
    label {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    @media (pointer: coarse) {
      :host {
        display: none;
      }
    }
  `,
})
export class RollCallHints {
  protected readonly reader = inject(Reader);
  readonly areLettersOn = input.required<boolean>();
  readonly switched = output<void>();
  protected readonly statuses = attendanceStatuses;
  protected readonly looks = statusLooks;
}
