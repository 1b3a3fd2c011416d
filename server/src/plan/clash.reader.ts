import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { refuse, type Refusal } from '@fortnight/shared/rule/verdict';
import { conflictParams, findAllConflicts } from '@fortnight/shared/session/conflict.rules';
import { firstOfMonth, lastOfMonth } from '@fortnight/shared/time/days';
import { spanOfDates } from '@fortnight/shared/time/time-span';
import type { ReadTx } from '../platform/transaction';
import { SittingRepository } from '../session/sitting.repository';
import { SessionRepository } from '../session/session.repository';
import { SiteRepository } from '../site/site.repository';
import { PlanRepository } from './plan.repository';

/** Says which sessions stand against making a plan binding. */
@Injectable()
export class ClashReader {
  constructor(
    private readonly plans: PlanRepository,
    private readonly sites: SiteRepository,
    private readonly sessions: SessionRepository,
    private readonly sittings: SittingRepository,
  ) {}

  /** The first clash of a plan with what binds, or within itself: a refusal that names both sessions; else null. */
  async firstClash(tx: ReadTx, planId: string, siteIds: readonly string[], me: Actor): Promise<Refusal | null> {
    const plan = await this.plans.onePlan(tx, planId, siteIds);
    const site = await this.sites.oneSite(tx, plan.siteId, siteIds);
    const branch = await this.plans.branchOf(tx, plan.id);
    const sessions = await this.sessions.viewsOfBranch(tx, branch);
    const instructors = sessions.flatMap((session) => session.instructors);
    const around = await this.sittings.around(tx, {
      siteId: site.id,
      branch,
      span: spanOfDates(firstOfMonth(plan.month), lastOfMonth(plan.month), site.zone),
      instructorIds: instructors.map(({ id }) => id),
      teamIds: [
        ...sessions.flatMap(({ teams }) => teams.map(({ id }) => id)),
        ...instructors.flatMap(({ teamId }) => (teamId ? [teamId] : [])),
      ],
    });
    const ids = new Set(sessions.map(({ id }) => id));
    const own = around.filter(({ id }) => ids.has(id));
    const others = around.filter(({ id }) => !ids.has(id));
    const [clash] = findAllConflicts(own, others, new Set(siteIdsFor(me, 'session.read')));
    if (!clash) return null;
    const { title: otherTitle, titleEn: otherTitleEn, site: otherSite, ...params } = conflictParams(clash, site.zone);
    const mine = own.find(({ id }) => id === clash.sessionId);
    const names = { site: site.name, title: mine?.title ?? '', titleEn: mine?.titleEn ?? '' };
    return refuse('sessions-clash', {
      ...params,
      ...names,
      otherSite: otherSite ?? '',
      otherTitle: otherTitle ?? '',
      otherTitleEn: otherTitleEn ?? '',
    });
  }
}
