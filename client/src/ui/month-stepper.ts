import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { MonthText } from '@fortnight/shared/time/time-text';
import { MonthTextPipe } from '../time/date.pipes';
import { Icon } from './icon';

/** The month that a page shows, between the ways to the one before and the one after. */
@Component({
  selector: 'fn-month-stepper',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, MonthTextPipe],
  template: `
    <button type="button" class="btn quiet s icon" [attr.aria-label]="before()" (click)="stepped.emit(-1)">
      <fn-icon name="left" />
    </button>
    <b class="m" role="status">{{ month() | monthText }}</b>
    <button type="button" class="btn quiet s icon" [attr.aria-label]="after()" (click)="stepped.emit(1)">
      <fn-icon name="right" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      white-space: nowrap;
    }
  `,
})
export class MonthStepper {
  readonly month = input.required<MonthText>();
  /** What the ways are called. */
  readonly before = input.required<string>();
  readonly after = input.required<string>();
  readonly stepped = output<-1 | 1>();
}
