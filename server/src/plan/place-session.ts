import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { subjectsOf } from '@fortnight/shared/plan/audience';
import { headcountOf, openBooks, placeAt, type Placement, type Wanted } from '@fortnight/shared/plan/placement.rules';
import type { PlaceBody } from '@fortnight/shared/plan/place-body.contract';
import type { PlanBoard, planEndpoints } from '@fortnight/shared/plan/plan.contract';
import { mayLieOn } from '@fortnight/shared/plan/plan.rules';
import type { PlanningFacts } from '@fortnight/shared/plan/planning-facts';
import { windowAt } from '@fortnight/shared/template/promise.rules';
import { firstOfMonth } from '@fortnight/shared/time/days';
import { minutesOfDay, timeOfDay } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, Refused, refuseField } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { teamKeyOf, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { SiteRepository } from '../site/site.repository';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';
import type { LockedPlan } from './plan.repository';
import { PlanningReader } from './planning.reader';

/** Places what a promise still asks for: a day and a time are said, topic, room and instructor are found. */
@Injectable()
export class PlaceSession {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly sites: SiteRepository,
    private readonly planning: PlanningReader,
    private readonly records: SessionRecordRepository,
  ) {}

  run({ me, params, body }: Asked<typeof planEndpoints.placeSession>): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      ensure(mayLieOn(body.on, plan));
      const site = await this.sites.oneSite(tx, plan.siteId, [plan.siteId]);
      const { facts } = await this.planning.load(tx, site, plan.month, { branch: plan.branch, toPlan: true });
      const wanted = wantedBy(body, facts);
      const placement = bestPlacement(wanted, facts);
      const after = await this.recordOf(tx, plan, wanted, placement, facts);
      const touched = { before: null, after };
      // Where a team is taken, the clash itself says by whom.
      await this.desk.ensureFits(tx, plan, me, touched);
      await this.records.insert(tx, [after]);
      await this.desk.file(tx, plan, me, 'place', [touched]);
    });
  }

  private async recordOf(
    tx: Tx,
    plan: LockedPlan,
    { template, teamIds, on }: Wanted,
    placement: Placement,
    { site }: PlanningFacts,
  ): Promise<SessionRecord> {
    const { promise } = template;
    const occurrence = {
      branch: plan.branch,
      lineage: template.id,
      teamKey: teamKeyOf(teamIds),
      run: 1,
      periodOn: promise ? windowAt(promise.per, on, site.anchorMonday).fromOn : firstOfMonth(plan.month),
    };
    return {
      ...occurrence,
      ...placement,
      id: randomUUID(),
      siteId: plan.siteId,
      ordinal: await this.records.nextOrdinal(tx, occurrence),
      originalOn: on,
      originalStartsLocally: placement.startsLocally,
      templateId: template.id,
      programmeId: template.programmeId,
      teamIds,
      on,
      minutes: template.minutes,
      zone: site.zone,
      state: 'planned',
      version: 1,
    };
  }
}

function wantedBy({ templateId, teamId, on, startsLocally }: PlaceBody, facts: PlanningFacts): Wanted {
  const template = facts.templates.find(({ id, isActive }) => id === templateId && isActive);
  if (!template) refuseField('/templateId', 'template-unknown');
  const subject = subjectsOf(template, facts.teams).find((one) => one.teamId === teamId);
  if (!subject) refuseField('/teamId', 'team-unknown');
  return { template, teamIds: subject.teamIds, on, startsLocally };
}

/** Without a free instructor the session waits for a name (R6); without a free room there is no session. */
function bestPlacement(wanted: Wanted, facts: PlanningFacts): Placement {
  const books = openBooks(facts);
  const found = placeAt(wanted, facts, books);
  if (typeof found !== 'string') return found;
  const { template, teamIds, on, startsLocally } = wanted;
  if (found === 'teams-busy') {
    return { startsLocally, topicIds: template.topicIds.slice(0, 1), roomId: null, instructorIds: [] };
  }
  const unnamed = placeAt({ ...wanted, template: { ...template, instructorRoles: [] } }, facts, books);
  if (typeof unnamed !== 'string') return unnamed;
  const until = timeOfDay((minutesOfDay(startsLocally) + template.minutes) % 1440);
  throw new Refused('no-room-free', { on, from: startsLocally, until, people: headcountOf(teamIds, facts.teams) });
}
