import { Injectable } from '@nestjs/common';
import type { SessionBody } from '@fortnight/shared/plan/plan.contract';
import { PersonRepository } from '../person/person.repository';
import { refuseField, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from '../template/template.repository';
import { TopicRepository } from '../topic/topic.repository';

type Parts = Partial<Pick<SessionBody, 'topicIds' | 'teamIds' | 'roomId' | 'instructorIds'>>;

/** Sees to it that a session is made of what its site has: ids of a body could name anything. */
@Injectable()
export class KnownParts {
  constructor(
    private readonly sites: SiteRepository,
    private readonly people: PersonRepository,
    private readonly topics: TopicRepository,
    private readonly templates: TemplateRepository,
  ) {}

  /** Asks about the given parts only. @throws Refused 422 naming the first that the site does not have. */
  async ensure(tx: Tx, siteId: string, { topicIds, teamIds, roomId, instructorIds }: Parts): Promise<void> {
    if (topicIds) ensureAll('topicIds', topicIds, await this.topics.topicsOf(tx, siteId), 'topic-unknown');
    if (teamIds) {
      const teams = await this.sites.teamsOf(tx, siteId);
      ensureAll('teamIds', teamIds, teams, 'team-unknown');
      ensureInUse(teams.filter(({ id }) => teamIds.includes(id)));
    }
    if (roomId) {
      const rooms = await this.sites.roomsOf(tx, siteId);
      if (!rooms.some(({ id }) => id === roomId)) refuseField('/roomId', 'room-unknown');
      ensureInUse(rooms.filter(({ id }) => id === roomId));
    }
    if (instructorIds) {
      ensureAll('instructorIds', instructorIds, await this.people.instructorsOf(tx, siteId), 'instructor-unknown');
    }
  }

  /** The programme of a session added by hand: its template's, the one named, or that of its first topic. */
  async programmeOf(tx: Tx, siteId: string, body: SessionBody): Promise<string> {
    if (body.templateId !== null) {
      const template = (await this.templates.templatesOf(tx, siteId)).find(({ id }) => id === body.templateId);
      return template?.programmeId ?? refuseField('/templateId', 'template-unknown');
    }
    const programmes = await this.templates.programmesOf(tx, siteId);
    const topic = (await this.topics.topicsOf(tx, siteId)).find(({ id }) => id === body.topicIds[0]);
    const programme = programmes.find(({ id, code }) =>
      body.programmeId === undefined ? code === topic?.programmeCode : id === body.programmeId,
    );
    return programme?.id ?? refuseField('/programmeId', 'programme-unknown');
  }
}

/** @throws Refused naming the first place that nothing new may be planned at. */
function ensureInUse(places: readonly { readonly name: string; readonly isActive: boolean }[]): void {
  const closed = places.find(({ isActive }) => !isActive);
  if (closed) throw new Refused('place-not-in-use', { name: closed.name });
}

function ensureAll(
  field: string,
  ids: readonly string[],
  known: readonly { readonly id: string }[],
  code: Parameters<typeof refuseField>[1],
): void {
  const at = ids.findIndex((id) => !known.some((one) => one.id === id));
  if (at >= 0) refuseField(`/${field}/${at}`, code);
}
