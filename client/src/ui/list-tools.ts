import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { textOf } from './form-draft';
import type { ListAddress } from './list-address';
import type { ListFilter } from './list-filter';
import { SearchBox } from './search-box';

/**
 * What a list is narrowed by: words under `search`, and choices, all kept in the address:
 * `<fn-list-tools [searchLabel]="'搜姓名、工号、拼音'" [address]="address" [filters]="filters()" />`.
 */
@Component({
  selector: 'fn-list-tools',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SearchBox, TranslocoPipe],
  template: `
    <fn-search-box
      [label]="searchLabel()"
      [value]="address().get('search')"
      (searched)="address().set({ search: $event })"
    />
    @for (one of filters(); track one.name) {
      @let chosen = address().get(one.name);
      <label>
        <span class="vh">{{ one.label }}</span>
        <select class="input" (change)="narrow(one.name, text($event))">
          @for (choice of one.choices; track choice.value) {
            <option [value]="choice.value" [selected]="choice.value === chosen">{{ choice.label }}</option>
          }
        </select>
      </label>
    }
    @if (isFiltered()) {
      <button type="button" class="btn quiet" (click)="clear()">{{ 'ui.clearFilters' | transloco }}</button>
    }
  `,
  host: { role: 'search' },
  styleUrl: './list-tools.css',
})
export class ListTools {
  readonly searchLabel = input.required<string>();
  readonly address = input.required<ListAddress>();
  readonly filters = input.required<readonly ListFilter[]>();

  protected readonly text = textOf;
  private readonly names = computed(() => ['search', ...this.filters().map(({ name }) => name)]);
  /** Whether anything narrows the list. */
  readonly isFiltered = computed(() => this.address().hasAny(this.names()));

  protected narrow(name: string, value: string): void {
    this.address().set({ [name]: value });
  }

  /** Takes away whatever narrows the list. */
  clear(): void {
    this.address().set(Object.fromEntries(this.names().map((name) => [name, ''])));
  }
}
