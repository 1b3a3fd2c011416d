import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { RosterFault } from '@fortnight/shared/person/person.contract';
import type { RosterTeam } from '@fortnight/shared/person/roster-cell';
import { mendableColumn, mendFault, type RosterMend } from '@fortnight/shared/person/roster-mend';
import type { RosterColumn } from '@fortnight/shared/person/roster.data';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { textOf } from '../ui/form-draft';
import { Status } from '../ui/status';
import { ImportFaults } from './import-faults';

/** Each fault of a roster with a field that mends it in place, checked while it is typed by the import's own rule. */
@Component({
  selector: 'fn-roster-faults',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ImportFaults, Status, TranslocoPipe],
  templateUrl: './roster-faults.html',
  styles: `
    .mend .input {
      min-width: 160px;
      height: var(--fn-control-s);
    }
  `,
})
export class RosterFaults {
  private readonly reader = inject(Reader);
  readonly faults = input.required<readonly RosterFault[]>();
  readonly teams = input.required<readonly RosterTeam[]>();
  readonly isBusy = input(false);
  /** Try the file again with these cells. */
  readonly mended = output<readonly RosterMend[]>();

  protected readonly text = textOf;
  /** What was typed, by row and column; a new report begins anew. */
  private readonly typed = linkedSignal<readonly RosterFault[], ReadonlyMap<string, RosterMend>>({
    source: this.faults,
    computation: () => new Map(),
  });
  protected readonly rows = computed(() =>
    this.faults().map((fault) => {
      const column = mendableColumn(fault);
      const mend = column && this.typed().get(keyOf(fault.row, column));
      const sentence = mend ? mendFault(mend, this.teams(), this.reader.language()) : fault.detail;
      return { fault, column, value: mend?.value ?? fault.value, sentence };
    }),
  );
  protected readonly mends = computed(() => [...this.typed().values()]);
  protected readonly good = computed(() => this.rows().filter(({ sentence }) => !sentence).length);

  /** Back at what the file says, it is as wrong as it was. */
  protected edit({ row, value: before }: RosterFault, column: RosterColumn, value: string): void {
    this.typed.update((all) => {
      const next = new Map(all);
      if (value === before) next.delete(keyOf(row, column));
      else next.set(keyOf(row, column), { row, column, value });
      return next;
    });
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (this.mends().length > 0 && !this.isBusy()) this.mended.emit(this.mends());
  }
}

function keyOf(row: number, column: RosterColumn): string {
  return `${row} ${column}`;
}
