import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { homeEndpoints } from '@fortnight/shared/home/home.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { CalendarBanner } from '../plan/calendar-banner';
import { YearAheadNote } from '../plan/year-ahead-note';
import { fullDateWords } from '../time/date-words';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { DeclinedCard } from './declined-card';
import { DueCard } from './due-card';
import { HomeSwitch } from './home-switch';
import { OpenSheetsCard } from './open-sheets-card';
import { RiskCard } from './risk-card';
import { WeekCard } from './week-card';

/** The supervisor's home of one site. */
@Component({
  selector: 'fn-supervisor-home',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    CalendarBanner,
    DeclinedCard,
    DueCard,
    HeadActs,
    HomeSwitch,
    OpenSheetsCard,
    PageHead,
    ProblemPanel,
    RiskCard,
    Skeleton,
    TranslocoPipe,
    WeekCard,
    YearAheadNote,
  ],
  templateUrl: './supervisor-home.html',
})
export class SupervisorHomeView {
  private readonly current = inject(CurrentSite);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);

  protected readonly home = apiResource(homeEndpoints.readSupervisorHome, () => {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  });
  /** The site that is shown, or else one that I plan for. */
  protected readonly siteId = computed(() => {
    const plansAt = (siteId: string): boolean => this.me.holds('plan.draft', siteId);
    const current = this.current.id();
    return current && plansAt(current) ? current : this.me.sites().find(({ id }) => plansAt(id))?.id;
  });
  protected readonly sub = computed(() => {
    const home = this.home.value();
    if (!home) return '';
    const on = fullDateWords(home.on, this.reader.language());
    const day = home.workingDayOfMonth;
    return this.reader.say(day > 0 ? 'home.dayOfMonth' : 'home.dayBeforeFirst', { on, day });
  });
}
