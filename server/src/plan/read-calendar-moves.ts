import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type {
  calendarMoveEndpoints,
  CalendarProposal as Proposed,
} from '@fortnight/shared/plan/calendar-moves.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { CalendarProposal, isMovable, viewOf, type ProposedMove } from './calendar-proposal';

/** What a changed calendar asks of a site's plans. */
@Injectable()
export class ReadCalendarMoves {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly proposal: CalendarProposal,
  ) {}

  run({ me, params }: Asked<typeof calendarMoveEndpoints.readCalendarMoves>): Promise<Proposed> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'plan.read'));
      const moves = await this.proposal.of(tx, site);
      const facts = await this.sites.calendarOf(tx, site.id);
      return { moves: moves.map((move) => viewOf(move, facts)), ...countsOf(moves) };
    });
  }
}

/** How many sessions are drafts that can move, lie in a plan under review, or bind. */
export function countsOf(moves: readonly ProposedMove[]): Pick<Proposed, 'drafts' | 'inReview' | 'binding'> {
  const binding = moves.filter(({ session }) => session.isBinding).length;
  const drafts = moves.filter(({ session }) => isMovable(session)).length;
  return { drafts, inReview: moves.length - drafts - binding, binding };
}
