import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { leaveEndpoints } from '@fortnight/shared/person/leave.contract';
import { addDays } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { CurrentSite } from '../person/current-site';
import { leaveReach } from '../person/leave/leave-reach.data';
import { Me } from '../person/me';
import { ServerClock } from '../time/server-clock';
import { todayAt } from '../time/today';
import { Icon } from '../ui/icon';

/** Requests for leave that wait for me; nothing while there are none. */
@Component({
  selector: 'fn-leave-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (names().length > 0) {
      <a class="card row" routerLink="/leave">
        <fn-icon name="leave" [size]="20" />
        <b>{{ 'home.leave.waiting' | transloco: { count: names().length } }}</b>
        <span class="sub grow">{{ names().slice(0, 4).join('、') }}</span>
        <span class="acc-t">{{ 'home.leave.decide' | transloco }}</span>
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
export class LeaveCard {
  private readonly clock = inject(ServerClock);
  private readonly me = inject(Me);
  private readonly site = inject(CurrentSite);

  private readonly waiting = apiResource(leaveEndpoints.listLeave, () => {
    const siteId = this.site.id();
    if (!siteId || !this.me.holds('leave.decide', siteId)) return undefined;
    const today = todayAt(this.clock, this.site.zone());
    const query = {
      state: 'requested' as const,
      fromOn: addDays(today, -leaveReach.ahead),
      untilOn: addDays(today, leaveReach.ahead),
    };
    return { params: { siteId }, query };
  });
  /** Whether it is known if anything waits: what stands below would jump else. */
  readonly isSettled = computed(() => !this.waiting.isLoading());
  protected readonly names = computed(() =>
    (this.waiting.value() ?? [])
      .filter(({ employeeId }) => employeeId !== this.me.view()?.employeeId)
      .map(({ name }) => name),
  );
}
