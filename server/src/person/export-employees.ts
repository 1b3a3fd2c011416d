import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { rosterColumns } from '@fortnight/shared/person/roster.data';
import type { staffEndpoints } from '@fortnight/shared/person/staff.contract';
import type { Language } from '@fortnight/shared/rule/problem';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound } from '../platform/refused';
import { writeSheet, type SheetColumn } from '../platform/sheet-writer';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { EmployeeRepository } from './employee.repository';

const widths = { staffNumber: 12, name: 14, team: 14, post: 14, hiredOn: 12, mail: 28, phone: 16, status: 8 } as const;
const statuses = { active: { zh: '在职', en: 'active' }, left: { zh: '离职', en: 'left' } } as const;

/** The list of employees as a sheet, in its order and by its filters; the roster import reads the same columns. */
@Injectable()
export class ExportEmployees {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly employees: EmployeeRepository,
  ) {}

  async run({
    me,
    params,
    query,
  }: Asked<typeof staffEndpoints.exportEmployees>): Promise<{ siteName: string; bytes: Uint8Array }> {
    const siteIds = siteIdsFor(me, 'person.read');
    const { sort, order, ...filter } = query;
    const { site, rows } = await this.work.read(async (tx) => {
      const found = ensureFound(await this.sites.oneSite(tx, params.siteId, siteIds));
      const by = { by: sort ?? ('name' as const), isDown: order === 'down' };
      return { site: found, rows: await this.employees.list(tx, { siteIds }, { ...filter, siteId: found.id }, by) };
    });
    return { siteName: site.name, bytes: await writeSheet({ name: site.name, columns: columns(me.language), rows }) };
  }
}

function columns(language: Language): SheetColumn<EmployeeView>[] {
  const words = language === 'en' ? 'en' : 'zh';
  const values: Record<keyof typeof rosterColumns, (row: EmployeeView) => string | null> = {
    staffNumber: (row) => row.staffNumber,
    name: (row) => row.name,
    team: (row) => row.teamName,
    post: (row) => row.post,
    hiredOn: (row) => row.hiredOn,
    mail: (row) => row.mail,
    phone: (row) => row.phone,
    status: (row) => statuses[row.status][words],
  };
  const names = Object.keys(rosterColumns) as (keyof typeof rosterColumns)[];
  return names.map((key) => ({ head: rosterColumns[key][words], width: widths[key], value: values[key] }));
}
