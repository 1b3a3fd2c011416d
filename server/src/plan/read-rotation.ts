import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { promiseEndpoints, RotationView } from '@fortnight/shared/plan/promises.contract';
import { rotation } from '@fortnight/shared/plan/rotation.rules';
import { addDays } from '@fortnight/shared/time/days';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SittingRepository } from '../session/sitting.repository';
import { SiteRepository } from '../site/site.repository';
import { TemplateRepository } from '../template/template.repository';
import { TopicRepository } from '../topic/topic.repository';

const days = { remembered: 460, recent: 62, ahead: 120 } as const;

/** Shows how the topics of a template go round: each gets its turn. */
@Injectable()
export class ReadRotation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly templates: TemplateRepository,
    private readonly topics: TopicRepository,
    private readonly sittings: SittingRepository,
  ) {}

  run({ me, params }: Asked<typeof promiseEndpoints.readRotation>): Promise<RotationView> {
    return this.work.read(async (tx) => {
      const template = await this.templates.oneTemplate(tx, params.templateId, siteIdsFor(me, 'template.read'));
      const { siteId } = template;
      const site = await this.sites.oneSite(tx, siteId, [siteId]);
      const on = dateAt(tx.atText, site.zone);
      const since = addDays(on, -days.recent);
      const teams = rotation({
        template,
        on,
        teams: (await this.sites.teamsOf(tx, siteId)).filter(({ isActive }) => isActive),
        topics: await this.topics.topicsOf(tx, siteId),
        placed: await this.sittings.counted(tx, siteId, [], since, addDays(on, days.ahead)),
        lastTaught: await this.sittings.lastTaught(tx, siteId, addDays(on, -days.remembered), addDays(since, -1)),
      });
      return { on, teams };
    });
  }
}
