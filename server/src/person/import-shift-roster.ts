import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import {
  mayImportShifts,
  readShiftRows,
  shiftReportOf,
  type DayChange,
  type ImportFacts,
  type ShiftReading,
} from '@fortnight/shared/person/shift-import.rules';
import type { ShiftImportReport } from '@fortnight/shared/person/shift-import.contract';
import type { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { mayEditRoster } from '@fortnight/shared/person/shift-roster.rules';
import { readShiftSheet, type ShiftSheet } from '@fortnight/shared/person/shift-sheet';
import { cellText } from '@fortnight/shared/rule/head-text';
import { firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import type { Asked } from '../platform/endpoint/asked';
import { ensure } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { shiftRosterChanged } from './person.events';
import { ShiftDayRepository } from './shift-day.repository';
import { ShiftRosterRepository, type RosterRead } from './shift-roster.repository';

type Import = Asked<typeof shiftRosterEndpoints.importShiftRoster>;

/** Imports a month of shifts: a dry run says what would happen, the real one writes all of it or nothing. */
@Injectable()
export class ImportShiftRoster {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
    private readonly days: ShiftDayRepository,
  ) {}

  run(asked: Import): Promise<ShiftImportReport> {
    if (asked.body.dryRun) return this.work.read(async (tx) => shiftReportOf(await this.reading(tx, asked), true));
    return this.work.run(asked.me, async (tx) => {
      // A roster that changes while it is read would be written over.
      await this.rosters.lockTeamsOf(tx, asked.params.siteId, siteIdsFor(asked.me, 'roster.edit'));
      const reading = await this.reading(tx, asked);
      ensure(mayImportShifts(reading));
      await this.write(tx, asked, reading);
      return shiftReportOf(reading, false);
    });
  }

  private async reading(tx: ReadTx, { me, params: { siteId }, body }: Import): Promise<ShiftReading> {
    const siteIds = siteIdsFor(me, 'roster.edit');
    const sheet = readShiftSheet(body.csv, body.month, me.language);
    const month = sheet.month ?? tx.atText.slice(0, 7);
    const range = { fromOn: firstOfMonth(month), untilOn: lastOfMonth(month) };
    const read = await this.rosters.read(tx, { siteId, teamId: null }, range, siteIds);
    const elsewhere = await this.rosters.numbersElsewhere(tx, siteId, numbersIn(sheet));
    const facts = { ...factsOf(me, read), elsewhere, dayOf: rosterBook(read, range).dayOf };
    return readShiftRows(sheet, facts, me.language);
  }

  private async write(tx: Tx, { params: { siteId } }: Import, { sheet, rows }: ShiftReading): Promise<void> {
    const changes = rows.flatMap((row) => row.changes);
    await this.days.write(tx, siteId, changes, { origin: 'import', reason: null });
    const after = { month: sheet.month, people: rows.length, days: changes.length };
    await tx.audit({ siteId, action: 'shift-roster-imported', noun: 'site', nounId: siteId, after });
    for (const [teamId, ofTeam] of byTeam(changes)) {
      const dates = ofTeam.map(({ on }) => on).sort();
      const employeeIds = [...new Set(ofTeam.map(({ employeeId }) => employeeId))];
      const [fromOn = '', untilOn = ''] = [dates[0], dates.at(-1)];
      const told = { toldIds: employeeIds, byId: tx.actor?.employeeId ?? null };
      await tx.emit(shiftRosterChanged, siteId, { teamId, employeeIds, fromOn, untilOn, ...told });
    }
  }
}

function numbersIn({ columns, rows }: ShiftSheet): string[] {
  const at = columns.get('staffNumber') ?? -1;
  return rows.map(({ cells }) => cellText(cells[at] ?? '', true)).filter(Boolean);
}

function factsOf(me: Import['me'], read: RosterRead): Pick<ImportFacts, 'people' | 'shiftsOfTeam'> {
  const teams = new Map(read.teams.map((team) => [team.id, { ...team, mayEdit: mayEditRoster(me, team).allowed }]));
  const shiftsOfTeam = new Map(
    [...teams.keys()].map((teamId) => [
      teamId,
      read.shifts.filter((shift) => shift.teamId === teamId && shift.isActive),
    ]),
  );
  const here = read.people.map(({ teamId, ...person }) => ({ ...person, team: teams.get(teamId ?? '') ?? null }));
  return { people: here, shiftsOfTeam };
}

function byTeam(changes: readonly DayChange[]): Map<string, DayChange[]> {
  const found = new Map<string, DayChange[]>();
  for (const change of changes) found.set(change.teamId, [...(found.get(change.teamId) ?? []), change]);
  return found;
}
