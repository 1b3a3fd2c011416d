import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { leaveEndpoints, type LeaveDecision, type LeaveView } from '@fortnight/shared/person/leave.contract';
import { mayDecideLeave, mayWithdrawLeave } from '@fortnight/shared/person/leave.rules';
import { toInstantText } from '@fortnight/shared/time/instant';
import { TranslocoPipe } from '@jsverse/transloco';
import { ApiClient } from '../../api/api-client';
import { isProblem } from '../../api/problem-error';
import { Reader } from '../../i18n/language';
import { MomentPipe } from '../../time/date.pipes';
import { ServerClock } from '../../time/server-clock';
import { Ask, type Question } from '../../ui/ask';
import { Avatar } from '../../ui/avatar';
import { Status } from '../../ui/status';
import { Toasts } from '../../ui/toasts';
import { Me } from '../me';
import { leaveDays, leaveLooks, leaveWords } from './leave-words';
import { touchesQuestion } from './leave-touches';

/** Leave as rows, each with what I may do about it. What is far-reaching is asked first, with what it meets. */
@Component({
  selector: 'fn-leave-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Avatar, MomentPipe, Status, TranslocoPipe],
  templateUrl: './leave-list.html',
  styleUrl: './leave-list.css',
})
export class LeaveList {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly clock = inject(ServerClock);
  private readonly me = inject(Me);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
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
      acts: this.isMine() ? [] : this.actsOn(one),
      takesBack: this.isMine() && mayWithdrawLeave(one, this.at()).allowed,
    })),
  );

  protected async withdraw(one: LeaveView): Promise<void> {
    const isApproved = one.state === 'approved';
    const decision = await this.ask.decide({
      title: this.say(isApproved ? 'giveBackAsk' : 'withdrawAsk', { when: leaveWords(one, this.reader.language()) }),
      ...(isApproved && { text: this.say('giveBackWhat') }),
      act: this.say(isApproved ? 'giveBack' : 'withdraw'),
    });
    if (!decision) return;
    const taking = { params: { leaveId: one.id }, version: one.version };
    await this.write(() => this.api.call(leaveEndpoints.withdrawLeave, taking), isApproved ? 'cancelled' : 'withdrawn');
  }

  protected async decide(one: LeaveView, decision: LeaveDecision): Promise<void> {
    const note = await this.ask.decide(await this.questionOf(one, decision));
    if (!note) return;
    const body = { decision, note: note.reason || null };
    const deciding = { params: { leaveId: one.id }, body, version: one.version };
    const done = { approve: 'approved', refuse: 'refused', cancel: 'cancelled' }[decision];
    await this.write(() => this.api.call(leaveEndpoints.decideLeave, deciding), done);
  }

  private async questionOf(one: LeaveView, decision: LeaveDecision): Promise<Question> {
    const title = this.say(`${decision}Ask`, { name: one.name, when: leaveWords(one, this.reader.language()) });
    const act = this.say(decision);
    const reason = { label: this.say('note'), optional: decision === 'approve' };
    if (decision !== 'approve') return { title, act, reason, isDangerous: decision === 'cancel' };
    const touches = await this.api.call(leaveEndpoints.readLeaveTouches, { params: { leaveId: one.id } });
    return { title, act, reason, ...touchesQuestion(touches, this.reader) };
  }

  /** What is shown was true a moment ago; whoever was faster has decided. */
  private async write(act: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await act();
      this.toasts.show({ text: this.say(`done.${done}`), tone: 'ok' });
      this.changed.emit();
    } catch (error) {
      if (isProblem(error, 'stale-version')) this.changed.emit();
      throw error;
    }
  }

  private actsOn(one: LeaveView): LeaveDecision[] {
    const me = this.me.view();
    if (!me) return [];
    return (['approve', 'refuse', 'cancel'] as const).filter((act) => mayDecideLeave(one, act, me, this.at()).allowed);
  }

  private at(): string {
    return toInstantText(this.clock.nowMs());
  }

  private say(key: string, params: Record<string, string | number> = {}): string {
    return this.reader.say(`person.leaves.${key}`, params);
  }
}
