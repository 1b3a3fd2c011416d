import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { DateTextPipe } from '../time/date.pipes';
import { Icon } from '../ui/icon';
import { Coverage } from './coverage';

/**
 * Says that days of a range lie beyond the official calendar, and leads to where its list is imported. Shows nothing
 * where all of them are known: `<fn-coverage-note [fromOn]="…" [untilOn]="…" />`.
 */
@Component({
  selector: 'fn-coverage-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, Icon, RouterLink, TranslocoPipe],
  template: `
    @if (year(); as guessed) {
      <p role="note">
        <fn-icon name="warn" [size]="16" />
        <span>
          @if (coverage.through(); as through) {
            {{ 'site.coverage.until' | transloco: { on: (through | dateText: 'full'), year: guessed } }}
          } @else {
            {{ 'site.coverage.none' | transloco }}
          }
        </span>
        <a class="btn s" [routerLink]="link()" [queryParams]="{ year: guessed }">{{
          (coverage.mayImport() ? 'site.coverage.import' : 'site.coverage.look') | transloco
        }}</a>
      </p>
    }
  `,
  styleUrl: '../ui/warn-band.css',
  styles: `
    /* Nothing to say leaves no gap between its neighbours either. */
    :host:empty {
      display: none;
    }
  `,
})
export class CoverageNote {
  protected readonly coverage = inject(Coverage);
  readonly fromOn = input.required<string>();
  readonly untilOn = input.required<string>();

  protected readonly year = computed(() => this.coverage.guessedFrom(this.fromOn(), this.untilOn())?.slice(0, 4));
  protected readonly link = computed(() => (this.coverage.mayImport() ? '/sites/calendar/import' : '/sites/calendar'));
}
