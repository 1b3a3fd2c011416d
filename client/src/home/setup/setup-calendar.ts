import { ChangeDetectionStrategy, Component, computed, inject, output, viewChild } from '@angular/core';
import { siteBody, siteEndpoints, type SiteBody } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { apiResource } from '../../api/api-resource';
import { Reader } from '../../i18n/language';
import { CalendarCard } from '../../site/calendar-card';
import { countryName, CountryField } from '../../site/country-field';
import { HoursField } from '../../site/hours-field';
import { ZoneField } from '../../site/zone-field';
import { DateTextPipe } from '../../time/date.pipes';
import { formDraft } from '../../ui/form-draft';
import { Icon } from '../../ui/icon';
import { ProblemPanel } from '../../ui/problem-panel';
import { SetupFoot } from './setup-foot';
import { SetupProgress } from './setup-steps';

/** Whose holidays apply, the weekend, and when the site is open; beside it what that means for the coming months. */
@Component({
  selector: 'fn-setup-calendar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarCard,
    CountryField,
    DateTextPipe,
    HoursField,
    Icon,
    ProblemPanel,
    SetupFoot,
    TranslocoPipe,
    ZoneField,
  ],
  templateUrl: './setup-calendar.html',
  styleUrl: './setup-calendar.css',
})
export class SetupCalendar {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly card = viewChild(CalendarCard);
  protected readonly progress = inject(SetupProgress);
  readonly done = output();
  readonly later = output();

  protected readonly form = formDraft(
    siteBody,
    () => this.stored(),
    (body) => this.write(body),
  );
  /** What the calendar says in general; a few days are enough to ask for. */
  protected readonly calendar = apiResource(siteEndpoints.readCalendar, () => {
    const site = this.progress.current();
    return site && { params: { siteId: site.id }, query: { fromOn: site.anchorMonday, untilOn: site.anchorMonday } };
  });
  protected readonly weekend = computed(() => {
    const days = this.calendar.value()?.weekend ?? [];
    // 2024 began on a Monday.
    const nameOf = (day: number) =>
      new Intl.DateTimeFormat(this.reader.language(), { weekday: 'long', timeZone: 'UTC' }).format(
        Date.UTC(2024, 0, day),
      );
    return days.map(nameOf).join(this.reader.language() === 'en' ? ', ' : '、');
  });
  protected readonly country = computed(() => countryName(this.form.draft().country, this.reader.language()));
  protected readonly isChina = computed(() => this.form.draft().country === 'CN');

  /** The calendar beside it shows the holidays of the country at once. */
  protected pickCountry(country: string): Promise<unknown> {
    this.form.edit({ country });
    return this.form.send();
  }

  protected async save(event?: Event): Promise<void> {
    if (!(await this.form.send(event))) return;
    this.progress.calendarSeen();
    this.done.emit();
  }

  protected skip(): void {
    this.later.emit();
  }

  private async write(body: SiteBody): Promise<boolean> {
    const site = this.progress.current();
    if (!site) return false;
    const isSame = JSON.stringify(body) === JSON.stringify(this.stored());
    if (isSame) return true;
    const after = await this.api.call(siteEndpoints.editSite, {
      params: { siteId: site.id },
      body,
      version: site.version,
    });
    this.progress.sites.set((this.progress.sites.value() ?? []).map((one) => (one.id === after.id ? after : one)));
    this.calendar.reload();
    this.card()?.reload();
    return true;
  }

  private stored(): SiteBody {
    const site = this.progress.current();
    const { name = '', zone = '', country = 'CN', opensLocally = '08:00', closesLocally = '20:00' } = site ?? {};
    return { name, zone, country, opensLocally, closesLocally };
  }
}
