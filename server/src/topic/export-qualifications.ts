import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { Language } from '@fortnight/shared/rule/problem';
import type { qualificationEndpoints, QualificationView } from '@fortnight/shared/topic/qualification.contract';
import type { Asked } from '../platform/endpoint/asked';
import { writeSheet, type SheetColumn } from '../platform/sheet-writer';
import { UnitOfWork } from '../platform/unit-of-work';
import { QualificationDesk } from './qualification-desk';
import { QualificationRepository } from './qualification.repository';

const states: Readonly<Record<QualificationView['state'], readonly [zh: string, en: string]>> = {
  'in-force': ['有效', 'in force'],
  expiring: ['即将到期', 'expiring'],
  expired: ['已到期', 'expired'],
  revoked: ['已取消', 'revoked'],
};

/** Who may teach what as a sheet, in the order of the list and by its filters. */
@Injectable()
export class ExportQualifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: QualificationDesk,
    private readonly qualifications: QualificationRepository,
  ) {}

  /** @throws Refused 404 for a site out of scope. */
  async run({
    me,
    params,
    query,
  }: Asked<typeof qualificationEndpoints.exportQualifications>): Promise<{ fileName: string; bytes: Uint8Array }> {
    const { sort, order, ...filter } = query;
    const { name, rows } = await this.work.read(async (tx) => {
      const { site, day } = await this.desk.at(tx, params.siteId, siteIdsFor(me, 'person.read'));
      const by = { by: sort ?? ('name' as const), isDown: order === 'down' };
      return { name: site.name, rows: await this.qualifications.list(tx, site.id, filter, day, by) };
    });
    const what = me.language === 'en' ? 'Who may teach' : '授课资格';
    const bytes = await writeSheet({ name: what, columns: columns(me.language), rows });
    return { fileName: `${name} ${what}.xlsx`, bytes };
  }
}

function columns(language: Language): SheetColumn<QualificationView>[] {
  const at = language === 'en' ? 1 : 0;
  const column = (
    zh: string,
    en: string,
    width: number,
    value: SheetColumn<QualificationView>['value'],
  ): SheetColumn<QualificationView> => ({ head: [zh, en][at] ?? zh, width, value });
  return [
    column('工号', 'Works number', 12, (row) => row.staffNumber),
    column('姓名', 'Name', 14, (row) => row.name),
    column('班组', 'Team', 14, (row) => row.teamName),
    column('培训项目', 'Programme', 10, (row) => row.programmeCode),
    column('培训内容', 'Topic', 30, (row) => [row.topicName, row.topicNameEn][at] ?? row.topicName),
    column('有效期至', 'Valid until', 12, (row) => row.validUntil ?? ['长期', 'no end'][at] ?? null),
    column('状态', 'State', 10, (row) => states[row.state][at]),
    column('授予人', 'Granted by', 14, (row) => row.granted.name),
    column('取消原因', 'Revoked because', 30, (row) => row.revokedFor),
  ];
}
