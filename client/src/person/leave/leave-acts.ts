import { Injectable, inject } from '@angular/core';
import {
  leaveBody,
  leaveEndpoints,
  type LeaveBody,
  type LeaveDecision,
  type LeaveView,
} from '@fortnight/shared/person/leave.contract';
import { ApiClient } from '../../api/api-client';
import { Reader } from '../../i18n/language';
import { Ask, type Question } from '../../ui/ask';
import { Toasts } from '../../ui/toasts';
import { touchesQuestion } from './leave-touches';
import { leaveWords } from './leave-words';

const told = { approve: 'approved', refuse: 'refused', cancel: 'cancelled' } as const;

/** What is done about leave, each after saying what it does. Every act answers whether it was meant. */
@Injectable({ providedIn: 'root' })
export class LeaveActs {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);

  async withdraw(one: LeaveView): Promise<boolean> {
    const isApproved = one.state === 'approved';
    const decision = await this.ask.decide({
      title: this.say(isApproved ? 'giveBackAsk' : 'withdrawAsk', { when: leaveWords(one, this.reader.language()) }),
      ...(isApproved && { text: this.say('giveBackWhat') }),
      act: this.say(isApproved ? 'giveBack' : 'withdraw'),
    });
    if (!decision) return false;
    await this.api.call(leaveEndpoints.withdrawLeave, { params: { leaveId: one.id }, version: one.version });
    return this.tell(isApproved ? 'cancelled' : 'withdrawn');
  }

  async decide(one: LeaveView, decision: LeaveDecision): Promise<boolean> {
    const note = await this.ask.decide(await this.questionOf(one, decision));
    if (!note) return false;
    const body = { decision, note: note.reason || null };
    await this.api.call(leaveEndpoints.decideLeave, { params: { leaveId: one.id }, body, version: one.version });
    return this.tell(told[decision]);
  }

  /**
   * Asks before leave is recorded for somebody: it counts at once. What cannot be read passes: the form itself tells it,
   * field by field. @throws ProblemError where the desk would refuse it.
   */
  async mayBeRecorded({ id: employeeId, name }: { id: string; name: string }, body: LeaveBody): Promise<boolean> {
    if (!leaveBody.safeParse(body).success) return true;
    const { fromOn, untilOn, startsLocally, endsLocally } = body;
    const query = { fromOn, untilOn, ...(startsLocally && { startsLocally }), ...(endsLocally && { endsLocally }) };
    const touches = await this.api.call(leaveEndpoints.readTouchesOfDays, { params: { employeeId }, query });
    const question = {
      title: this.say('recordAsk', { name, when: leaveWords(body, this.reader.language()) }),
      act: this.say('recordAct'),
      ...touchesQuestion(touches, this.reader),
    };
    return (await this.ask.decide(question)) !== undefined;
  }

  private async questionOf(one: LeaveView, decision: LeaveDecision): Promise<Question> {
    const title = this.say(`${decision}Ask`, { name: one.name, when: leaveWords(one, this.reader.language()) });
    const act = this.say(decision);
    const reason = { label: this.say('note'), optional: decision === 'approve' };
    if (decision !== 'approve') return { title, act, reason, isDangerous: decision === 'cancel' };
    const touches = await this.api.call(leaveEndpoints.readLeaveTouches, { params: { leaveId: one.id } });
    return { title, act, reason, ...touchesQuestion(touches, this.reader) };
  }

  private tell(done: string): true {
    this.toasts.show({ text: this.say(`done.${done}`), tone: 'ok' });
    return true;
  }

  private say(key: string, params: Record<string, string | number> = {}): string {
    return this.reader.say(`person.leaves.${key}`, params);
  }
}
