import { ChangeDetectionStrategy, Component, contentChildren, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty } from './empty';
import { ListCell } from './list-cell';
import type { ListFilter } from './list-filter';
import type { ListState } from './list-state';
import { ListTable, type ListColumn, type ListRow } from './list-table';
import { ListTools } from './list-tools';
import { PickedBar } from './picked-bar';
import { ProblemPanel } from './problem-panel';
import { Skeleton } from './skeleton';

/** Keys of what a list says of itself. Without `none` it is never empty but for its filters. */
export interface ListWords {
  readonly title: string;
  readonly search: string;
  readonly noneFound: string;
  readonly none?: string;
}

/**
 * A list from its filters to its rows: what narrows it, what is picked, the table, and what it says while there is
 * nothing to show. Cells come as `fnCell` templates; what to do first in an empty list comes as content.
 */
@Component({
  selector: 'fn-list-frame',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, ListTable, ListTools, PickedBar, ProblemPanel, Skeleton, TranslocoPipe],
  template: `
    <fn-list-tools #tools [searchLabel]="words().search | transloco" [address]="list().address" [filters]="filters()" />
    <div class="list">
      @if (canPick()) {
        <fn-picked-bar [selection]="list().selection" (edited)="edited.emit()" />
      }
      <fn-problem [problem]="list().found.problem()" [canTryAgain]="true" (again)="list().found.reload()" />
      @if (list().rows().length > 0) {
        <fn-list-table
          [list]="list()"
          [columns]="columns()"
          [cells]="[...cells(), ...more()]"
          [label]="words().title | transloco"
          [canPick]="canPick()"
          [isAway]="isAway()"
        />
      } @else if (list().found.isLoading()) {
        <fn-skeleton [count]="8" />
      } @else if (list().found.value()) {
        @if (tools.isFiltered() || !words().none) {
          <fn-empty [text]="words().noneFound | transloco">
            <button type="button" class="btn" (click)="tools.clear()">{{ 'ui.showAll' | transloco }}</button>
          </fn-empty>
        } @else {
          <fn-empty [text]="words().none ?? '' | transloco"><ng-content /></fn-empty>
        }
      }
    </div>
  `,
  styleUrl: './list-frame.css',
})
export class ListFrame<Row extends ListRow, K extends string> {
  readonly list = input.required<ListState<Row, K>>();
  readonly columns = input.required<readonly ListColumn<string>[]>();
  readonly filters = input.required<readonly ListFilter[]>();
  readonly words = input.required<ListWords>();
  readonly canPick = input(false);
  /** Rows that are no longer counted on: who left, what is out of use. */
  readonly isAway = input<(row: Row) => boolean>(() => false);
  /** Cells of whoever draws this list as a part of its own. */
  readonly more = input<readonly ListCell<Row>[]>([]);
  /** Those that are picked are to be changed. */
  readonly edited = output<void>();

  protected readonly cells = contentChildren<ListCell<Row>>(ListCell);
}
