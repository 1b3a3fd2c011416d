import { Injectable } from '@nestjs/common';
import { teachingRoles, type Role } from '@fortnight/shared/person/rights.data';
import type { templateEndpoints } from '@fortnight/shared/template/template.contract';
import { addDays } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { qualificationEndpoints } from '@fortnight/shared/topic/qualification.contract';
import type { topicEndpoints, TopicView } from '@fortnight/shared/topic/topic.contract';
import { PersonRepository } from '../person/person.repository';
import { UnitOfWork } from '../platform/unit-of-work';
import { ReadTemplates } from '../template/read-templates';
import { GrantQualifications } from '../topic/grant-qualifications';
import { ReadTopics } from '../topic/read-topics';
import { demoSupervisors } from './demo-company.data';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';

/** Who gives onboarding, which has no template (P1). */
const onboarding: readonly Role[] = ['supervisor', 'team-leader', 'post-coach'];

/** The coach whose part in onboarding ends soon, and after how many days from today. */
const endingSoon = { name: '吴雪梅', programme: 'P1', days: 18 } as const;

/** Qualifies everybody who teaches in the demo: for what the templates give their roles, without an end but one. */
@Injectable()
export class DemoQualifications {
  constructor(
    private readonly hands: DemoHands,
    private readonly work: UnitOfWork,
  ) {}

  async grant(siteIds: DemoSiteIds, today: DateText): Promise<void> {
    for (const [key, siteId] of Object.entries(siteIds) as [keyof DemoSiteIds, string][]) {
      await this.grantAt(siteId, demoSupervisors[key], today);
    }
  }

  private async grantAt(siteId: string, login: string, today: DateText): Promise<void> {
    const params = { siteId };
    const people = this.hands.get(PersonRepository);
    const templates = await this.hands
      .get(ReadTemplates)
      .list(await this.hands.ask<typeof templateEndpoints.listTemplates>(login, { params }));
    const topics = await this.hands
      .get(ReadTopics)
      .run(await this.hands.ask<typeof topicEndpoints.listTopics>(login, { params }));
    const rolesOf = (programmeCode: string): readonly Role[] =>
      programmeCode === 'P1'
        ? onboarding
        : templates.filter((one) => one.programmeCode === programmeCode).flatMap((one) => one.instructorRoles);
    for (const { id, name, roles } of await this.work.read((tx) => people.instructorsOf(tx, siteId))) {
      const held = roles.filter((role) => teachingRoles.includes(role));
      const taught = topics.filter(({ programmeCode }) => rolesOf(programmeCode).some((role) => held.includes(role)));
      const isEnding = ({ programmeCode }: TopicView): boolean =>
        name === endingSoon.name && programmeCode === endingSoon.programme;
      await this.qualify(
        login,
        siteId,
        id,
        taught.filter((one) => !isEnding(one)),
        null,
      );
      await this.qualify(login, siteId, id, taught.filter(isEnding), addDays(today, endingSoon.days));
    }
  }

  private async qualify(
    login: string,
    siteId: string,
    employeeId: string,
    topics: readonly TopicView[],
    validUntil: DateText | null,
  ): Promise<void> {
    if (topics.length === 0) return;
    const body = { employeeIds: [employeeId], topicIds: topics.map(({ id }) => id), validUntil };
    const said = { params: { siteId }, body };
    await this.hands
      .get(GrantQualifications)
      .run(await this.hands.ask<typeof qualificationEndpoints.grantQualifications>(login, said));
  }
}
