import { Controller } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { coverEndpoints, type CoverGapView } from '@fortnight/shared/person/cover.contract';
import { Asked } from '../platform/endpoint/asked';
import { Serves } from '../platform/endpoint/serves';
import { UnitOfWork } from '../platform/unit-of-work';
import { CoverReader } from './cover-reader';

/** Where people lack on post. */
@Controller()
export class CoverController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cover: CoverReader,
  ) {}

  @Serves(coverEndpoints.readCoverGaps)
  gaps(@Asked() { me, params, query }: Asked<typeof coverEndpoints.readCoverGaps>): Promise<CoverGapView[]> {
    const scope = { siteId: params.siteId, teamId: query.teamId ?? null };
    return this.work.read((tx) => this.cover.gaps(tx, scope, siteIdsFor(me, 'roster.read')));
  }
}
