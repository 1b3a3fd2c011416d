import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { Problem } from '@fortnight/shared/rule/problem';
import { siteBody, siteEndpoints, type SiteBody, type SiteView } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../api/api-client';
import { faultAt, problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Control } from '../ui/control';
import { Field } from '../ui/field';
import { checkForm } from '../ui/form-check';
import { ProblemPanel } from '../ui/problem-panel';

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
  imports: [Control, Field, ProblemPanel, TranslocoPipe],
  template: `
    <form class="card" novalidate (submit)="save($event)">
      <header>
        <h2>{{ (site() ? 'site.editSite' : 'site.newSite') | transloco }}</h2>
      </header>
      <div class="body stack">
        @if (otherProblem(); as shown) {
          <fn-problem [problem]="shown" />
        }
        <fn-field [label]="'site.name' | transloco" [fault]="fault('/name')">
          <input class="input" fnControl [value]="draft().name" (input)="edit({ name: text($event) })" />
        </fn-field>
        <fn-field [label]="'site.zone' | transloco" [help]="'site.zoneHelp' | transloco" [fault]="fault('/zone')">
          <input class="input" fnControl list="zones" [value]="draft().zone" (input)="edit({ zone: text($event) })" />
        </fn-field>
        <datalist id="zones">
          @for (zone of zones; track zone) {
            <option [value]="zone"></option>
          }
        </datalist>
        <fn-field
          [label]="'site.country' | transloco"
          [help]="'site.countryHelp' | transloco"
          [fault]="fault('/country')"
        >
          <input
            class="input"
            fnControl
            maxlength="2"
            [value]="draft().country"
            (input)="edit({ country: text($event).toUpperCase() })"
          />
        </fn-field>
        <div class="row">
          <fn-field class="grow" [label]="'site.opens' | transloco" [fault]="fault('/opensLocally')">
            <input
              class="input"
              fnControl
              type="time"
              [value]="draft().opensLocally"
              (input)="edit({ opensLocally: text($event) })"
            />
          </fn-field>
          <fn-field class="grow" [label]="'site.closes' | transloco" [fault]="fault('/closesLocally')">
            <input
              class="input"
              fnControl
              type="time"
              [value]="draft().closesLocally"
              (input)="edit({ closesLocally: text($event) })"
            />
          </fn-field>
        </div>
      </div>
      <footer>
        <button type="button" class="btn right" (click)="left.emit()">{{ 'ui.back' | transloco }}</button>
        <button type="submit" class="btn primary" [attr.aria-disabled]="isBusy() || null">
          {{ (site() ? 'site.saveSite' : 'site.createSite') | transloco }}
        </button>
      </footer>
    </form>
  `,
})
export class SiteForm {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  /** Undefined for a new one. */
  readonly site = input<SiteView>();
  readonly saved = output<SiteView>();
  readonly left = output<void>();

  protected readonly zones = Intl.supportedValuesOf('timeZone');
  protected readonly draft = linkedSignal<SiteBody>(() => bodyOf(this.site()) ?? newSite);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly isBusy = signal(false);
  protected readonly otherProblem = computed(() => (this.problem()?.errors?.length ? undefined : this.problem()));

  protected text(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected fault(pointer: string): string | undefined {
    return faultAt(this.problem(), pointer);
  }

  protected edit(change: Partial<SiteBody>): void {
    this.draft.update((draft) => ({ ...draft, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const check = checkForm(siteBody, this.draft(), this.reader.language());
    this.problem.set(check.problem);
    if (!check.value || this.isBusy()) return;
    this.isBusy.set(true);
    try {
      this.saved.emit(await this.send(check.value));
    } catch (error) {
      this.problem.set(problemOf(error, this.reader.language()));
    } finally {
      this.isBusy.set(false);
    }
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
