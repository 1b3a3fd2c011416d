import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { BulkOutcome, RefusedRow } from '@fortnight/shared/rule/bulk';
import { TranslocoPipe } from '@jsverse/transloco';
import type { BulkEditing } from './bulk-edit';
import { ProblemPanel } from './problem-panel';
import { SidePanel } from './side-panel';
import { Skeleton } from './skeleton';

/** One figure of what a bulk edit touches. */
export interface BulkFigure {
  readonly figure: number;
  readonly label: string;
  readonly isWarning?: boolean;
}

/**
 * Changes many things at once: what to change comes as content, `[more]` lies below the figures. It says first what it
 * touches and what stands against it, then writes all or none.
 */
@Component({
  selector: 'fn-bulk-panel',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ProblemPanel, SidePanel, Skeleton, TranslocoPipe],
  templateUrl: './bulk-panel.html',
  styleUrl: './bulk-panel.css',
})
export class BulkPanel {
  readonly title = input.required<string>();
  readonly edit = input.required<BulkEditing<object, BulkOutcome>>();
  readonly figures = input.required<readonly BulkFigure[]>();
  /** What the act is called once it changes something. */
  readonly act = input.required<string>();
  readonly isDangerous = input(false);
  /** Rows that the reader leaves out because they stand against the whole. */
  readonly leftOut = output<readonly string[]>();
  readonly acted = output<void>();
  readonly closed = output<void>();

  protected readonly changesNothing = computed(() => {
    const report = this.edit().report();
    return report?.changed === 0 && report.refused.length === 0;
  });

  protected words({ name, detail }: RefusedRow): string {
    return name === '' || detail.includes(name) ? detail : `${name}：${detail}`;
  }

  protected leaveOut(refused: readonly RefusedRow[]): void {
    this.leftOut.emit(refused.map(({ id }) => id));
  }

  protected run(): void {
    if (this.edit().isReady()) this.acted.emit();
  }
}
