import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { CalendarFault, RowMend } from '@fortnight/shared/site/calendar.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../ui/icon';

type Cells = NonNullable<CalendarFault['cells']>;

/** Bad rows of a list: where, what the file says, what is wrong; each is mended in place or left out. */
@Component({
  selector: 'fn-list-faults',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, TranslocoPipe],
  templateUrl: './list-faults.html',
  styles: `
    .value {
      padding: 0 4px;
      border-radius: var(--fn-r-1);
      background: var(--fn-bad-soft);
      color: var(--fn-bad);
      word-break: break-all;
    }
    form {
      gap: var(--fn-2);
    }
    .on {
      width: 200px;
    }
    .kind {
      width: 76px;
    }
    .name {
      width: 130px;
    }
  `,
})
export class ListFaults {
  readonly faults = input.required<readonly CalendarFault[]>();
  readonly isBusy = input(false);
  readonly mended = output<RowMend>();
  readonly skipped = output<readonly CalendarFault[]>();
  private readonly typed = new Map<number, Partial<Cells>>();

  protected type(row: number, part: keyof Cells, event: Event): void {
    this.typed.set(row, { ...this.typed.get(row), [part]: (event.target as HTMLInputElement).value });
  }

  protected mend(event: Event, { row, cells }: CalendarFault): void {
    event.preventDefault();
    if (cells) this.mended.emit({ row, cells: { ...cells, ...this.typed.get(row) } });
  }

  protected isKind(kind: string, cells: Cells): boolean {
    return cells.kind.trim() === kind;
  }
}
