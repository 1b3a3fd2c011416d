import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { DateTextPipe } from '../time/date.pipes';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';

/** How many days are shown; the roster tells two weeks. */
const shownDays = 7;

/** My shifts of the next days, small; nothing where no roster names me. */
@Component({
  selector: 'fn-my-shifts-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [DateTextPipe, TranslocoPipe],
  template: `
    @if (days().length > 0) {
      <section class="card" aria-labelledby="shifts-title">
        <header>
          <h2 id="shifts-title">{{ 'home.my.shifts.title' | transloco }}</h2>
        </header>
        <ul class="rows">
          @for (day of days(); track day.on) {
            <li [class.today]="day.on === today()">
              <span class="on">{{
                day.on === today() ? ('home.my.shifts.today' | transloco) : (day.on | dateText)
              }}</span>
              @if (day.shiftName) {
                <b class="m">{{ day.shiftName }}</b><span class="sub"
                  >{{ day.startsLocally }}–{{ day.endsLocally }}</span
                >
              } @else {
                <span class="sub">{{ 'person.shifts.rest' | transloco }}</span>
              }
              @if (day.origin === 'swap') {
                <span class="tag right">{{ 'person.shifts.origin.swap' | transloco }}</span>
              } @else if (day.origin === 'set') {
                <span class="tag right">{{ 'home.my.shifts.changed' | transloco }}</span>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    .on {
      min-width: 6.5em;
    }
    .today .on {
      color: var(--fn-accent-ink);
      font-weight: var(--fn-w-bold);
    }
  `,
})
export class MyShiftsCard {
  private readonly clock = inject(ServerClock);
  private readonly site = inject(CurrentSite);
  private readonly shifts = apiResource(shiftRosterEndpoints.readMyShifts, () => ({}));
  /** Whether it is known if there are any: what stands below would jump else. */
  readonly isSettled = computed(() => !this.shifts.isLoading() || this.shifts.value() !== undefined);
  protected readonly today = computed(() => todayAt(this.clock, this.site.zone()));
  protected readonly days = computed(() => (this.shifts.value() ?? []).slice(0, shownDays));
}
