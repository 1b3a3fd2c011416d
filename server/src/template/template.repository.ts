import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Figures } from '@fortnight/shared/policy/policy';
import { promisedBy, promiseOf } from '@fortnight/shared/template/programme.rules';
import type { RegulationProgramme } from '@fortnight/shared/template/programmes.data';
import type { ProgrammeView, TemplateBody, TemplateView } from '@fortnight/shared/template/template.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import { In, type FindOptionsWhere } from 'typeorm';
import { ensureFound } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { figuresOn, figuresToday } from '../policy/figures';
import { TemplatePauseRepository } from './template-pause.repository';
import { TemplateTopicRepository } from './template-topic.repository';
import { ProgrammeRow, TemplateRow } from './template.entity';

/** What other rooms ask about programmes and templates; and these themselves. */
@Injectable()
export class TemplateRepository {
  constructor(
    private readonly pauses: TemplatePauseRepository,
    private readonly topics: TemplateTopicRepository,
  ) {}

  /** The programmes of a site in the regulation's order. */
  async programmesOf(tx: ReadTx, siteId: string): Promise<ProgrammeView[]> {
    const rows = await tx.manager.find(ProgrammeRow, { where: { siteId }, order: { position: 'ASC' } });
    const inForce = await figuresToday(tx, siteId);
    return rows.map(({ position: _, ...programme }) => ({ ...programme, promise: promiseOf(programme.code, inForce) }));
  }

  /**
   * All templates of a site, the inactive among them, in the order of their programmes. Their promises follow the
   * figures in force on the date, or today.
   */
  templatesOf(tx: ReadTx, siteId: string, on?: DateText): Promise<TemplateView[]> {
    return this.views(tx, { siteId }, on);
  }

  /** A template in the reader's scope. @throws Refused 404 for any other. */
  async oneTemplate(tx: ReadTx, templateId: string, siteIds: readonly string[]): Promise<TemplateView> {
    return ensureFound((await this.views(tx, { id: templateId, siteId: In([...siteIds]) }))[0]);
  }

  async insert(tx: Tx, siteId: string, body: TemplateBody): Promise<string> {
    const id = randomUUID();
    await tx.manager.insert(TemplateRow, { id, siteId, version: 1, ...columnsOf(body) });
    await this.pauses.noteMade(tx, id);
    await this.writeParts(tx, id, body);
    return id;
  }

  /** @returns rows written: 0 when the version is stale. */
  async edit(tx: Tx, siteId: string, templateId: string, body: TemplateBody, version: number): Promise<number> {
    const change = { ...columnsOf(body), version: version + 1 };
    const { affected } = await tx.manager.update(TemplateRow, { id: templateId, siteId, version }, change);
    if (affected) await this.writeParts(tx, templateId, body);
    return affected ?? 0;
  }

  /** Adds the regulation's programmes that the site does not have. @returns how many. */
  async layProgrammes(tx: Tx, siteId: string, programmes: readonly RegulationProgramme[]): Promise<number> {
    const rows = programmes.map(({ code, name, nameEn, tint }, position) => {
      return { id: randomUUID(), siteId, code, position, name, nameEn, tint };
    });
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(ProgrammeRow)
      .values(rows)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length;
  }

  private async writeParts(tx: Tx, templateId: string, { topicIds, isActive }: TemplateBody): Promise<void> {
    await this.topics.replace(tx, templateId, topicIds);
    await this.pauses.note(tx, templateId, isActive);
  }

  private async views(tx: ReadTx, where: FindOptionsWhere<TemplateRow>, on?: DateText): Promise<TemplateView[]> {
    const rows = await tx.manager.find(TemplateRow, { where, order: { name: 'ASC' } });
    const programmeIds = rows.map((row) => row.programmeId);
    const programmes = await tx.manager.find(ProgrammeRow, {
      where: { id: In(programmeIds) },
      order: { position: 'ASC' },
    });
    const siteId = rows[0]?.siteId;
    if (siteId === undefined) return [];
    const topicIds = await this.topics.topicIdsOf(
      tx,
      rows.map(({ id }) => id),
    );
    const inForce = await (on === undefined ? figuresToday(tx, siteId) : figuresOn(tx, siteId, on));
    return programmes.flatMap((programme) =>
      rows
        .filter((row) => row.programmeId === programme.id)
        .map((row) => ({ ...viewOf(row, programme, inForce), topicIds: topicIds.get(row.id) ?? [] })),
    );
  }
}

/** What stands in the columns of the rules where the promise alone is kept. */
const standIn = { rules: ['FREQ=WEEKLY'], extraOn: [], exceptOn: [] };

function columnsOf({
  ruleSet,
  limits,
  topicIds: _,
  ...body
}: TemplateBody): Omit<TemplateRow, 'id' | 'siteId' | 'version'> {
  const { minutes: leastMinutes, ...rest } = limits;
  return { ...body, byPromise: ruleSet === null, ...(ruleSet ?? standIn), ...rest, leastMinutes };
}

function viewOf(row: TemplateRow, programme: ProgrammeRow, inForce: Figures): Omit<TemplateView, 'topicIds'> {
  const { byPromise, rules, extraOn, exceptOn, workingDaysOnly, weekdays, notBefore, notAfter, leastMinutes, ...rest } =
    row;
  const limits = { workingDaysOnly, weekdays, notBefore, notAfter, minutes: leastMinutes };
  return {
    ...rest,
    ruleSet: byPromise ? null : { rules, extraOn, exceptOn },
    limits,
    programmeCode: programme.code,
    tint: programme.tint,
    promise: promisedBy(promiseOf(programme.code, inForce), limits),
  };
}
