import { Injectable } from '@nestjs/common';
import type { OtherRun } from '@fortnight/shared/invite/other-run.contract';
import { mayTakeInstead, runsInstead, type Joiner } from '@fortnight/shared/invite/other-run.rules';
import { compileRoster } from '@fortnight/shared/person/compile-roster';
import { hindrancesOf } from '@fortnight/shared/person/free-for';
import { factsOf } from '@fortnight/shared/person/roster-book';
import { byText } from '@fortnight/shared/rule/by-text';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { Verdict } from '@fortnight/shared/rule/verdict';
import { addDays } from '@fortnight/shared/time/days';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { nightRestOf, ShiftRosterRepository } from '../person/shift-roster.repository';
import { ensureFound } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { figuresToday } from '../policy/figures';
import { SessionRepository } from '../session/session.repository';
import { OtherRunRepository } from './other-run.repository';

const margin = 2;

/** Which other sittings of a lesson are open to somebody. */
@Injectable()
export class OtherRuns {
  constructor(
    private readonly runs: OtherRunRepository,
    private readonly sessions: SessionRepository,
    private readonly rosters: ShiftRosterRepository,
  ) {}

  /** At most two, the soonest first. */
  async offeredTo(tx: ReadTx, employeeId: string, left: SessionView): Promise<OtherRun[]> {
    const runs = await this.sessions.viewsByIds(tx, await this.runs.sameLesson(tx, left.id));
    if (runs.length === 0) return [];
    return runsInstead(left, runs, await this.joiner(tx, employeeId, left.id, runs), tx.atText);
  }

  /** @throws Refused 404 for a session that is none. */
  async mayTake(tx: ReadTx, employeeId: string, left: SessionView, runId: string): Promise<Verdict> {
    const run = ensureFound((await this.sessions.viewsByIds(tx, [runId]))[0]);
    return mayTakeInstead(left, run, await this.joiner(tx, employeeId, left.id, [run]), tx.atText);
  }

  private async joiner(tx: ReadTx, employeeId: string, leftId: string, runs: readonly SessionView[]): Promise<Joiner> {
    const engaged = await this.runs.engagementsOf(tx, employeeId);
    return {
      busy: engaged.filter(({ sessionId }) => sessionId !== leftId).map(({ span }) => span),
      sessionIds: new Set(engaged.map(({ sessionId }) => sessionId)),
      hindrancesAt: await this.hindrancesOf(tx, employeeId, runs),
    };
  }

  /** The person's own roster over the days of some runs. It names nobody else, so it cannot tell what goes short. */
  private async hindrancesOf(
    tx: ReadTx,
    employeeId: string,
    runs: readonly SessionView[],
  ): Promise<Joiner['hindrancesAt']> {
    const siteId = ensureFound(await this.runs.siteOf(tx, employeeId));
    const days = runs.map(({ on }) => on).sort(byText);
    // Two days more: another zone's day, and the night before the first with its rest.
    const range = { fromOn: addDays(days[0] ?? '', -margin), untilOn: addDays(days.at(-1) ?? '', margin) };
    const read = await this.rosters.read(tx, { siteId, teamId: null, employeeId }, range, [siteId]);
    const roster = compileRoster(factsOf(read), workingCalendar(read), range);
    const rest = nightRestOf(await figuresToday(tx, siteId));
    return (span) => hindrancesOf(roster, employeeId, span, rest).filter(({ code }) => code !== 'below-cover');
  }
}
