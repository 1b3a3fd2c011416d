import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import type { EmployeeBody, personEndpoints, RosterReport } from '@fortnight/shared/person/person.contract';
import { reportOf } from '@fortnight/shared/person/roster-report';
import {
  mayImportRoster,
  readRoster,
  type KnownEmployee,
  type RosterRow,
  type RosterReading,
} from '@fortnight/shared/person/roster.rules';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, Refused } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { EmployeeRepository } from './employee.repository';
import { EndEmployment } from './end-employment';
import { moveOf, StaffMoves } from './staff-moves';

type Import = Asked<typeof personEndpoints.importRoster>;

/** Imports a roster file: a dry run says what would happen, the real one writes all of it or nothing. */
@Injectable()
export class ImportRoster {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly employees: EmployeeRepository,
    private readonly moves: StaffMoves,
    private readonly departures: EndEmployment,
  ) {}

  run(asked: Import): Promise<RosterReport> {
    if (asked.body.dryRun) return this.work.read(async (tx) => reportOf((await this.reading(tx, asked)).reading, true));
    return this.work.run(asked.me, async (tx) => {
      // Two imports at once would each take the other's new people for unknown.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('roster-import'))`);
      const { reading, known } = await this.reading(tx, asked);
      ensure(mayImportRoster(reading));
      return this.write(tx, asked, reading, known);
    });
  }

  private async reading(
    tx: ReadTx,
    { me, params, body }: Import,
  ): Promise<{ readonly reading: RosterReading; readonly known: readonly KnownEmployee[] }> {
    const { id } = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'person.edit'));
    const teams = (await this.sites.teamsOf(tx, id)).filter(({ isActive }) => isActive);
    const known = await this.employees.knownTo(tx, id);
    return { reading: readRoster(body.csv, teams, known, me.language), known };
  }

  private async write(
    tx: Tx,
    { me, params: { siteId } }: Import,
    reading: RosterReading,
    known: readonly KnownEmployee[],
  ): Promise<RosterReport> {
    const report = reportOf(reading, false);
    const before = new Map(known.map((one) => [one.staffNumber, one]));
    const changed = reading.rows.filter((row) => row.outcome !== 'unchanged');
    const written = await this.employees.writeMany(
      tx,
      siteId,
      changed.flatMap(({ body }) => body ?? []),
    );
    if (written < changed.length) throw new Refused('too-busy', {}, [], 1);
    await this.settle(tx, me, siteId, known);
    const { rows, created, updated, unchanged } = report;
    await tx.audit({
      siteId,
      action: 'roster-imported',
      noun: 'site',
      nounId: siteId,
      after: { rows, created, updated, unchanged },
      personal: { rows: changed.map((row) => auditedRow(row, before)) },
    });
    return report;
  }

  /** Whoever left by the file loses account and roles; whoever came or moved trains with the team from now on. */
  private async settle(tx: Tx, me: Actor, siteId: string, known: readonly KnownEmployee[]): Promise<void> {
    const before = new Map(known.map(({ staffNumber, current }) => [staffNumber, current]));
    const now = await this.employees.list(tx, { siteIds: [siteId] }, { siteId });
    for (const employee of now) {
      const hasLeft = before.get(employee.staffNumber)?.status === 'active' && employee.status === 'left';
      if (hasLeft) await this.departures.of(tx, me, employee);
    }
    const moved = now.flatMap((one) => moveOf(one.id, before.get(one.staffNumber) ?? null, one));
    await this.moves.settle(tx, [siteId], moved);
  }
}

/** What an import did to somebody: all of a new person, of a known one the fields that changed. */
function auditedRow(
  { outcome, body, cells: { staffNumber } }: RosterRow,
  known: ReadonlyMap<string, KnownEmployee>,
): object {
  const current = known.get(staffNumber)?.current;
  if (!body || !current) return { outcome, ...body };
  const fields = (Object.keys(body) as (keyof EmployeeBody)[]).filter((field) => body[field] !== current[field]);
  const of = (person: EmployeeBody): object => Object.fromEntries(fields.map((field) => [field, person[field]]));
  return { outcome, staffNumber, before: of(current), after: of(body) };
}
