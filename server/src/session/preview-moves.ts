import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { MoveTouches, staffEndpoints } from '@fortnight/shared/person/staff.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { ParticipantRepository } from './participant.repository';

/** Says what people's moves would do to sessions ahead. Of sessions at other sites too, but only how many. */
@Injectable()
export class PreviewMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly participants: ParticipantRepository,
  ) {}

  run({ me, body }: Asked<typeof staffEndpoints.previewMoves>): Promise<MoveTouches> {
    const siteIds = siteIdsFor(me, 'person.edit');
    return this.work.read((tx) => this.participants.foretell(tx, siteIds, body.moves));
  }
}
