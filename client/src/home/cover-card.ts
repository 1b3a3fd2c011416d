import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { coverEndpoints } from '@fortnight/shared/person/cover.contract';
import { mayEditRoster } from '@fortnight/shared/person/shift-roster.rules';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { Me } from '../person/me';
import { CoverGaps } from '../person/shifts/cover-gaps';

/** Shifts of the next weeks that lack people, of the teams whose roster I keep; nothing while there are none. */
@Component({
  selector: 'fn-cover-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [CoverGaps],
  template: `
    @if (gaps().length > 0) {
      <fn-cover-gaps [gaps]="gaps()" [most]="4" [hasTeams]="true" />
    }
  `,
})
export class CoverCard {
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);
  private readonly all = apiResource(coverEndpoints.readCoverGaps, () => {
    const siteId = this.site.id();
    return siteId && this.me.holds('roster.edit', siteId) ? { params: { siteId }, query: {} } : undefined;
  });
  /** Whether it is known if anything lacks: what stands below would jump else. */
  readonly isSettled = computed(() => !this.all.isLoading());
  protected readonly gaps = computed(() => {
    const [me, siteId] = [this.me.view(), this.site.id()];
    if (!me || !siteId) return [];
    const isMine = (id: string, name: string): boolean => mayEditRoster(me, { id, siteId, name }).allowed;
    return (this.all.value() ?? []).filter(({ teamId, teamName }) => isMine(teamId, teamName));
  });
}
