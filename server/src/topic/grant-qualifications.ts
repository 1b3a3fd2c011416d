import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { GrantReport, qualificationEndpoints } from '@fortnight/shared/topic/qualification.contract';
import { mayGrantQualification, type Qualified } from '@fortnight/shared/topic/qualification.rules';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, notFound } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { QualificationDesk } from './qualification-desk';
import { QualificationRepository } from './qualification.repository';
import { TopicRepository } from './topic.repository';

/** What a grant does to one person: topics that are new, and former ends of those that get another. */
interface Grant {
  readonly employeeId: string;
  readonly fresh: readonly string[];
  readonly renewed: readonly Qualified[];
}

/** Qualifies people to teach topics (R34): many topics for one person, or one topic for many. */
@Injectable()
export class GrantQualifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: QualificationDesk,
    private readonly topics: TopicRepository,
    private readonly qualifications: QualificationRepository,
  ) {}

  /** @throws Refused 404 for a site, person or topic out of scope; by `mayGrantQualification`. */
  run({ me, params, body }: Asked<typeof qualificationEndpoints.grantQualifications>): Promise<GrantReport> {
    return this.work.run(me, async (tx) => {
      const { site, day } = await this.desk.at(tx, params.siteId, siteIdsFor(me, 'qualification.grant'));
      const people = await this.qualifications.people(tx, site.id, body.employeeIds);
      if (people.length < body.employeeIds.length) notFound();
      const known = new Set((await this.topics.topicsOf(tx, site.id)).map(({ id }) => id));
      if (!body.topicIds.every((topicId) => known.has(topicId))) notFound();
      for (const person of people) ensure(mayGrantQualification(person, body.validUntil, day.today));
      const standing = await this.qualifications.between(tx, site.id, body);
      const grants = people.map(({ id }): Grant => {
        const held = standing.filter(({ employeeId }) => employeeId === id);
        const fresh = body.topicIds.filter((topicId) => !held.some((one) => one.topicId === topicId));
        return { employeeId: id, fresh, renewed: held.filter(({ validUntil }) => validUntil !== body.validUntil) };
      });
      await this.qualifications.grant(tx, site.id, body);
      for (const grant of grants) await this.record(tx, site.id, grant, body.validUntil);
      return reportOf(tx, grants, people.length * body.topicIds.length);
    });
  }

  private async record(tx: Tx, siteId: string, { employeeId, fresh, renewed }: Grant, validUntil: DateText | null) {
    const topicIds = [...fresh, ...renewed.map(({ topicId }) => topicId)];
    if (topicIds.length === 0) return;
    const after = { topicIds, validUntil };
    const before = renewed.length > 0 ? { ends: renewed } : null;
    await tx.audit({ siteId, action: 'qualification-granted', noun: 'employee', nounId: employeeId, before, after });
  }
}

function reportOf(tx: Tx, grants: readonly Grant[], asked: number): GrantReport {
  const granted = grants.reduce((sum, { fresh }) => sum + fresh.length, 0);
  const renewed = grants.reduce((sum, grant) => sum + grant.renewed.length, 0);
  if (granted + renewed === 0) tx.bookkeeping('everybody was qualified like that already');
  return { granted, renewed, unchanged: asked - granted - renewed };
}
