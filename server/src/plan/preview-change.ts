import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import type { ChangePreview, sessionChangeEndpoints } from '@fortnight/shared/plan/session-change.contract';
import type { Asked } from '../platform/endpoint/asked';
import { UnitOfWork } from '../platform/unit-of-work';
import { ParticipantRepository, type Told } from '../session/participant.repository';
import { ChangeDesk, type WeighedChange } from './change-desk';
import { PlanRepository } from './plan.repository';
import { SessionChangeRepository } from './session-change.repository';

/** What a change of a binding session would do, asked by the same rules as the change itself. */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly work: UnitOfWork,
    private readonly plans: PlanRepository,
    private readonly changes: SessionChangeRepository,
    private readonly desk: ChangeDesk,
    private readonly participants: ParticipantRepository,
  ) {}

  /** @throws Refused as the change would be. */
  run({ me, params, body }: Asked<typeof sessionChangeEndpoints.previewChange>): Promise<ChangePreview> {
    const siteIds = siteIdsFor(me, 'plan.draft');
    return this.work.run(me, async (tx) => {
      tx.bookkeeping('a preview takes locks and writes nothing');
      const planId = await this.changes.planIdOf(tx, params.sessionId, siteIds);
      const plan = await this.plans.lock(tx, planId, siteIds);
      const before = await this.desk.open(tx, plan, params.sessionId);
      const weighed = await this.desk.weigh(tx, plan, me, before, body.to);
      const told = (await this.participants.told(tx, [before.id])).get(before.id) ?? { people: 0, mails: 0 };
      return { effect: weighed.effect, decideBy: weighed.decideBy, ...touchedBy(weighed, told) };
    });
  }
}

/** Instructors of before and after count once; mails go to those who take part. */
function touchedBy({ before, after }: WeighedChange, { people, mails }: Told): Pick<ChangePreview, 'people' | 'mails'> {
  const teaching = new Set([...before.instructorIds, ...(after?.instructorIds ?? [])]);
  return { people: people + teaching.size, mails };
}
