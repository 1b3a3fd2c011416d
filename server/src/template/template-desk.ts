import { Injectable } from '@nestjs/common';
import { holds, type Actor } from '@fortnight/shared/person/access.rules';
import type { FoundFault } from '@fortnight/shared/rule/field-fault';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { cadenceOf } from '@fortnight/shared/template/cadence';
import { judgeCadence } from '@fortnight/shared/template/judge-cadence';
import type { TemplateBody, TemplateView } from '@fortnight/shared/template/template.contract';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { dateAt } from '@fortnight/shared/time/zone';
import { ensureWritten, Refused } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { SiteRepository } from '../site/site.repository';
import { TopicRepository } from '../topic/topic.repository';
import { TemplateRepository } from './template.repository';

/** The one way in which a template is written, whoever asks for it: with the right, judged, and on record. */
@Injectable()
export class TemplateDesk {
  constructor(
    private readonly sites: SiteRepository,
    private readonly topics: TopicRepository,
    private readonly templates: TemplateRepository,
  ) {}

  /** @throws Refused 422 naming each field that cannot be kept. */
  async create(tx: Tx, me: Actor, site: SiteView, body: TemplateBody): Promise<TemplateView> {
    await this.ensureSound(tx, me, site, body);
    const nounId = await this.templates.insert(tx, site.id, body);
    const after = await this.templates.oneTemplate(tx, nounId, [site.id]);
    await tx.audit({ siteId: site.id, action: 'template-created', noun: 'template', nounId, after });
    return after;
  }

  /** @throws Refused 422 naming each field that cannot be kept, 412 for another version than the one stored. */
  async edit(tx: Tx, me: Actor, before: TemplateView, body: TemplateBody, version: number): Promise<TemplateView> {
    const { id: nounId, siteId } = before;
    await this.ensureSound(tx, me, await this.sites.oneSite(tx, siteId, [siteId]), body, before.topicIds);
    ensureWritten(await this.templates.edit(tx, siteId, nounId, body, version));
    const after = await this.templates.oneTemplate(tx, nounId, [siteId]);
    await tx.audit({ siteId, action: 'template-edited', noun: 'template', nounId, before, after });
    return after;
  }

  /**
   * What stands against a template: everything that it names belongs to its site, its topics to its programme, and its
   * rules give dates, by the judge that the form asks too. One that is not in use is not judged: it may have ended long ago.
   * @param kept topics that it teaches already: out of use they may stay, and be taken up nowhere.
   */
  async faultsOf(tx: ReadTx, site: SiteView, body: TemplateBody, kept: readonly string[] = []): Promise<FoundFault[]> {
    const programmes = await this.templates.programmesOf(tx, site.id);
    const programme = programmes.find(({ id }) => id === body.programmeId);
    if (!programme) return [fault('/programmeId', 'programme-unknown')];
    const unknown = [
      ...(await this.topicFaults(tx, site, body, { code: programme.code, kept })),
      ...(await this.roomFaults(tx, site, body)),
    ];
    if (unknown.length > 0 || !body.isActive) return unknown;
    const calendar = await this.sites.calendarOf(tx, site.id);
    const { anchorMonday, opensLocally, closesLocally } = site;
    const judging = {
      ...{ anchorMonday, opensLocally, closesLocally },
      calendar: workingCalendar(calendar),
      weekend: calendar.weekend,
      today: dateAt(tx.atText, site.zone),
      policy: programme.promise,
    };
    return judgeCadence(cadenceOf(body, programme.promise), judging).flatMap(({ isRefused, pointer, code, params }) =>
      isRefused ? [fault(pointer, code, params)] : [],
    );
  }

  private async ensureSound(
    tx: Tx,
    me: Actor,
    site: SiteView,
    body: TemplateBody,
    kept?: readonly string[],
  ): Promise<void> {
    if (!holds(me, 'template.edit', site.id)) throw new Refused('right-missing');
    const faults = await this.faultsOf(tx, site, body, kept);
    if (faults.length > 0) throw new Refused('invalid-request', { count: faults.length }, faults);
  }

  private async topicFaults(
    tx: ReadTx,
    site: SiteView,
    { topicIds }: TemplateBody,
    { code, kept }: { readonly code: string; readonly kept: readonly string[] },
  ): Promise<FoundFault[]> {
    const topics = new Map((await this.topics.topicsOf(tx, site.id)).map((topic) => [topic.id, topic]));
    const found = topicIds.flatMap((topicId, index) => {
      const topic = topics.get(topicId);
      if (!topic) return [fault(`/topicIds/${index}`, 'topic-unknown')];
      if (topic.programmeCode !== code) return [fault(`/topicIds/${index}`, 'topic-of-other-programme')];
      return topic.isActive || kept.includes(topicId) ? [] : [fault(`/topicIds/${index}`, 'topic-retired')];
    });
    // The first tells what is the matter: they mostly come from one mistake.
    return found.slice(0, 1);
  }

  private async roomFaults(tx: ReadTx, site: SiteView, { roomId }: TemplateBody): Promise<FoundFault[]> {
    const rooms = roomId === null ? [] : await this.sites.roomsOf(tx, site.id);
    return roomId === null || rooms.some(({ id }) => id === roomId) ? [] : [fault('/roomId', 'room-unknown')];
  }
}

function fault(pointer: string, code: FoundFault['code'], params: FoundFault['params'] = {}): FoundFault {
  return { place: 'body', pointer, code, params };
}
