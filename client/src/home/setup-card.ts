import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { siteEndpoints } from '@fortnight/shared/site/site.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';

/** Leads administrators back to the assistant as long as their site lacks what a plan needs. */
@Component({
  selector: 'fn-setup-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [RouterLink, TranslocoPipe],
  template: `
    @if (missing().length > 0) {
      <section class="card row wrap" aria-labelledby="setup-title">
        <div class="grow">
          <h2 id="setup-title">{{ 'home.setup.unfinished' | transloco }}</h2>
          <p class="sub">{{ 'home.setup.unfinishedWhat' | transloco: { steps: words() } }}</p>
        </div>
        <a class="btn primary" routerLink="/setup">{{ 'home.setup.goOn' | transloco }}</a>
      </section>
    }
  `,
  styles: `
    .card {
      margin: var(--fn-5) var(--fn-6) 0;
      padding: var(--fn-3) var(--fn-4);
      border-color: var(--fn-accent-line);
    }
    .grow {
      min-width: 200px;
    }
    .sub {
      font-size: var(--fn-t-s);
    }
    @media (max-width: 599px) {
      .card {
        margin: var(--fn-3) var(--fn-3) 0;
      }
    }
  `,
})
export class SetupCard {
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);
  private readonly reader = inject(Reader);
  private readonly teams = apiResource(siteEndpoints.listTeams, () => this.ofSite());
  private readonly rooms = apiResource(siteEndpoints.listRooms, () => this.ofSite());

  protected readonly missing = computed(() => {
    const [teams, rooms] = [this.teams.value(), this.rooms.value()];
    if (!teams || !rooms) return [];
    const people = teams.reduce((sum, { headcount }) => sum + headcount, 0);
    const lacks = { teams: teams.length === 0, rooms: rooms.length === 0, roster: people === 0 };
    return (['teams', 'rooms', 'roster'] as const).filter((step) => lacks[step]);
  });
  protected readonly words = computed(() =>
    this.missing()
      .map((step) => this.reader.say(`home.setup.step.${step}`))
      .join(this.reader.language() === 'en' ? ', ' : '、'),
  );

  private ofSite(): { params: { siteId: string } } | undefined {
    const siteId = this.site.id();
    return siteId && this.me.holds('site.edit', siteId) ? { params: { siteId } } : undefined;
  }
}
