import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import type { Asked } from '../platform/endpoint/asked';
import { notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { shiftRosterChanged } from './person.events';
import { ShiftPatternRepository } from './shift-pattern.repository';
import { ShiftRosterRepository } from './shift-roster.repository';

/** Lets people of a team turn with a group from a day on, or with none. */
@Injectable()
export class AssignPattern {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly patterns: ShiftPatternRepository,
  ) {}

  /** @throws Refused 404 for a group that is not of a pattern in use by the team, by `mayEditRoster`. */
  run({ me, params, body }: Asked<typeof shiftRosterEndpoints.assignPattern>): Promise<{ assigned: number }> {
    return this.work.run(me, async (tx) => {
      const team = await this.rosters.lockTeam(tx, me, params.teamId, siteIdsFor(me, 'roster.edit'));
      const { employeeIds, groupId, fromOn } = body;
      await this.rosters.ensureTeammates(tx, team.id, employeeIds);
      if (groupId !== null && !(await this.patterns.hasGroup(tx, team.id, groupId))) notFound();
      // Whoever turned with no group before reads their first shifts on their home page.
      const toldIds = await this.patterns.turningFrom(tx, employeeIds, fromOn);
      await this.patterns.endFrom(tx, employeeIds, fromOn);
      const rows = employeeIds.map((employeeId) => ({ employeeId, groupId: groupId ?? '', fromOn, untilOn: null }));
      if (groupId !== null) await this.patterns.assign(tx, team.siteId, rows);
      const { siteId } = team;
      const after = { employeeIds, shiftGroup: groupId, fromOn };
      await tx.audit({ siteId, action: 'shift-group-assigned', noun: 'team', nounId: team.id, after });
      const told = { toldIds, byId: tx.actor?.employeeId ?? null };
      await tx.emit(shiftRosterChanged, siteId, { teamId: team.id, employeeIds, fromOn, untilOn: null, ...told });
      return { assigned: employeeIds.length };
    });
  }
}
