import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { siteBody, siteEndpoints, type SiteBody, type SiteView } from '@fortnight/shared/site/site.contract';
import { mayKeepHours } from '@fortnight/shared/site/site.rules';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { ClashPanel } from '../ui/clash-panel';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { fieldLabels } from '../ui/field-labels';
import { formDraft, textOf } from '../ui/form-draft';
import { ProblemPanel } from '../ui/problem-panel';
import { SidePanel } from '../ui/side-panel';
import { CountryField } from './country-field';
import { HoursField } from './hours-field';
import { newest } from './newest';
import { PlaceFoot } from './place-foot';
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
  imports: [
    ClashPanel,
    Control,
    CountryField,
    Field,
    HoursField,
    PlaceFoot,
    ProblemPanel,
    SidePanel,
    TranslocoPipe,
    ZoneField,
  ],
  template: `
    <form class="beside" novalidate (submit)="save($event)">
      <fn-side-panel [title]="site()?.name ?? ('site.newSite' | transloco)" (closed)="left.emit()">
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
        <fn-hours-field [form]="form" />
        <fn-place-foot
          foot
          kind="site"
          [place]="site()"
          [act]="(site() ? 'site.saveSite' : 'site.createSite') | transloco"
          [isBusy]="form.isBusy()"
          [verdict]="mayKeep()"
          (turned)="stale.emit()"
        />
      </fn-side-panel>
    </form>
  `,
  styles: ':host { display: contents; }',
})
export class SiteForm {
  private readonly api = inject(ApiClient);
  /** Undefined for a new one. */
  readonly site = input<SiteView>();
  readonly saved = output<SiteView>();
  readonly left = output<void>();
  /** What is stored has changed: it has to be read anew. */
  readonly stale = output<void>();

  protected readonly text = textOf;
  protected readonly form = formDraft(
    siteBody,
    () => bodyOf(this.site()) ?? newSite,
    (body, latest: SiteView | undefined) => this.send(body, newest(this.site(), latest)),
    { of: () => this.site()?.id, reread: () => this.stale.emit() },
  );
  protected readonly mayKeep = computed(() => mayKeepHours(this.form.draft()));
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

  private send(body: SiteBody, site: SiteView | undefined): Promise<SiteView> {
    if (!site) return this.api.call(siteEndpoints.createSite, { body });
    return this.api.call(siteEndpoints.editSite, { params: { siteId: site.id }, body, version: site.version });
  }
}

function bodyOf(site: SiteView | undefined): SiteBody | undefined {
  if (!site) return undefined;
  const { name, zone, country, opensLocally, closesLocally } = site;
  return { name, zone, country, opensLocally, closesLocally };
}
