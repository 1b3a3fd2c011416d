import { Injectable, Injector, inject } from '@angular/core';
import { sessionChangeEndpoints, type SessionChangeView } from '@fortnight/shared/plan/session-change.contract';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Ask } from '../ui/ask';
import { Toasts } from '../ui/toasts';
import type { ChangeQuestion } from './change-dialog';

/** What people do about changes of binding sessions: ask for one, decide, take it back. Each says what came of it. */
@Injectable({ providedIn: 'root' })
export class ChangeActs {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);

  /** Whether a change was made or now waits. */
  async open(question: ChangeQuestion): Promise<boolean> {
    const { openChangeDialog } = await import('./change-dialog');
    const change = await openChangeDialog(this.injector, question);
    if (!change) return false;
    const how = change.state === 'pending' ? 'pending' : change.after ? 'changed' : 'cancelled';
    this.toasts.show({ text: this.reader.say(`plan.change.toast.${how}`), tone: how === 'pending' ? 'info' : 'ok' });
    return true;
  }

  approve(change: SessionChangeView): Promise<boolean> {
    const sent = { params: { changeId: change.id }, version: change.version };
    return this.run('approved', () => this.api.call(sessionChangeEndpoints.approveChange, sent));
  }

  ratify(change: SessionChangeView): Promise<boolean> {
    const sent = { params: { changeId: change.id }, version: change.version };
    return this.run('ratified', () => this.api.call(sessionChangeEndpoints.ratifyChange, sent));
  }

  withdraw(change: SessionChangeView): Promise<boolean> {
    const sent = { params: { changeId: change.id }, version: change.version };
    return this.run('withdrawn', () => this.api.call(sessionChangeEndpoints.withdrawChange, sent));
  }

  async return(change: SessionChangeView): Promise<boolean> {
    const decision = await this.ask.decide({
      title: this.reader.say('plan.change.returnTitle'),
      text: this.reader.say('plan.change.returnText', { name: change.asked.name }),
      act: this.reader.say('plan.change.return'),
      reason: { label: this.reader.say('plan.change.reason') },
    });
    if (!decision) return false;
    const sent = { params: { changeId: change.id }, body: { reason: decision.reason }, version: change.version };
    return this.run('returned', () => this.api.call(sessionChangeEndpoints.returnChange, sent));
  }

  /** A refusal is said in its own words; what is shown is out of date then as well. */
  private async run(done: string, send: () => Promise<unknown>): Promise<boolean> {
    try {
      await send();
      this.toasts.show({ text: this.reader.say(`plan.change.toast.${done}`), tone: 'ok' });
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
    }
    return true;
  }
}
