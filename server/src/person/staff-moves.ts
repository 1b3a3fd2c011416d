import { Injectable } from '@nestjs/common';
import type { EmployeeBody } from '@fortnight/shared/person/person.contract';
import type { Tx } from '../platform/transaction';
import { TeamRepository } from '../site/team.repository';
import { EmployeeRepository } from './employee.repository';
import { EndShifts } from './end-shifts';
import { staffMoved } from './person.events';
import { RoleRepository } from './role.repository';

/** Somebody who trains with another team from now on. Null: with none, since before joining or after leaving. */
export interface StaffMove {
  readonly employeeId: string;
  readonly fromTeamId: string | null;
  readonly toTeamId: string | null;
}

type Place = Pick<EmployeeBody, 'teamId' | 'status'> | null;

/** What follows when people come, go or change teams. Participants of drafts follow the team by themselves. */
@Injectable()
export class StaffMoves {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly teams: TeamRepository,
    private readonly shifts: EndShifts,
    private readonly roles: RoleRepository,
  ) {}

  /**
   * Takes back the roles that named the team left, tells the teams of the sites how many people they have now, and other
   * rooms who moved. @returns how many roles went.
   */
  async settle(tx: Tx, siteIds: readonly string[], moves: readonly StaffMove[]): Promise<number> {
    // An approval that freezes participants holds their teams: it sees us, or the listener to `staff-moved` sees it.
    const teamIds = moves.flatMap(({ fromTeamId, toTeamId }) => [fromTeamId, toTeamId]);
    await tx.query('SELECT id FROM team WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [teamIds]);
    await this.shifts.of(tx, moves);
    for (const siteId of new Set(siteIds)) {
      await this.teams.setHeadcounts(tx, siteId, await this.employees.headcounts(tx, siteId));
    }
    if (moves.length === 0) return 0;
    await tx.emit(staffMoved, siteIds[0] ?? null, { moves });
    return this.roles.removeForTeams(
      tx,
      moves.flatMap(({ employeeId, fromTeamId }) => (fromTeamId === null ? [] : [{ employeeId, teamId: fromTeamId }])),
    );
  }
}

/** The move that an employee made, if any. */
export function moveOf(employeeId: string, before: Place, after: Place): StaffMove[] {
  const [fromTeamId, toTeamId] = [teamOf(before), teamOf(after)];
  return fromTeamId === toTeamId ? [] : [{ employeeId, fromTeamId, toTeamId }];
}

function teamOf(place: Place): string | null {
  return place?.status === 'active' ? place.teamId : null;
}
