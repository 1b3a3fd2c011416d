import { Injectable } from '@nestjs/common';
import { compileRoster } from '@fortnight/shared/person/compile-roster';
import type { CoverGapView } from '@fortnight/shared/person/cover.contract';
import { gapsBrought, gapsIn, without, type CoverGap } from '@fortnight/shared/person/cover-gaps';
import { factsOf } from '@fortnight/shared/person/roster-book';
import { rosterLimits } from '@fortnight/shared/person/roster-limits.data';
import type { RosterFacts } from '@fortnight/shared/person/shift-roster';
import { addDays, type DateRange } from '@fortnight/shared/time/days';
import { epochMsOf } from '@fortnight/shared/time/instant';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { todayAt } from '../policy/figures';
import type { ReadTx } from '../platform/transaction';
import { ShiftRosterRepository, type RosterRead, type RosterScope } from './shift-roster.repository';

/** Where people lack on post in the next weeks, as it is and as it would be. */
@Injectable()
export class CoverReader {
  constructor(private readonly rosters: ShiftRosterRepository) {}

  /** Gaps from today on, of teams that have a roster. @throws Refused 404 for a site or team out of scope. */
  async gaps(tx: ReadTx, scope: RosterScope, siteIds: readonly string[]): Promise<CoverGapView[]> {
    const range = await this.ahead(tx, scope.siteId);
    const read = await this.rosters.read(tx, scope, range, siteIds);
    return viewsOf(read, gapsOf(tx, read, factsOf(read), range));
  }

  /** The gaps that some people would leave behind if they were gone from tomorrow on. The scope has been asked before. */
  async gapsWithout(tx: ReadTx, siteId: string, employeeIds: readonly string[]): Promise<CoverGapView[]> {
    const range = await this.ahead(tx, siteId);
    const read = await this.rosters.read(tx, { siteId, teamId: null }, range, [siteId]);
    const facts = factsOf(read);
    const gone = without(facts, employeeIds, addDays(range.fromOn, 1));
    return viewsOf(read, gapsBrought(gapsOf(tx, read, facts, range), gapsOf(tx, read, gone, range)));
  }

  private async ahead(tx: ReadTx, siteId: string): Promise<DateRange> {
    const fromOn = await todayAt(tx, siteId);
    return { fromOn, untilOn: addDays(fromOn, rosterLimits.gapDays - 1) };
  }
}

function gapsOf(tx: ReadTx, read: RosterRead, facts: RosterFacts, { fromOn, untilOn }: DateRange): CoverGap[] {
  const roster = compileRoster(facts, workingCalendar(read), { fromOn, untilOn: addDays(untilOn, 1) });
  const inUse = new Set(read.shifts.filter(({ isActive }) => isActive).map(({ id }) => id));
  const gaps = gapsIn(roster, rosteredTeams(read), { fromOn, untilOn }, epochMsOf(tx.atText));
  return gaps.filter(({ shiftId }) => inUse.has(shiftId));
}

/** Teams of which somebody works by a roster: of the others nothing is known, and so nothing lacks. */
function rosteredTeams({ teams, patterns, assignments, days, shifts }: RosterRead): string[] {
  const groups = new Set(assignments.map(({ groupId }) => groupId));
  const fixed = new Set(days.map(({ shiftId }) => shiftId));
  return teams
    .map(({ id }) => id)
    .filter(
      (teamId) =>
        patterns.some((one) => one.teamId === teamId && one.groups.some(({ id }) => groups.has(id))) ||
        shifts.some((shift) => shift.teamId === teamId && fixed.has(shift.id)),
    );
}

function viewsOf({ teams, shifts }: RosterRead, gaps: readonly CoverGap[]): CoverGapView[] {
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  const byId = new Map(shifts.map((shift) => [shift.id, shift]));
  return gaps.flatMap((gap) => {
    const shift = byId.get(gap.shiftId);
    if (!shift) return [];
    const { name: shiftName, startsLocally, endsLocally } = shift;
    return [{ ...gap, teamName: teamNames.get(gap.teamId) ?? '', shiftName, startsLocally, endsLocally }];
  });
}
