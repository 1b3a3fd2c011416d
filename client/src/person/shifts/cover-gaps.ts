import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoverGapView } from '@fortnight/shared/person/cover.contract';
import { monthOf } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../../i18n/language';
import { dateWords } from '../../time/date-words';
import { Icon } from '../../ui/icon';

/** Shifts that lack people, each a link to its day in the roster: team, shift, day, and how many short. */
@Component({
  selector: 'fn-cover-gaps',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="gaps-title">
      <header>
        <h2 id="gaps-title">
          <fn-icon name="warn" [size]="16" /> {{ 'person.shifts.gaps.title' | transloco: { count: gaps().length } }}
        </h2>
        @if (rest() > 0) {
          <span class="meta right">{{ 'person.shifts.gaps.more' | transloco: { count: rest() } }}</span>
        }
      </header>
      <ul class="rows">
        @for (row of rows(); track row.key) {
          <li>
            <a class="row wrap" routerLink="/shifts" [queryParams]="row.place">
              <span class="on">{{ row.on }}</span>
              <b class="m">{{ row.gap.shiftName }}</b>
              <span class="sub">{{ row.gap.startsLocally }}–{{ row.gap.endsLocally }}</span>
              @if (hasTeams()) {
                <span class="sub">{{ row.gap.teamName }}</span>
              }
            </a>
            <span class="bad-t m right" [title]="row.count">{{
              'person.shifts.gaps.short' | transloco: { count: row.gap.minimum - row.gap.fewest }
            }}</span>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      display: flex;
      gap: var(--fn-2);
      align-items: center;
    }
    h2 fn-icon {
      color: var(--fn-warn);
    }
    .bad-t {
      white-space: nowrap;
    }
    .rows a {
      gap: var(--fn-1) var(--fn-3);
      color: var(--fn-ink);
      text-decoration: none;
    }
    .rows a:hover .m {
      text-decoration: underline;
    }
    .on {
      min-width: 7em;
    }
  `,
})
export class CoverGaps {
  private readonly reader = inject(Reader);
  readonly gaps = input.required<readonly CoverGapView[]>();
  /** How many are listed; the others are counted. */
  readonly most = input(6);
  /** The gaps are of several teams, which are named. */
  readonly hasTeams = input(false);

  protected readonly rest = computed(() => Math.max(0, this.gaps().length - this.most()));
  protected readonly rows = computed(() =>
    this.gaps()
      .slice(0, this.most())
      .map((gap) => ({
        gap,
        key: `${gap.shiftId} ${gap.on}`,
        on: dateWords(gap.on, this.reader.language()),
        count: `${gap.fewest}/${gap.minimum}`,
        place: { team: gap.teamId, month: monthOf(gap.on), on: gap.on },
      })),
  );
}
