import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { CoverGapView } from '@fortnight/shared/person/cover.contract';
import type { MoveTouches, staffEndpoints } from '@fortnight/shared/person/staff.contract';
import { CoverReader } from '../person/cover-reader';
import { PersonRepository } from '../person/person.repository';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { ParticipantRepository } from './participant.repository';

type Preview = Asked<typeof staffEndpoints.previewMoves>;

/**
 * Says what people's moves would do to sessions ahead, of other sites too, but only how many; and to the rosters that
 * they leave.
 */
@Injectable()
export class PreviewMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly participants: ParticipantRepository,
    private readonly people: PersonRepository,
    private readonly cover: CoverReader,
  ) {}

  run({ me, body }: Preview): Promise<MoveTouches> {
    const siteIds = siteIdsFor(me, 'person.edit');
    return this.work.read(async (tx) => {
      const touches = await this.participants.foretell(tx, siteIds, body.moves);
      return { ...touches, gaps: await this.gaps(tx, siteIds, body.moves) };
    });
  }

  private async gaps(tx: ReadTx, siteIds: readonly string[], moves: Preview['body']['moves']): Promise<CoverGapView[]> {
    const targets = new Map(moves.map(({ employeeId, toTeamId }) => [employeeId, toTeamId]));
    const people = await this.people.peopleByIds(tx, [...targets.keys()]);
    const leaving = people.filter(({ id, siteId, teamId }) => siteIds.includes(siteId) && teamId !== targets.get(id));
    const gaps: CoverGapView[] = [];
    for (const siteId of new Set(leaving.map((person) => person.siteId))) {
      const ids = leaving.filter((person) => person.siteId === siteId).map(({ id }) => id);
      gaps.push(...(await this.cover.gapsWithout(tx, siteId, ids)));
    }
    return gaps;
  }
}
