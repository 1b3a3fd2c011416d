import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { policyEndpoints } from '@fortnight/shared/policy/policy.contract';
import type { DateRange } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { Coverage } from '../site/coverage';
import { CoverageNote } from '../site/coverage-note';
import { DateTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';

/**
 * Says in November and December that next year's annual plan is due (R2) while the official list of that year is not
 * known, and leads to where it is imported. Nothing once it is known.
 */
@Component({
  selector: 'fn-year-ahead-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CoverageNote, DateTextPipe, Icon, RouterLink, TranslocoPipe],
  template: `
    @if (coverage.yearAhead(); as year) {
      <p role="note">
        <fn-icon name="warn" [size]="16" />
        <span>
          @if (submitBy(); as on) {
            {{ 'plan.yearAhead.due' | transloco: { year, on: (on | dateText) } }}
          } @else {
            {{ 'plan.yearAhead.plain' | transloco: { year } }}
          }
          <span class="tag">R2</span>
        </span>
        <a class="btn s" [routerLink]="link()" [queryParams]="{ year }">{{
          (coverage.mayImport() ? 'site.coverage.import' : 'site.coverage.look') | transloco
        }}</a>
      </p>
    } @else if (reach(); as dates) {
      <fn-coverage-note [fromOn]="dates.fromOn" [untilOn]="dates.untilOn" />
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--fn-2);
      padding: 6px var(--fn-4);
      background: var(--fn-warn-soft);
      color: var(--fn-warn);
      font-size: var(--fn-t-s);
    }
    p > span {
      flex: 1 1 240px;
    }
  `,
})
export class YearAheadNote {
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);
  protected readonly coverage = inject(Coverage);
  /** Dates that a page speaks of: outside those months it is said how far the list reaches for them. */
  readonly reach = input<DateRange | null>(null);

  private readonly figures = apiResource(policyEndpoints.readFigures, () => {
    const siteId = this.site.id();
    return siteId && this.coverage.yearAhead() && this.me.holds('policy.read', siteId)
      ? { params: { siteId } }
      : undefined;
  });
  /** Whether it is known if there is anything to say, and what. */
  readonly isSettled = computed(() => !this.coverage.isComing() && !this.figures.isLoading());
  /** The date of this year by which it is submitted. */
  protected readonly submitBy = computed(() => {
    const figure = this.figures.value()?.figures.find(({ key }) => key === 'annual-plan-submit-by');
    const year = Number(this.coverage.yearAhead()) - 1;
    return typeof figure?.value === 'string' ? `${year}-${figure.value}` : undefined;
  });
  protected readonly link = computed(() => (this.coverage.mayImport() ? '/sites/calendar/import' : '/sites/calendar'));
}
