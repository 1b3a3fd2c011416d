import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { conflictEndpoints } from '@fortnight/shared/plan/conflict-acts.contract';
import type { ConflictGround } from '@fortnight/shared/session/conflict-ground.contract';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { SiteRepository } from '../site/site.repository';
import { PlanRepository } from './plan.repository';
import { PlanningReader } from './planning.reader';

/** What a page needs so as to tell conflicts at once while somebody drags. Whoever plans sees it, and nobody else. */
@Injectable()
export class ReadConflictGround {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly sites: SiteRepository,
    private readonly planning: PlanningReader,
  ) {}

  run({ me, params }: Asked<typeof conflictEndpoints.readConflictGround>): Promise<ConflictGround> {
    return this.work.read(async (tx) => {
      const plan = await this.plans.onePlan(tx, params.planId, siteIdsFor(me, 'plan.draft'));
      const site = await this.sites.oneSite(tx, plan.siteId, [plan.siteId]);
      const without = await this.plans.branchOf(tx, plan.id);
      const { ground } = await this.planning.load(tx, site, plan.month, { branch: null, without, toPlan: false });
      const visible = new Set(siteIdsFor(me, 'session.read'));
      const sittings = ground.sittings.map((one) => (visible.has(one.siteId) ? one : onlyBusy(one, ground)));
      const own = new Set((await this.branchIds(tx, without)).map(({ id }) => id));
      return { ...withoutWords(ground), sittings, dated: ground.dated.filter(({ sessionId }) => !own.has(sessionId)) };
    });
  }

  /** The page knows the plan's own sessions, as they lie now. */
  private branchIds(tx: ReadTx, branch: string): Promise<{ readonly id: string }[]> {
    return tx.query('SELECT id FROM session WHERE branch = $1', [branch]);
  }
}

/** Why a day differs is nobody's business here. */
function withoutWords(ground: ConflictGround): ConflictGround {
  const days = ground.roster.days.map((day) => ({ ...day, reason: null }));
  return { ...ground, roster: { ...ground.roster, days } };
}

type GroundSitting = ConflictGround['sittings'][number];

/** Of other sites only busy time, person and site are told. */
function onlyBusy(sitting: GroundSitting, { roster }: ConflictGround): GroundSitting {
  const ours = new Set(roster.people.map(({ employeeId }) => employeeId));
  const participantIds = sitting.participantIds?.filter((id) => ours.has(id)) ?? null;
  return { ...sitting, title: '', titleEn: '', room: null, participantIds };
}
