import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { policyEndpoints, SiteFigures } from '@fortnight/shared/policy/policy.contract';
import type { Asked } from '../platform/endpoint/asked';
import { notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { FigureRepository } from './figure.repository';

/** The figures of the regulation at a site, with their history. */
@Injectable()
export class ReadFigures {
  constructor(
    private readonly work: UnitOfWork,
    private readonly figures: FigureRepository,
  ) {}

  /** @throws Refused 404 for a site out of scope. */
  async run({ me, params }: Asked<typeof policyEndpoints.readFigures>): Promise<SiteFigures> {
    if (!siteIdsFor(me, 'policy.read').includes(params.siteId)) notFound();
    return this.work.read((tx) => this.figures.ofSite(tx, params.siteId));
  }
}
