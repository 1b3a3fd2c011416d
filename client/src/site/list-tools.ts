import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FoundRows } from '../ui/found';
import { SearchBox } from '../ui/search-box';

/** Above a list of teams or rooms: search where there are many, and those out of use where there are some. */
@Component({
  selector: 'fn-list-tools',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [SearchBox, TranslocoPipe],
  template: `
    @if (count() > 6 || found().idleCount() > 0) {
      <div class="row wrap">
        <fn-search-box
          class="grow"
          [label]="'site.find' | transloco"
          [value]="found().words()"
          (searched)="found().words.set($event)"
        />
        @if (found().idleCount() > 0) {
          <label class="row">
            <input
              type="checkbox"
              [checked]="found().withIdle()"
              (change)="found().withIdle.set(!found().withIdle())"
            />
            {{ 'site.use.show' | transloco: { count: found().idleCount() } }}
          </label>
        }
      </div>
    }
  `,
  styles: `
    .row {
      padding: var(--fn-2) var(--fn-4);
      border-bottom: 1px solid var(--fn-line);
      font-size: var(--fn-t-s);
    }
    .row .row {
      padding: 0;
      border: 0;
    }
  `,
})
export class ListTools {
  readonly found = input.required<Pick<FoundRows<unknown>, 'words' | 'withIdle' | 'idleCount'>>();
  readonly count = input.required<number>();
}
