import { Injectable, inject, signal } from '@angular/core';
import {
  shiftRosterEndpoints,
  type SetDaysBody,
  type SwapShiftsBody,
} from '@fortnight/shared/person/shift-roster.contract';
import { mayFixDays } from '@fortnight/shared/person/shift-roster.rules';
import { ApiClient } from '../../api/api-client';
import { problemOf } from '../../api/problem-error';
import { Reader } from '../../i18n/language';
import { Ask } from '../../ui/ask';
import { Toasts } from '../../ui/toasts';
import type { Picked } from './grid-selection';
import type { ShiftLook } from './month-grid';

type To = SetDaysBody['to'];

/** What is done to a roster's days, each told in a toast and taken back from there. */
@Injectable()
export class RosterActs {
  private readonly api = inject(ApiClient);
  private readonly ask = inject(Ask);
  private readonly reader = inject(Reader);
  private readonly toasts = inject(Toasts);
  /** The reason given last: days that differ together have the same one. */
  private lastReason = '';
  readonly isBusy = signal(false);

  /** Asks for the reason where one is needed. @returns whether anything was written. */
  async fill(teamId: string, picked: readonly Picked[], to: To, looks: readonly ShiftLook[]): Promise<boolean> {
    const here = picked.filter(({ row }) => row.isHere);
    if (here.length === 0) return false;
    const cells = here.map(({ row, cell }) => ({ employeeId: row.employeeId, on: cell.on }));
    const name = this.nameOf(to, looks);
    const reason = mayFixDays({ to, reason: null }).allowed ? null : await this.reasonFor(name, cells.length);
    if (reason === undefined) return false;
    return this.run(async () => {
      const { changed } = await this.set(teamId, cells, to, reason);
      const text = this.reader.say(changed > 0 ? 'person.shifts.filled' : 'person.shifts.nothingToFill', {
        count: changed,
        shift: name,
      });
      this.toasts.show({ text, tone: 'ok' });
    });
  }

  swap(teamId: string, body: SwapShiftsBody): Promise<boolean> {
    return this.run(async () => {
      await this.api.call(shiftRosterEndpoints.swapShifts, { params: { teamId }, body });
      this.toasts.show({ text: this.reader.say('person.shifts.swapped'), tone: 'ok' });
    });
  }

  async undoSwap(swapId: string): Promise<boolean> {
    return this.run(async () => {
      await this.api.call(shiftRosterEndpoints.undoSwap, { params: { swapId } });
      this.toasts.show({ text: this.reader.say('person.shifts.swapUndone'), tone: 'ok' });
    });
  }

  assign(teamId: string, employeeIds: readonly string[], groupId: string | null, fromOn: string): Promise<boolean> {
    return this.run(async () => {
      const body = { employeeIds: [...employeeIds], groupId, fromOn };
      const { assigned } = await this.api.call(shiftRosterEndpoints.assignPattern, { params: { teamId }, body });
      this.toasts.show({ text: this.reader.say('person.shifts.assigned', { count: assigned }), tone: 'ok' });
    });
  }

  private set(
    teamId: string,
    cells: SetDaysBody['cells'],
    to: To,
    reason: string | null,
  ): Promise<{ changed: number }> {
    return this.api.call(shiftRosterEndpoints.setShiftDays, { params: { teamId }, body: { cells, to, reason } });
  }

  /** Undefined when the reader goes back. */
  private async reasonFor(shift: string, count: number): Promise<string | undefined> {
    const decided = await this.ask.decide({
      title: this.reader.say('person.shifts.ask.title', { count, shift }),
      act: this.reader.say('person.shifts.ask.act', { shift }),
      reason: {
        label: this.reader.say('person.shifts.reason'),
        help: this.reader.say('person.shifts.ask.help'),
        typed: this.lastReason,
      },
    });
    if (!decided) return undefined;
    this.lastReason = decided.reason;
    return decided.reason;
  }

  private nameOf(to: To, looks: readonly ShiftLook[]): string {
    if (to === 'rest') return this.reader.say('person.shifts.restDay');
    if (to === 'pattern') return this.reader.say('person.shifts.byPattern');
    return looks.find(({ id }) => id === to)?.name ?? '';
  }

  private async run(act: () => Promise<void>): Promise<boolean> {
    if (this.isBusy()) return false;
    this.isBusy.set(true);
    try {
      await act();
      return true;
    } catch (error) {
      this.toasts.problem(problemOf(error, this.reader.language()));
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }
}
