import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { sessionEndpoints } from '@fortnight/shared/session/session.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Empty } from '../ui/empty';
import { mediaSignal, phoneQuery } from '../ui/media';
import { PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { SessionCards } from './session-cards';
import { choicesOf, passes, type SessionFilter } from './session-filter';
import { datesOf, rangeWords, readRange, stepRange, type RangeSpan } from './session-range';
import { SessionTable } from './session-table';
import { SessionTools } from './session-tools';

/** Binding and held sessions of a site, by week or month. Range and filters live in the address. */
@Component({
  selector: 'fn-sessions-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Empty,
    PageHead,
    ProblemPanel,
    RouterLink,
    SessionCards,
    SessionTable,
    SessionTools,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './sessions.page.html',
  styleUrl: './sessions.page.css',
})
export class SessionsPage {
  private readonly current = inject(CurrentSite);
  private readonly reader = inject(Reader);
  private readonly router = inject(Router);
  private readonly clock = inject(ServerClock);
  protected readonly me = inject(Me);
  protected readonly isPhone = mediaSignal(phoneQuery);

  readonly span = input<string>();
  readonly on = input<string>();
  readonly team = input<string>();
  readonly programme = input<string>();

  protected readonly today = computed(() => todayAt(this.clock, this.current.zone()));
  protected readonly range = computed(() => readRange(this.span(), this.on(), this.today()));
  protected readonly title = computed(() => rangeWords(this.range(), this.reader.language()));
  protected readonly filter = computed<SessionFilter>(() => ({
    team: this.team() ?? '',
    programme: this.programme() ?? '',
  }));
  protected readonly sessions = apiResource(sessionEndpoints.listSessions, () => {
    const siteId = this.current.id();
    return siteId ? { params: { siteId }, query: datesOf(this.range()) } : undefined;
  });
  protected readonly choices = computed(() => choicesOf(this.sessions.value() ?? [], this.reader.language()));
  protected readonly shown = computed(() =>
    (this.sessions.value() ?? [])
      .filter((session) => passes(session, this.filter()))
      .sort((one, other) => one.startsAt.localeCompare(other.startsAt)),
  );
  protected readonly count = computed(() =>
    this.sessions.value() ? this.reader.say('session.count.sessions', { count: this.shown().length }) : '',
  );

  protected useSpan(span: RangeSpan): Promise<boolean> {
    return this.go({ span: span === 'month' ? span : null });
  }

  protected step(by: 1 | -1): Promise<boolean> {
    return this.go({ on: stepRange(this.range(), by) });
  }

  /** Null takes a part out of the address. */
  protected go(queryParams: Record<string, string | null>): Promise<boolean> {
    return this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
