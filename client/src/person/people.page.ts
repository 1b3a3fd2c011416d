import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { personEndpoints } from '@fortnight/shared/person/person.contract';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { DateTextPipe } from '../time/date.pipes';
import { Avatar } from '../ui/avatar';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { VerdictDirective } from '../ui/verdict';
import { CurrentSite } from './current-site';
import { Me } from './me';

/** The employees of a site; search and team live in the address. */
@Component({
  selector: 'fn-people-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Avatar,
    DateTextPipe,
    Empty,
    HeadActs,
    Icon,
    PageHead,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TranslocoPipe,
    VerdictDirective,
  ],
  templateUrl: './people.page.html',
  styleUrl: './people.page.css',
})
export class PeoplePage {
  private readonly router = inject(Router);
  private readonly me = inject(Me);
  private readonly siteId = inject(CurrentSite).id;

  /** From the query: words to look for, a team, and whether leavers show. */
  readonly search = input<string>();
  readonly teamId = input<string>();
  readonly status = input<string>();

  protected readonly employees = apiResource(personEndpoints.listEmployees, () => {
    const siteId = this.siteId();
    if (!siteId) return undefined;
    const search = this.search()?.trim();
    const query = {
      ...(search ? { search: search.slice(0, 80) } : {}),
      ...(this.teamId() ? { teamId: this.teamId() } : {}),
      ...(this.status() === 'left' ? { status: 'left' as const } : { status: 'active' as const }),
    };
    return { params: { siteId }, query };
  });
  protected readonly teams = apiResource(siteEndpoints.listTeams, () => {
    const siteId = this.siteId();
    return siteId ? { params: { siteId } } : undefined;
  });
  protected readonly mayEdit = computed(() => this.me.may('person.edit', this.siteId()));
  protected readonly isFiltered = computed(() => Boolean(this.search() || this.teamId() || this.status()));
  protected readonly shown = computed(() => {
    const known = this.teams.value() ?? [];
    // A team of another site stays in the address after a switch of site; it means nothing there.
    return known.some((team) => team.id === this.teamId()) ? this.teamId() : '';
  });

  protected filter(change: { search?: string; teamId?: string; status?: string }): void {
    const queryParams = Object.fromEntries(Object.entries(change).map(([key, value]) => [key, value || null]));
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected text(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }
}
