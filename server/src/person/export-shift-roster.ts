import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import type { shiftRosterEndpoints } from '@fortnight/shared/person/shift-roster.contract';
import { datesOfMonth, firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import type { Asked } from '../platform/endpoint/asked';
import { writeSheet } from '../platform/sheet-writer';
import { UnitOfWork } from '../platform/unit-of-work';
import { ShiftRosterRepository } from './shift-roster.repository';

const heads = { zh: ['工号', '姓名', '班组'], en: ['staff number', 'name', 'team'] } as const;
const widths = [12, 14, 14] as const;

/** The shifts of a team in a month as a sheet: people down, days across, as the import reads them. */
@Injectable()
export class ExportShiftRoster {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rosters: ShiftRosterRepository,
  ) {}

  async run({
    me,
    params,
    query,
  }: Asked<typeof shiftRosterEndpoints.exportShiftRoster>): Promise<{ name: string; bytes: Uint8Array }> {
    const range = { fromOn: firstOfMonth(query.month), untilOn: lastOfMonth(query.month) };
    const siteIds = siteIdsFor(me, 'roster.read');
    const { read, team } = await this.work.read((tx) => this.rosters.readTeam(tx, params.teamId, range, siteIds));
    const book = rosterBook(read, range);
    const names = new Map(read.shifts.map((shift) => [shift.id, shift.name]));
    const words = me.language === 'en' ? 'en' : 'zh';
    const rest = words === 'en' ? 'off' : '休';
    const rows = read.people.filter((person) => person.teamId === team.id);
    const valueOn = (employeeId: string, on: string) => {
      const { shiftId } = book.dayOf(employeeId, on);
      return shiftId === undefined ? null : shiftId === null ? rest : (names.get(shiftId) ?? null);
    };
    type Row = (typeof rows)[number];
    const values = [(row: Row) => row.staffNumber, (row: Row) => row.name, () => team.name];
    const columns = [
      ...heads[words].map((head, at) => ({ head, width: widths[at] ?? 14, value: values[at] ?? (() => null) })),
      ...datesOfMonth(query.month).map((on) => ({
        head: on,
        width: 11,
        value: (row: Row) => valueOn(row.employeeId, on),
      })),
    ];
    const name = `${team.name} ${query.month}`;
    return { name, bytes: await writeSheet({ name, columns, rows }) };
  }
}
