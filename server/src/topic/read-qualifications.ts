import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type {
  CandidateView,
  qualificationEndpoints,
  QualificationView,
} from '@fortnight/shared/topic/qualification.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { CandidateReader } from './candidate.reader';
import { QualificationDesk } from './qualification-desk';
import { QualificationRepository } from './qualification.repository';

/** Who may teach what, and who could be qualified. */
@Injectable()
export class ReadQualifications {
  constructor(
    private readonly work: UnitOfWork,
    private readonly desk: QualificationDesk,
    private readonly qualifications: QualificationRepository,
    private readonly people: CandidateReader,
  ) {}

  /** @throws Refused 404 for a site out of scope. */
  list({ me, params, query }: Asked<typeof qualificationEndpoints.listQualifications>): Promise<QualificationView[]> {
    return this.work.read(async (tx) => {
      const { site, day } = await this.desk.at(tx, params.siteId, siteIdsFor(me, 'person.read'));
      return this.qualifications.list(tx, site.id, query, day);
    });
  }

  /** @throws Refused 404 for a site out of scope. */
  candidates({ me, params }: Asked<typeof qualificationEndpoints.listCandidates>): Promise<CandidateView[]> {
    return this.work.read(async (tx) => {
      const { site, day } = await this.desk.at(tx, params.siteId, siteIdsFor(me, 'qualification.grant'));
      return this.people.at(tx, site.id, day.today);
    });
  }
}
