import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { SiteCalendar, SiteView } from '@fortnight/shared/site/site.contract';
import { cadenceOf, type Cadence } from '@fortnight/shared/template/cadence';
import { judgeCadence } from '@fortnight/shared/template/judge-cadence';
import type {
  PromiseFigures,
  TemplateBody,
  templateEndpoints,
  TemplateView,
} from '@fortnight/shared/template/template.contract';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { toLocal } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import { ensureWritten, refuseField, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { tellingWhatIsTaken } from '../site/taken-field';
import { TopicRepository } from '../topic/topic.repository';
import { TemplateRepository } from './template.repository';

const uniqueFields = { template_name: { pointer: '/name', zh: '模板名称', en: 'Template name' } } as const;

/** Creates templates and edits them. */
@Injectable()
export class WriteTemplate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly topics: TopicRepository,
    private readonly templates: TemplateRepository,
  ) {}

  create({ me, params, body }: Asked<typeof templateEndpoints.createTemplate>): Promise<TemplateView> {
    const siteIds = siteIdsFor(me, 'template.edit');
    const unit = this.work.run(me, async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIds);
      await this.ensureSound(tx, site, body);
      const id = await this.templates.insert(tx, site.id, body);
      const after = await this.templates.oneTemplate(tx, id, siteIds);
      await tx.audit({ siteId: site.id, action: 'template-created', noun: 'template', nounId: id, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFields, unit);
  }

  edit({ me, params, body, version }: Asked<typeof templateEndpoints.editTemplate>): Promise<TemplateView> {
    const siteIds = siteIdsFor(me, 'template.edit');
    const unit = this.work.run(me, async (tx) => {
      const before = await this.templates.oneTemplate(tx, params.templateId, siteIds);
      const site = await this.sites.oneSite(tx, before.siteId, siteIds);
      await this.ensureSound(tx, site, body);
      ensureWritten(await this.templates.edit(tx, before.id, body, version));
      const after = await this.templates.oneTemplate(tx, before.id, siteIds);
      const nounId = before.id;
      await tx.audit({ siteId: site.id, action: 'template-edited', noun: 'template', nounId, before, after });
      return after;
    });
    return tellingWhatIsTaken(me.language, uniqueFields, unit);
  }

  /** Everything that a template names belongs to its site, its topics to its programme, and its rules give dates. */
  private async ensureSound(tx: Tx, site: SiteView, body: TemplateBody): Promise<void> {
    const programmes = await this.templates.programmesOf(tx, site.id);
    const programme = programmes.find(({ id }) => id === body.programmeId);
    if (!programme) return refuseField('/programmeId', 'programme-unknown');
    const topics = new Map((await this.topics.topicsOf(tx, site.id)).map((topic) => [topic.id, topic]));
    body.topicIds.forEach((topicId, index) => {
      const topic = topics.get(topicId);
      if (!topic) refuseField(`/topicIds/${index}`, 'topic-unknown');
      else if (topic.programmeCode !== programme.code) refuseField(`/topicIds/${index}`, 'topic-of-other-programme');
    });
    const rooms = body.roomId === null ? [] : await this.sites.roomsOf(tx, site.id);
    if (body.roomId !== null && !rooms.some(({ id }) => id === body.roomId)) refuseField('/roomId', 'room-unknown');
    if (!body.isActive) return;
    const calendar = await this.sites.calendarOf(tx, site.id);
    ensureCadence(cadenceOf(body, programme.promise), programme.promise, site, calendar, tx);
  }
}

/**
 * By the judge that the form asks too. A template that is not in use is not judged: it may have ended long ago.
 * @throws Refused naming each field that cannot be kept.
 */
function ensureCadence(
  cadence: Cadence,
  policy: PromiseFigures | null,
  { anchorMonday, opensLocally, closesLocally, zone }: SiteView,
  calendar: SiteCalendar,
  { at }: Tx,
): void {
  const { weekend } = calendar;
  const today = toLocal(at.epochMilliseconds, zone).on;
  const hours = { opensLocally, closesLocally };
  const site = { calendar: workingCalendar(calendar), anchorMonday, weekend, ...hours, today, policy };
  const faults = judgeCadence(cadence, site).filter(({ isRefused }) => isRefused);
  if (faults.length === 0) return;
  const found = faults.map(({ pointer, code, params }) => ({ place: 'body' as const, pointer, code, params }));
  throw new Refused('invalid-request', { count: found.length }, found);
}
