import { Injectable, computed, inject } from '@angular/core';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { addDays } from '@fortnight/shared/time/days';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';

/** Month and day from which next year is planned. */
const planningBegins = '11-01';

/** How far the official calendar of the current site is known: asked once for all pages that warn of it. */
@Injectable({ providedIn: 'root' })
export class Coverage {
  private readonly site = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly clock = inject(ServerClock);
  private readonly calendar = apiResource(siteEndpoints.readCalendar, () => {
    const siteId = this.site.id();
    if (!siteId) return undefined;
    const fromOn = todayAt(this.clock, this.site.zone());
    return { params: { siteId }, query: { fromOn, untilOn: fromOn } };
  });

  /** The last day known; null when nothing is, undefined while it is being asked. */
  readonly through = computed(() => this.calendar.value()?.coveredThrough);
  readonly isComing = computed(() => this.calendar.isLoading() && this.through() === undefined);
  readonly mayImport = computed(() => this.me.holds('site.edit', this.site.id()));

  /** The first day of a range that is a guess; undefined when all of it is known. */
  guessedFrom(fromOn: string, untilOn: string): string | undefined {
    const through = this.through();
    if (through === undefined || (through !== null && untilOn <= through)) return undefined;
    return through === null || through < fromOn ? fromOn : addDays(through, 1);
  }

  /**
   * Next year, in the weeks in which its annual plan is made (R2: due by 10 December) and its official list is not
   * known yet; undefined otherwise.
   */
  readonly yearAhead = computed(() => {
    const today = todayAt(this.clock, this.site.zone());
    const next = String(Number(today.slice(0, 4)) + 1);
    return today.slice(5) >= planningBegins && this.guessedFrom(`${next}-01-01`, `${next}-12-31`) ? next : undefined;
  });

  /** After the calendar was changed. */
  reload(): void {
    this.calendar.reload();
  }
}
