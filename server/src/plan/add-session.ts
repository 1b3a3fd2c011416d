import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PlanBoard, planEndpoints, SessionBody } from '@fortnight/shared/plan/plan.contract';
import { unexplained } from '@fortnight/shared/session/conflict.rules';
import { firstOfMonth } from '@fortnight/shared/time/days';
import type { Asked } from '../platform/endpoint/asked';
import type { Tx } from '../platform/transaction';
import { explained } from './explained';
import { teamKeyOf, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { SiteRepository } from '../site/site.repository';
import { KnownParts } from './known-parts';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';
import type { LockedPlan } from './plan.repository';

/** Adds a session by hand: everything about it is said. */
@Injectable()
export class AddSession {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly parts: KnownParts,
    private readonly sites: SiteRepository,
    private readonly records: SessionRecordRepository,
  ) {}

  run({ me, params, body }: Asked<typeof planEndpoints.addSession>): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      await this.parts.ensure(tx, plan.siteId, body);
      const record = await this.recordOf(tx, plan, body);
      const found = await this.desk.ensureFits(tx, plan, me, { before: null, after: record });
      const { reason } = body;
      const after = reason === undefined ? record : explained(record, unexplained(found), reason, me, tx.atText);
      await this.records.insert(tx, [after]);
      await this.desk.file(tx, plan, me, 'add', [{ before: null, after }]);
    });
  }

  private async recordOf(tx: Tx, plan: LockedPlan, { reason: _, ...body }: SessionBody): Promise<SessionRecord> {
    const site = await this.sites.oneSite(tx, plan.siteId, [plan.siteId]);
    const occurrence = {
      branch: plan.branch,
      lineage: body.templateId ?? randomUUID(),
      teamKey: teamKeyOf(body.teamIds),
      run: 1,
      periodOn: firstOfMonth(plan.month),
    };
    return {
      ...body,
      ...occurrence,
      id: randomUUID(),
      siteId: plan.siteId,
      ordinal: await this.records.nextOrdinal(tx, occurrence),
      originalOn: body.on,
      originalStartsLocally: body.startsLocally,
      programmeId: await this.parts.programmeOf(tx, plan.siteId, body),
      zone: site.zone,
      state: 'planned',
      version: 1,
    };
  }
}
