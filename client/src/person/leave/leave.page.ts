import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { leaveEndpoints, leaveStates, type LeaveState } from '@fortnight/shared/person/leave.contract';
import { addDays } from '@fortnight/shared/time/days';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../../api/api-resource';
import { Reader } from '../../i18n/language';
import { ServerClock } from '../../time/server-clock';
import { todayAt } from '../../time/today';
import { Empty } from '../../ui/empty';
import { textOf } from '../../ui/form-draft';
import { listAddress } from '../../ui/list-address';
import { HeadActs, PageHead } from '../../ui/page-head';
import { ProblemPanel } from '../../ui/problem-panel';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { CurrentSite } from '../current-site';
import { Me } from '../me';
import { LeaveForm } from './leave-form';
import { LeaveList } from './leave-list';
import { leaveReach } from './leave-reach.data';

/** Leave: what waits for my decision, that of the people whom I lead, and my own. */
@Component({
  selector: 'fn-leave-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Empty, HeadActs, LeaveForm, LeaveList, PageHead, ProblemPanel, Skeleton, TranslocoPipe],
  templateUrl: './leave.page.html',
  styles: `
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: var(--fn-2);
    }
    .filters .input {
      width: auto;
    }
  `,
})
export class LeavePage {
  private readonly clock = inject(ServerClock);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  protected readonly site = inject(CurrentSite);
  protected readonly address = listAddress();

  protected readonly text = textOf;
  protected readonly states = leaveStates;
  protected readonly form = signal<'mine' | 'another' | undefined>(undefined);
  protected readonly decides = computed(() => this.me.holds('leave.decide', this.site.id()));
  protected readonly mine = apiResource(leaveEndpoints.listMyLeave, () => ({}));
  protected readonly others = apiResource(leaveEndpoints.listLeave, () => {
    const siteId = this.site.id();
    if (!siteId || !this.decides()) return undefined;
    const today = todayAt(this.clock, this.site.zone());
    const query = { fromOn: addDays(today, -leaveReach.back), untilOn: addDays(today, leaveReach.ahead) };
    return { params: { siteId }, query };
  });
  /** Nothing is drawn until all of it is here: the parts lie one below the other and would push each other down. */
  protected readonly isComing = computed(() =>
    [this.mine, this.others].some((each) => each.isLoading() && !each.value() && !each.problem()),
  );
  protected readonly teams = computed(() => {
    const named = (this.others.value() ?? []).flatMap(({ teamId, teamName }) =>
      teamId !== null && teamName !== null ? [[teamId, teamName] as const] : [],
    );
    const locale = this.reader.language();
    return [...new Map(named)].sort(([, one], [, other]) => one.localeCompare(other, locale));
  });
  protected readonly teamId = computed(() => this.address.get('teamId'));
  protected readonly state = computed(() => leaveStates.find((one) => one === this.address.get('state')) ?? '');
  private readonly ofOthers = computed(() =>
    (this.others.value() ?? []).filter(({ employeeId }) => employeeId !== this.me.view()?.employeeId),
  );
  protected readonly waiting = computed(() => this.ofOthers().filter(({ state }) => state === 'requested'));
  protected readonly decided = computed(() =>
    this.ofOthers().filter(
      ({ state, teamId }) =>
        (this.state() === '' ? state !== 'requested' : state === this.state()) &&
        (this.teamId() === '' || teamId === this.teamId()),
    ),
  );

  protected narrowByState(state: string): void {
    this.address.set({ state: state as LeaveState | '' });
  }

  protected saved(done: 'asked' | 'recorded'): void {
    this.toasts.show({ text: this.reader.say(`person.leaves.${done}`), tone: 'ok' });
    this.form.set(undefined);
    this.reload();
  }

  protected reload(): void {
    this.mine.reload();
    this.others.reload();
  }
}
