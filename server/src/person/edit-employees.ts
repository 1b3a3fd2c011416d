import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { mayEditRow } from '@fortnight/shared/person/bulk.rules';
import type { EmployeeBody, EmployeeView } from '@fortnight/shared/person/person.contract';
import type { BulkReport, BulkRow, staffEndpoints } from '@fortnight/shared/person/staff.contract';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureWritten, refuseField, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { auditedEmployee } from './audited-employee';
import { EmployeeRepository } from './employee.repository';
import { EndEmployment } from './end-employment';
import { RoleHeldRow } from './person.entity';
import { moveOf, StaffMoves, type StaffMove } from './staff-moves';
import { ensureTeamToJoin } from './team-to-join';

type Edit = Asked<typeof staffEndpoints.editEmployees>;
type Tally = Omit<BulkReport, 'isWritten' | 'refused'>;

/** A report of what would have been: the transaction that found it out is rolled back. */
class NotWritten extends Error {
  constructor(readonly report: BulkReport) {
    super('not written');
  }
}

/** Edits many employees of a site, all or none. A dry run is the real one, rolled back, and so foretells it exactly. */
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
  async run(asked: Edit): Promise<BulkReport> {
    try {
      return await this.work.run(asked.me, async (tx) => {
        const report = await this.edit(tx, asked);
        if (!report.isWritten) throw new NotWritten(report);
        return report;
      });
    } catch (error) {
      if (error instanceof NotWritten) return error.report;
      throw error;
    }
  }

  private async edit(tx: Tx, { me, params, body }: Edit): Promise<BulkReport> {
    const siteIds = siteIdsFor(me, 'person.edit');
    const site = await this.sites.oneSite(tx, params.siteId, siteIds);
    await this.ensureTeams(tx, site.id, body.rows);
    const employeeIds = body.rows.map(({ employeeId }) => employeeId);
    const known = await this.employees.list(tx, { siteIds }, { siteId: site.id, employeeIds });
    const byId = new Map(known.map((one) => [one.id, one]));
    const refused: BulkReport['refused'] = [];
    const moved: StaffMove[] = [];
    let tally: Tally = { changed: 0, unchanged: 0, moved: 0, left: 0, returned: 0, rolesLost: 0, accountsClosed: 0 };
    for (const row of body.rows) {
      const before = byId.get(row.employeeId);
      try {
        const done = await this.editOne(tx, me, row, before);
        tally = sum(tally, done.tally);
        moved.push(...done.moves);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        const { code, detail } = describeProblem(error.code, error.params, me.language);
        refused.push({ employeeId: row.employeeId, name: before?.name ?? '', code, detail });
      }
    }
    await this.moves.settle(tx, [site.id], moved);
    if (tally.changed === 0) tx.bookkeeping('nothing changed');
    return { ...tally, moved: moved.length, refused, isWritten: !body.dryRun && refused.length === 0 };
  }

  private async editOne(
    tx: Tx,
    me: Actor,
    { version, change }: BulkRow,
    before: EmployeeView | undefined,
  ): Promise<{ readonly tally: Partial<Tally>; readonly moves: StaffMove[] }> {
    if (!before) throw new Refused('not-found');
    ensure(mayEditRow(before, version, change));
    const after: EmployeeView = { ...before, ...change };
    if (after.status === 'active') await ensureTeamToJoin(tx, before.siteId, after);
    const isSame = (['teamId', 'post', 'status'] as const).every((field) => before[field] === after[field]);
    if (isSame) return { tally: { unchanged: 1 }, moves: [] };
    const { id, siteId, teamId } = before;
    ensureWritten(await this.employees.edit(tx, id, bodyOf(after), version));
    let [rolesLost, accountsClosed] = [0, 0];
    if (teamId !== null && teamId !== after.teamId) {
      rolesLost += (await tx.manager.delete(RoleHeldRow, { employeeId: id, teamId })).affected ?? 0;
    }
    const hasLeft = before.status === 'active' && after.status === 'left';
    if (hasLeft) {
      const ended = await this.departures.of(tx, me, before);
      rolesLost += ended.roles;
      accountsClosed += ended.hadAccount ? 1 : 0;
    }
    const audited = auditedEmployee(before, { ...after, version: version + 1 });
    await tx.audit({ siteId, action: 'employee-edited', noun: 'employee', nounId: id, ...audited });
    const returned = before.status === 'left' && after.status === 'active' ? 1 : 0;
    const tally = { changed: 1, left: hasLeft ? 1 : 0, returned, rolesLost, accountsClosed };
    return { tally, moves: moveOf(id, before, after) };
  }

  private async ensureTeams(tx: Tx, siteId: string, rows: readonly BulkRow[]): Promise<void> {
    const known = new Set((await this.sites.teamsOf(tx, siteId)).map(({ id }) => id));
    const at = rows.findIndex(({ change: { teamId } }) => teamId && !known.has(teamId));
    if (at >= 0) refuseField(`/rows/${at}/change/teamId`, 'team-unknown');
  }
}

function sum(one: Tally, other: Partial<Tally>): Tally {
  const keys = Object.keys(one) as (keyof Tally)[];
  return Object.fromEntries(keys.map((key) => [key, one[key] + (other[key] ?? 0)])) as unknown as Tally;
}

function bodyOf({ staffNumber, name, teamId, post, hiredOn, mail, phone, status }: EmployeeView): EmployeeBody {
  return { staffNumber, name, teamId, post, hiredOn, mail, phone, status };
}
