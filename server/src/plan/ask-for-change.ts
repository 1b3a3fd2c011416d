import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { SessionChangeView, sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import type { Asked } from '../platform/endpoint/asked';
import { ensureFound, ensureVersion, Refused } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { ChangeDesk, type WeighedChange } from './change-desk';
import { ChangeViews } from './change-views';
import { PlanRepository, type LockedPlan } from './plan.repository';
import { placingOf, SessionChangeRepository } from './session-change.repository';

type ChangeAsked = Asked<typeof sessionChangeEndpoints.askForChange>;

/** R5: changes or cancels a session of an approved plan: at once where policy lets it, else when the manager agrees. */
@Injectable()
export class AskForChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly changes: SessionChangeRepository,
    private readonly desk: ChangeDesk,
    private readonly views: ChangeViews,
  ) {}

  /** @throws Refused 404 out of scope, 409 once the session has begun or while another change waits, 412 when stale. */
  run(asked: ChangeAsked): Promise<SessionChangeView> {
    const { me, params, body, version } = asked;
    const siteIds = siteIdsFor(me, 'plan.draft');
    return this.work.run(me, async (tx) => {
      const planId = await this.changes.planIdOf(tx, params.sessionId, siteIds);
      const plan = await this.plans.lock(tx, planId, siteIds);
      const before = await this.desk.open(tx, plan, params.sessionId);
      ensureVersion(version, before.version);
      await this.ensureNoneWaits(tx, before.id);
      const weighed = await this.desk.weigh(tx, plan, me, before, body.to);
      const id = await this.keep(tx, plan, asked, weighed);
      return ensureFound((await this.views.of(tx, [await this.changes.one(tx, id, siteIds)]))[0]);
    });
  }

  private async ensureNoneWaits(tx: Tx, sessionId: string): Promise<void> {
    const changes = await this.changes.ofSession(tx, sessionId);
    if (changes.some(({ state }) => state === 'pending')) throw new Refused('change-waits-already');
  }

  private async keep(tx: Tx, plan: LockedPlan, { me, body }: ChangeAsked, weighed: WeighedChange): Promise<string> {
    const { effect, decideBy } = weighed;
    const { reason } = body;
    const [before, after] = [placingOf(weighed.before), weighed.after && placingOf(weighed.after)];
    const appliedVersion = effect === 'pending' ? null : await this.desk.apply(tx, plan, me, { ...weighed, reason });
    const place = { siteId: plan.siteId, planId: plan.id, sessionId: weighed.before.id };
    const id = await this.changes.insert(tx, me, { ...place, effect, reason, before, after, decideBy, appliedVersion });
    await tx.audit({
      siteId: plan.siteId,
      action: after ? 'session-change-asked' : 'session-cancellation-asked',
      noun: 'session',
      nounId: weighed.before.id,
      before: after && { ...before },
      after: { ...after, changeId: id, effect },
      personal: { reason },
    });
    return id;
  }
}
