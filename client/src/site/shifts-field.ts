import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ShiftBody } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { textOf } from '../ui/form-draft';
import { Icon } from '../ui/icon';

/** A team's shifts, one row each: hours, and how many must stay on post meanwhile. */
@Component({
  selector: 'fn-shifts-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, Icon, TranslocoPipe],
  templateUrl: './shifts-field.html',
  styles: `
    .shift {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) var(--fn-control);
      gap: var(--fn-2) var(--fn-3);
      align-items: start;
      padding-bottom: var(--fn-3);
      border-bottom: 1px solid var(--fn-line);
    }
    .shift > .btn {
      grid-column: 3;
      grid-row: 1;
      margin-top: 26px;
    }
    .starts {
      grid-column: 1;
    }
  `,
})
export class ShiftsField {
  readonly shifts = input.required<readonly ShiftBody[]>();
  /** The sentence against one field of one shift. */
  readonly faultOf = input<(at: number, field: keyof ShiftBody) => string | undefined>(() => undefined);
  readonly changed = output<ShiftBody[]>();

  protected readonly text = textOf;

  protected edit(at: number, change: Partial<ShiftBody>): void {
    this.changed.emit(this.shifts().map((shift, index) => (index === at ? { ...shift, ...change } : shift)));
  }

  protected add(): void {
    const startsLocally = this.shifts().at(-1)?.endsLocally ?? '08:00';
    this.changed.emit([...this.shifts(), { name: '', startsLocally, endsLocally: '23:00', minimumOnPost: 0 }]);
  }

  protected remove(at: number): void {
    this.changed.emit(this.shifts().filter((_, index) => index !== at));
  }
}
