import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ListCell } from './list-cell';
import type { ListState } from './list-state';
import { RowKeys } from './row-keys';
import { RowWindow } from './row-window';
import { SortHead } from './sort-head';
import { ariaSort } from './sorting';

/** A column: the key of its head's words; `look` says how it falls away where it is narrow, or `num` for figures. */
export interface ListColumn<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly look?: string;
  /** Nothing to order by. */
  readonly isFixed?: true;
}

export interface ListRow {
  readonly name: string;
}

/** Rows of a list: sorted by their heads, picked by mouse or keyboard, drawn as far as they are in sight. */
@Component({
  selector: 'fn-list-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [NgTemplateOutlet, RowKeys, RowWindow, SortHead, TranslocoPipe],
  templateUrl: './list-table.html',
  styleUrl: './list-table.css',
})
export class ListTable<Row extends ListRow, K extends string> {
  readonly list = input.required<ListState<Row, K>>();
  readonly columns = input.required<readonly ListColumn<string>[]>();
  /** What the table is called. */
  readonly label = input.required<string>();
  readonly canPick = input(false);
  /** Rows that are no longer counted on: who left, what is out of use. */
  readonly isAway = input<(row: Row) => boolean>(() => false);

  protected readonly ariaSort = ariaSort;
  /** How columns show a row. */
  readonly cells = input.required<readonly ListCell<Row>[]>();
  protected readonly rows = computed(() => this.list().rows());
  protected readonly templates = computed(() => new Map(this.cells().map((cell) => [cell.fnCell(), cell.template])));

  protected sort(column: string): void {
    this.list().sort(column as K);
  }
}
