import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { addMonthsToDate } from '@fortnight/shared/time/days';
import { CurrentSite } from '../person/current-site';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { RotationCard } from '../plan/rotation-card';
import { TrackingTable } from './tracking-table';

/** How a template's topics go round, and what came of it in the last half year and the next two months; the routes put it on the template's page. */
@Component({
  selector: 'fn-template-tracking',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RotationCard, TrackingTable],
  styles: ':host { display: grid; grid-template-columns: minmax(0, 1fr); gap: var(--fn-4); margin-top: var(--fn-5); }',
  template: `<fn-rotation-card [templateId]="templateId()" />
    <fn-tracking-table [templateId]="templateId()" [fromOn]="range().fromOn" [untilOn]="range().untilOn" />`,
})
export class TemplateTracking {
  private readonly clock = inject(ServerClock);
  private readonly site = inject(CurrentSite);
  readonly templateId = input.required<string>();

  protected readonly range = computed(() => {
    const today = todayAt(this.clock, this.site.zone());
    return { fromOn: `${addMonthsToDate(today, -5).slice(0, 7)}-01`, untilOn: addMonthsToDate(today, 2) };
  });
}
