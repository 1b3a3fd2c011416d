import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { homeEndpoints } from '@fortnight/shared/home/home.contract';
import { nearnessOf } from '@fortnight/shared/plan/deadline.rules';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { dateAt } from '@fortnight/shared/time/zone';
import { TranslocoPipe } from '@jsverse/transloco';
import { apiResource } from '../api/api-resource';
import { Reader } from '../i18n/language';
import { CurrentSite } from '../person/current-site';
import { inkOf } from '../plan/deadline-words';
import { ChangeList } from '../plan/change-list';
import { PlanStatus } from '../plan/plan-status';
import { DateTextPipe, MonthTextPipe } from '../time/date.pipes';
import { dayWords, momentWords } from '../time/date-words';
import { ServerClock } from '../time/server-clock';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { HeadActs, PageHead } from '../ui/page-head';
import { ProblemPanel } from '../ui/problem-panel';
import { Skeleton } from '../ui/skeleton';
import { HomeSwitch } from './home-switch';

/** The manager's inbox: what waits for a decision and until when, what comes next, what was decided. */
@Component({
  selector: 'fn-manager-inbox',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    ChangeList,
    DateTextPipe,
    Empty,
    HeadActs,
    HomeSwitch,
    Icon,
    MonthTextPipe,
    PageHead,
    PlanStatus,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './manager-inbox.html',
  styleUrls: ['./due-rows.css'],
})
export class ManagerInboxView {
  private readonly clock = inject(ServerClock);
  private readonly current = inject(CurrentSite);
  private readonly reader = inject(Reader);

  protected readonly inbox = apiResource(homeEndpoints.readInbox, () => ({}));
  protected readonly inkOf = inkOf;
  private readonly today = computed(() => dateAt(this.clock.nowMs(), this.current.zone()));
  protected readonly waiting = computed(() =>
    [...(this.inbox.value()?.waiting ?? [])]
      .sort((one, other) => one.decideByOn.localeCompare(other.decideByOn))
      .map((plan) => ({ plan, nearness: nearnessOf(plan.decideByOn, plan.workingDaysLeft, this.today()) })),
  );
  protected readonly sub = computed(() => {
    const shown = this.inbox.value();
    return shown ? this.reader.say('home.inbox.count', { count: shown.waiting.length + shown.changes.length }) : '';
  });
  /** 没有待审批的计划。下一份预计 9月25日提交。 */
  protected readonly emptyWords = computed(() => {
    const next = [...(this.inbox.value()?.expected ?? [])].sort((one, other) =>
      one.submitByOn.localeCompare(other.submitByOn),
    )[0];
    const none = this.reader.say('home.inbox.empty');
    if (!next) return none;
    return none + this.reader.say('home.inbox.next', { on: dayWords(next.submitByOn, this.reader.language()) });
  });

  /** 王芳 8月25日 周二 10:12, in the zone that the reader looks at. */
  protected doneBy(done: PlanView['submitted']): string {
    return done ? `${done.name} ${momentWords(done.at, this.current.zone(), this.reader.language())}` : '';
  }
}
