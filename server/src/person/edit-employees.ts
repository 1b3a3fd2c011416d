import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { mayEditRow } from '@fortnight/shared/person/bulk.rules';
import type { EmployeeBody, EmployeeView } from '@fortnight/shared/person/person.contract';
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
import { RoleHeldRow } from './person.entity';
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
          await this.moves.settle(tx, [site.id], moved);
          return { moved: moved.length };
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
    const { id, siteId } = before;
    ensureWritten(await this.employees.edit(tx, id, bodyOf(after), version));
    const lost = await this.endRoles(tx, before, after);
    const hasLeft = before.status === 'active' && after.status === 'left';
    const ended = hasLeft ? await this.departures.of(tx, me, before) : { roles: 0, hadAccount: false };
    const audited = auditedEmployee(before, { ...after, version: version + 1 });
    await tx.audit({ siteId, action: 'employee-edited', noun: 'employee', nounId: id, ...audited });
    moved.push(...moveOf(id, before, after));
    return {
      left: Number(hasLeft),
      returned: Number(before.status === 'left' && after.status === 'active'),
      rolesLost: lost + ended.roles,
      accountsClosed: Number(ended.hadAccount),
    };
  }

  /** Roles that belong to the team which somebody leaves. */
  private async endRoles(tx: Tx, { id: employeeId, teamId }: EmployeeView, after: EmployeeView): Promise<number> {
    if (teamId === null || teamId === after.teamId) return 0;
    return (await tx.manager.delete(RoleHeldRow, { employeeId, teamId })).affected ?? 0;
  }

  private async ensureTeams(tx: Tx, siteId: string, rows: readonly Row[]): Promise<void> {
    const known = new Set((await this.sites.teamsOf(tx, siteId)).map(({ id }) => id));
    const at = rows.findIndex(({ change: { teamId } }) => teamId && !known.has(teamId));
    if (at >= 0) refuseField(`/rows/${at}/change/teamId`, 'team-unknown');
  }
}

function bodyOf({ staffNumber, name, teamId, post, hiredOn, mail, phone, status }: EmployeeView): EmployeeBody {
  return { staffNumber, name, teamId, post, hiredOn, mail, phone, status };
}
