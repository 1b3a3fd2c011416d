import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { mayEditRow } from '@fortnight/shared/person/bulk.rules';
import { employeeBodyOf } from '@fortnight/shared/person/employee-body';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import type { EmployeeChange, EmployeeReport, staffEndpoints } from '@fortnight/shared/person/staff.contract';
import { changesNothing, type BulkOutcome, type BulkRow } from '@fortnight/shared/rule/bulk';
import { editInBulk } from '../platform/bulk-edit';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten, refuseField } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { auditedEmployee } from './audited-employee';
import { EmployeeRepository } from './employee.repository';
import { EndEmployment } from './end-employment';
import { moveOf, StaffMoves, type StaffMove } from './staff-moves';
import { ensureTeamToJoin } from './team-to-join';

type Row = BulkRow<EmployeeChange>;
type Figures = Omit<EmployeeReport, keyof BulkOutcome>;
const noFigures: Figures = { moved: 0, left: 0, returned: 0, rolesLost: 0, accountsClosed: 0 };

/** Edits many employees of a site, all or none. */
@Injectable()
export class EditEmployees {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly employees: EmployeeRepository,
    private readonly moves: StaffMoves,
    private readonly departures: EndEmployment,
  ) {}

  /** @returns the rows that stand against it, when any does; nothing is written then. @throws Refused 404 for the site. */
  run(asked: Asked<typeof staffEndpoints.editEmployees>): Promise<EmployeeReport> {
    const { me, params, body } = asked;
    const siteIds = siteIdsFor(me, 'person.edit');
    return editInBulk(this.work, asked, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIds);
      await this.ensureTeams(tx, site.id, body.rows);
      const employeeIds = body.rows.map(({ id }) => id);
      const moved: StaffMove[] = [];
      return {
        known: await this.employees.list(tx, { siteIds }, { siteId: site.id, employeeIds }),
        figures: noFigures,
        one: (before: EmployeeView, row) => this.editOne(tx, me, row, before, moved),
        settle: async () => {
          const rolesLost = await this.moves.settle(tx, [site.id], moved);
          return { moved: moved.length, rolesLost };
        },
      };
    });
  }

  private async editOne(
    tx: Tx,
    me: Actor,
    { version, change }: Row,
    before: EmployeeView,
    moved: StaffMove[],
  ): Promise<Partial<Figures> | null> {
    ensure(mayEditRow(before, version, change));
    const after: EmployeeView = { ...before, ...change };
    if (after.status === 'active') await ensureTeamToJoin(tx, before.siteId, after);
    if (changesNothing(before, change)) return null;
    const { id, siteId, teamId } = before;
    ensureWritten(await this.employees.edit(tx, id, employeeBodyOf(after), version));
    const hasLeft = before.status === 'active' && after.status === 'left';
    const ended = hasLeft ? await this.departures.of(tx, me, before) : { roles: 0, hadAccount: false };
    // Roles for the team that somebody leaves are taken back when the moves are settled.
    const leavesTeam = teamId !== null && teamId !== after.teamId;
    const roles = hasLeft ? [] : before.roles.filter((held) => !leavesTeam || held.teamId !== teamId);
    const audited = auditedEmployee(before, { ...after, roles, version: version + 1 });
    await tx.audit({ siteId, action: 'employee-edited', noun: 'employee', nounId: id, ...audited });
    moved.push(...moveOf(id, before, after));
    return {
      left: Number(hasLeft),
      returned: Number(before.status === 'left' && after.status === 'active'),
      rolesLost: ended.roles,
      accountsClosed: Number(ended.hadAccount),
    };
  }

  private async ensureTeams(tx: Tx, siteId: string, rows: readonly Row[]): Promise<void> {
    const known = new Set((await this.sites.teamsOf(tx, siteId)).map(({ id }) => id));
    const at = rows.findIndex(({ change: { teamId } }) => teamId && !known.has(teamId));
    if (at >= 0) refuseField(`/rows/${at}/change/teamId`, 'team-unknown');
  }
}
