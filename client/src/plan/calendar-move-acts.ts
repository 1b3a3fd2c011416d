import { Injectable, inject } from '@angular/core';
import { calendarMoveEndpoints, type CalendarMoveView } from '@fortnight/shared/plan/calendar-moves.contract';
import { planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { ApiClient } from '../api/api-client';
import { problemOf } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { Toasts } from '../ui/toasts';
import { ChangeActs } from './change-acts';

/** What planners do about the moves that a changed calendar proposes; each act can be taken back. */
@Injectable({ providedIn: 'root' })
export class CalendarMoveActs {
  private readonly api = inject(ApiClient);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  private readonly changes = inject(ChangeActs);

  /** @param undone runs once it was taken back. */
  accept(planId: string, chosen: readonly CalendarMoveView[], undone: () => void): Promise<void> {
    const moves = chosen.map(({ sessionId, version, toOn }) => ({ sessionId, version, toOn }));
    const send = () =>
      this.api.call(calendarMoveEndpoints.acceptCalendarMoves, { params: { planId }, body: { moves } });
    const undo = () => this.api.call(planEndpoints.undo, { params: { planId } });
    return this.run('plan.calendar.moved', moves.length, send, () => this.back(undo, undone));
  }

  /** Leaves sessions where they are. */
  keep(siteId: string, moves: readonly CalendarMoveView[], undone: () => void): Promise<void> {
    const sessionIds = moves.map(({ sessionId }) => sessionId);
    const send = (isKept: boolean) =>
      this.api.call(calendarMoveEndpoints.keepOnDays, { params: { siteId }, body: { sessionIds, isKept } });
    const undo = () => send(false);
    return this.run(
      'plan.calendar.kept',
      moves.length,
      () => send(true),
      () => this.back(undo, undone),
    );
  }

  /** A binding session moves by a change order only (R5); the form opens with what is proposed. */
  change({ sessionId, toOn, toStartsLocally, startsLocally }: CalendarMoveView): Promise<boolean> {
    const to = toOn === null ? {} : { on: toOn, startsLocally: toStartsLocally ?? startsLocally };
    return this.changes.open({ sessionId, act: 'change', to });
  }

  private async run(done: string, count: number, send: () => Promise<unknown>, undo: () => void): Promise<void> {
    try {
      await send();
      const act = { label: this.reader.say('ui.undo'), run: undo };
      this.toasts.show({ text: this.reader.say(done, { count }), tone: 'ok', act });
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
    }
  }

  private async back(send: () => Promise<unknown>, undone: () => void): Promise<void> {
    try {
      await send();
      this.toasts.show({ text: this.reader.say('plan.toast.undone'), tone: 'ok' });
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
    }
    undone();
  }
}
