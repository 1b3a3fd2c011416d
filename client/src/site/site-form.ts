import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { siteBody, siteEndpoints, type SiteBody, type SiteView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { ClashPanel } from '../ui/clash-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { fieldLabels } from '../ui/field-labels';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { CountryField } from './country-field';
import { ZoneField } from './zone-field';

const newSite: SiteBody = {
  name: '',
  zone: 'Asia/Shanghai',
  country: 'CN',
  opensLocally: '08:00',
  closesLocally: '20:00',
};

/** Creates a site, or edits one. */
@Component({
  selector: 'fn-site-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [ClashPanel, Control, CountryField, Field, ProblemPanel, TranslocoPipe, ZoneField],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ (site() ? 'site.editSite' : 'site.newSite') | transloco }}</h2>
      </header>
      <div class="body stack">
        @if (form.otherProblem(); as shown) {
          <fn-problem [problem]="shown" />
        }
        <fn-clash-panel [form]="form" [labels]="labels()" />
        <fn-field [label]="'site.name' | transloco" [fault]="form.fault('/name')">
          <input class="input" fnControl [value]="form.draft().name" (input)="form.edit({ name: text($event) })" />
        </fn-field>
        <fn-zone-field
          [value]="form.draft().zone"
          [fault]="form.fault('/zone')"
          (picked)="form.edit({ zone: $event })"
        />
        <fn-country-field
          [value]="form.draft().country"
          [fault]="form.fault('/country')"
          (picked)="form.edit({ country: $event })"
        />
        <div class="row">
          <fn-field class="grow" [label]="'site.opens' | transloco" [fault]="form.fault('/opensLocally')">
            <input
              class="input"
              fnControl
              type="time"
              [value]="form.draft().opensLocally"
              (input)="form.edit({ opensLocally: text($event) })"
            />
          </fn-field>
          <fn-field class="grow" [label]="'site.closes' | transloco" [fault]="form.fault('/closesLocally')">
            <input
              class="input"
              fnControl
              type="time"
              [value]="form.draft().closesLocally"
              (input)="form.edit({ closesLocally: text($event) })"
            />
          </fn-field>
        </div>
      </div>
      <footer>
        <button type="button" class="btn right" (click)="left.emit()">{{ 'ui.back' | transloco }}</button>
        <button type="submit" class="btn primary" [attr.aria-disabled]="form.isBusy() || null">
          {{ (site() ? 'site.saveSite' : 'site.createSite') | transloco }}
        </button>
      </footer>
    </form>
  `,
})
export class SiteForm {
  private readonly api = inject(ApiClient);
  /** Undefined for a new one. */
  readonly site = input<SiteView>();
  readonly saved = output<SiteView>();
  readonly left = output<void>();
  /** Somebody was faster: it has to be read anew. */
  readonly stale = output<void>();

  protected readonly text = textOf;
  protected readonly form = formDraft(
    siteBody,
    () => bodyOf(this.site()) ?? newSite,
    (body) => this.send(body),
    { of: () => this.site()?.id, reread: () => this.stale.emit() },
  );
  protected readonly labels = fieldLabels({
    name: 'site.name',
    zone: 'site.zone',
    country: 'site.country',
    opensLocally: 'site.opens',
    closesLocally: 'site.closes',
  });

  protected async save(event: Event): Promise<void> {
    const saved = await this.form.send(event);
    if (saved) this.saved.emit(saved);
  }

  private send(body: SiteBody): Promise<SiteView> {
    const site = this.site();
    if (!site) return this.api.call(siteEndpoints.createSite, { body });
    return this.api.call(siteEndpoints.editSite, { params: { siteId: site.id }, body, version: site.version });
  }
}

function bodyOf(site: SiteView | undefined): SiteBody | undefined {
  if (!site) return undefined;
  const { name, zone, country, opensLocally, closesLocally } = site;
  return { name, zone, country, opensLocally, closesLocally };
}
