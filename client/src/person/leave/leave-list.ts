import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { LeaveDecision, LeaveView } from '@fortnight/shared/person/leave.contract';
import { mayDecideLeave, mayWithdrawLeave } from '@fortnight/shared/person/leave.rules';
import { toInstantText } from '@fortnight/shared/time/instant';
import { TranslocoPipe } from '@jsverse/transloco';
import { isProblem } from '../../api/problem-error';
import { Reader } from '../../i18n/language';
import { MomentPipe } from '../../time/date.pipes';
import { ServerClock } from '../../time/server-clock';
import { Avatar } from '../../ui/avatar';
import { Status } from '../../ui/status';
import { Me } from '../me';
import { LeaveActs } from './leave-acts';
import { leaveDays, leaveLooks, leaveWords } from './leave-words';

/** Leave as rows, each with what I may do about it. What is far-reaching is asked first, with what it meets. */
@Component({
  selector: 'fn-leave-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, MomentPipe, Status, TranslocoPipe],
  templateUrl: './leave-list.html',
  styleUrl: './leave-list.css',
})
export class LeaveList {
  private readonly acts = inject(LeaveActs);
  private readonly clock = inject(ServerClock);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  readonly leave = input.required<readonly LeaveView[]>();
  /** My own, which I take back; else that of others, which I decide about. */
  readonly isMine = input(false);
  readonly changed = output<void>();

  protected readonly rows = computed(() =>
    this.leave().map((one) => ({
      one,
      look: leaveLooks[one.state],
      when: leaveWords(one, this.reader.language()),
      days: leaveDays(one),
      origin: this.originOf(one),
      // Who records leave decides about it in the same moment: that is said once.
      decided: one.decided?.at === one.asked.at && one.decided.name === one.asked.name ? null : one.decided,
      acts: this.isMine() ? [] : this.actsOn(one),
      takesBack: this.isMine() && mayWithdrawLeave(one, this.at()).allowed,
    })),
  );

  protected async withdraw(one: LeaveView): Promise<void> {
    await this.settle(() => this.acts.withdraw(one));
  }

  protected async decide(one: LeaveView, decision: LeaveDecision): Promise<void> {
    await this.settle(() => this.acts.decide(one, decision));
  }

  /** What is shown was true a moment ago: where somebody was faster, it is read anew. */
  private async settle(act: () => Promise<boolean>): Promise<void> {
    try {
      if (await act()) this.changed.emit();
    } catch (error) {
      if (isProblem(error, 'stale-version')) this.changed.emit();
      throw error;
    }
  }

  private originOf({ employeeId, asked }: LeaveView): 'askedAt' | 'askedBy' | 'recordedBy' {
    if (asked.employeeId !== employeeId) return 'recordedBy';
    return this.isMine() ? 'askedAt' : 'askedBy';
  }

  private actsOn(one: LeaveView): LeaveDecision[] {
    const me = this.me.view();
    if (!me) return [];
    return (['approve', 'refuse', 'cancel'] as const).filter((act) => mayDecideLeave(one, act, me, this.at()).allowed);
  }

  private at(): string {
    return toInstantText(this.clock.nowMs());
  }
}
