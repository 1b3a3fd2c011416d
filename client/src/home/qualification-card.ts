import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { qualificationEndpoints } from '@fortnight/shared/topic/qualification.contract';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { Icon } from '../ui/icon';

/** Qualifications to teach whose end is near (R34), for whoever renews them; nothing while there are none. */
@Component({
  selector: 'fn-qualification-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (names().length > 0) {
      <a class="card row" routerLink="/people/teachers" [queryParams]="{ state: 'expiring' }">
        <fn-icon name="clock" [size]="20" />
        <b>{{ 'home.qualification.ending' | transloco: { count: count() } }}</b>
        <span class="sub grow">{{ names().slice(0, 4).join('、') }}</span>
        <span class="acc-t">{{ 'home.qualification.look' | transloco }}</span>
      </a>
    }
  `,
  styles: `
    a {
      gap: var(--fn-3);
      padding: var(--fn-3) var(--fn-4);
      color: var(--fn-ink);
      text-decoration: none;
    }
    a:hover {
      background: var(--fn-hover);
    }
    .sub {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
})
export class QualificationCard {
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);
  private readonly ending = apiResource(qualificationEndpoints.listQualifications, () => {
    const siteId = this.site.id();
    if (!siteId || !this.me.holds('plan.draft', siteId)) return undefined;
    return { params: { siteId }, query: { state: 'expiring' as const } };
  });
  /** Whether it is known if any ends: what stands below would jump else. */
  readonly isSettled = computed(() => !this.ending.isLoading());
  protected readonly count = computed(() => this.ending.value()?.length ?? 0);
  protected readonly names = computed(() => [...new Set((this.ending.value() ?? []).map(({ name }) => name))]);
}
