import { Controller } from '@nestjs/common';
import { policyEndpoints, type SiteFigures } from '@fortnight/shared/policy/policy.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { ChangeFigure } from './change-figure';
import { ReadFigures } from './read-figures';

/** The figures of the regulation at a site, and changes of them. What a change touches, the plans' room says. */
@Controller()
export class PolicyController {
  constructor(
    private readonly reads: ReadFigures,
    private readonly changes: ChangeFigure,
  ) {}

  @Serves(policyEndpoints.readFigures)
  read(@Asked() asked: Asked<typeof policyEndpoints.readFigures>): Promise<SiteFigures> {
    return this.reads.run(asked);
  }

  @Serves(policyEndpoints.changeFigure)
  change(@Asked() asked: Asked<typeof policyEndpoints.changeFigure>): Promise<SiteFigures[]> {
    return this.changes.run(asked);
  }
}
