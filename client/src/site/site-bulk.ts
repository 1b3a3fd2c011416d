import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { placeListEndpoints, type PlaceReport, type SiteChange } from '@fortnight/shared/site/place-list.contract';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { Reader } from '../i18n/language';
import { bulkEdit, type BulkDone } from '../ui/bulk-edit';
import { BulkPanel } from '../ui/bulk-panel';
import { HoursField, type HoursForm } from './hours-field';
import { placeActs, placeFiguresOf } from './place-bulk';
import { UseField } from './use-field';

/** Gives many sites opening hours, or takes them out of use or into use again. */
@Component({
  selector: 'fn-site-bulk',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [BulkPanel, HoursField, TranslocoPipe, UseField],
  template: `
    <fn-bulk-panel
      [title]="'site.bulk.sites' | transloco: { count: sites().length }"
      [edit]="edit"
      [figures]="figures()"
      [act]="act()"
      [isDangerous]="edit.change().isActive === false"
      (leftOut)="leftOut.emit($event)"
      (acted)="write()"
      (closed)="closed.emit()"
    >
      <fn-hours-field [form]="hours" />
      <p class="meta">{{ 'ui.bulk.emptyStays' | transloco }}</p>
      <fn-use-field [isActive]="edit.change().isActive" (picked)="edit.set({ isActive: $event })" />
    </fn-bulk-panel>
  `,
  styles: ':host { display: contents; }',
})
export class SiteBulk {
  private readonly reader = inject(Reader);
  readonly sites = input.required<readonly SiteView[]>();
  readonly leftOut = output<readonly string[]>();
  readonly written = output<BulkDone<PlaceReport>>();
  readonly closed = output<void>();

  protected readonly edit = bulkEdit<typeof placeListEndpoints.editSites, SiteChange, SiteView>({
    endpoint: placeListEndpoints.editSites,
    things: this.sites,
    sent: (body) => ({ body }),
  });
  protected readonly figures = computed(() => placeFiguresOf('site', this.edit.report(), this.reader));
  protected readonly act = computed(() => placeActs(this.edit, this.sites().length, this.reader));

  protected readonly hours: HoursForm = {
    draft: () => this.edit.change(),
    edit: (change) =>
      this.edit.set(Object.fromEntries(Object.entries(change).map(([field, time]) => [field, time || undefined]))),
    fault: () => undefined,
  };

  protected async write(): Promise<void> {
    const done = await this.edit.write();
    if (done) this.written.emit(done);
  }
}
