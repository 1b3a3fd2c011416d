import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from './icon';
import type { Sorting } from '@fortnight/shared/rule/list-order';

/**
 * What a click on a column's head sorts by; the head itself tells the order to readers that do not see it:
 * `<th scope="col" [attr.aria-sort]="ariaSort(sorting(), 'post')"><fn-sort-head column="post" [sorting]="…">岗位</fn-sort-head></th>`.
 */
@Component({
  selector: 'fn-sort-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  template: `
    <button type="button" (click)="sorted.emit(column())">
      <ng-content />
      @if (isThis()) {
        <fn-icon [name]="sorting().isDown ? 'down' : 'up'" [size]="14" />
      }
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: 2px;
      border: 0;
      padding: 0;
      background: none;
      color: inherit;
      font: inherit;
      height: 100%;
      min-height: 24px;
    }
    button:hover {
      color: var(--fn-ink);
    }
  `,
})
export class SortHead {
  readonly column = input.required<string>();
  readonly sorting = input.required<Sorting<string>>();
  readonly sorted = output<string>();

  protected readonly isThis = computed(() => this.sorting().by === this.column());
}
