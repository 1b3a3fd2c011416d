import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/transaction';
import { TeamRepository } from '../site/team.repository';
import { EmployeeRepository } from './employee.repository';

/** Tells the teams of a site how many people they have, after employees came, went or moved. */
@Injectable()
export class TeamHeadcount {
  constructor(
    private readonly employees: EmployeeRepository,
    private readonly teams: TeamRepository,
  ) {}

  async refresh(tx: Tx, siteId: string): Promise<void> {
    await this.teams.setHeadcounts(tx, siteId, await this.employees.headcounts(tx, siteId));
  }
}
