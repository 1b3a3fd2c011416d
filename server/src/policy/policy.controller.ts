import { Controller } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { policyEndpoints, type SiteFigures } from '@fortnight/shared/policy/policy.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { notFound } from '../platform/refused';
import { UnitOfWork } from '../platform/unit-of-work';
import { ChangeFigure } from './change-figure';
import { FigureRepository } from './figure.repository';

/** The figures of the regulation at a site, and changes of them. What a change touches, the plans' room says. */
@Controller()
export class PolicyController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly figures: FigureRepository,
    private readonly changes: ChangeFigure,
  ) {}

  @Serves(policyEndpoints.readFigures)
  read(@Asked() { me, params }: Asked<typeof policyEndpoints.readFigures>): Promise<SiteFigures> {
    if (!siteIdsFor(me, 'policy.read').includes(params.siteId)) notFound();
    return this.work.read((tx) => this.figures.ofSite(tx, params.siteId));
  }

  @Serves(policyEndpoints.changeFigure)
  change(@Asked() asked: Asked<typeof policyEndpoints.changeFigure>): Promise<SiteFigures[]> {
    return this.changes.run(asked);
  }
}
