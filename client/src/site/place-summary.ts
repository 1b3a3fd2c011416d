import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Empty } from '../ui/empty';
import { Skeleton } from '../ui/skeleton';

export interface PlaceSummaryRow {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly count: string;
}

const most = 8;

/** The teams or rooms of a site at a glance; their list has the rest. */
@Component({
  selector: 'fn-place-summary',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, RouterLink, Skeleton, TranslocoPipe],
  template: `
    <section class="card">
      <header>
        <h2>{{ title() }}</h2>
        <span class="meta">{{ rows()?.length }}</span>
        <a class="btn s right" [routerLink]="path()">{{ 'site.toList' | transloco }}</a>
      </header>
      @if (rows(); as all) {
        <ul class="rows">
          @for (row of shown(); track row.id) {
            <li>
              <a class="m name" [routerLink]="path()" [queryParams]="{ open: row.id }">{{ row.name }}</a>
              <span class="grow sub about">{{ row.about }}</span>
              <span class="nowrap">{{ row.count }}</span>
            </li>
          } @empty {
            <li><fn-empty [text]="empty()" /></li>
          }
          @if (all.length > shown().length) {
            <li>
              <a [routerLink]="path()">{{ 'site.more' | transloco: { count: all.length - shown().length } }}</a>
            </li>
          }
        </ul>
      } @else if (isLoading()) {
        <fn-skeleton />
      }
    </section>
  `,
  styles: `
    .name {
      min-width: 120px;
      color: var(--fn-ink);
    }
    @media (max-width: 599px) {
      li {
        flex-wrap: wrap;
      }
      .name {
        flex: 1;
      }
      .about {
        order: 1;
        flex-basis: 100%;
      }
      .about:empty {
        display: none;
      }
    }
  `,
})
export class PlaceSummary {
  readonly title = input.required<string>();
  /** Where their list is. */
  readonly path = input.required<string>();
  readonly rows = input.required<readonly PlaceSummaryRow[] | undefined>();
  readonly isLoading = input.required<boolean>();
  readonly empty = input.required<string>();

  protected readonly shown = computed(() => (this.rows() ?? []).slice(0, most));
}
