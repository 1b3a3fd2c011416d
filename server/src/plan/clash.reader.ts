import { Injectable } from '@nestjs/common';
import type { Actor } from '@fortnight/shared/person/access.rules';
import { refuse, type Refusal } from '@fortnight/shared/rule/verdict';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { hardOnes, refuseConflict } from '@fortnight/shared/session/conflict.rules';
import type { SessionView } from '@fortnight/shared/session/session.contract';
import { sessionTitle } from '@fortnight/shared/session/sitting';
import type { ReadTx } from '../platform/transaction';
import { SiteRepository } from '../site/site.repository';
import { PlanConflictsReader } from './plan-conflicts.reader';
import { PlanRepository } from './plan.repository';

/** Says what stands against making a plan binding. */
@Injectable()
export class ClashReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly sites: SiteRepository,
    private readonly conflicts: PlanConflictsReader,
  ) {}

  /**
   * The first hard conflict of a plan, which may have come since it was submitted: of two sessions a refusal that names
   * both; null when there is none.
   */
  async firstClash(tx: ReadTx, planId: string, siteIds: readonly string[], me: Actor): Promise<Refusal | null> {
    const plan = await this.plans.onePlan(tx, planId, siteIds);
    const site = await this.sites.oneSite(tx, plan.siteId, siteIds);
    const branch = await this.plans.branchOf(tx, plan.id);
    const { conflicts, standing } = await this.conflicts.of(tx, site, plan.month, branch, me);
    const [clash] = hardOnes(conflicts);
    if (!clash) return null;
    const mine = standing.find(({ id }) => id === clash.sessionId);
    return mine && 'otherSessionId' in clash.params ? refuseClash(clash, mine) : refuseConflict(clash);
  }
}

function refuseClash({ params: { site, title, titleEn, ...params } }: Conflict, mine: SessionView): Refusal {
  return refuse('sessions-clash', {
    ...params,
    site: mine.siteName,
    ...sessionTitle(mine),
    otherSite: site ?? '',
    otherTitle: title ?? '',
    otherTitleEn: titleEn ?? '',
  });
}
