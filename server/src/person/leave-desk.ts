import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LeaveBody, LeaveGround, LeaveState, LeaveView } from '@fortnight/shared/person/leave.contract';
import { leaveSpan, mayTakeLeave } from '@fortnight/shared/person/leave.rules';
import type { EmployeeView } from '@fortnight/shared/person/person.contract';
import { textsOf } from '@fortnight/shared/time/time-span';
import { ensure } from '../platform/refused';
import type { ReadTx, Tx } from '../platform/transaction';
import { figuresToday } from '../policy/figures';
import { SiteRepository } from '../site/site.repository';
import { leaveAsked, leaveDecided } from './person.events';
import { LeaveRepository, type NewLeave } from './leave.repository';

/** What has happened to leave that came to a state. */
const acts: Readonly<Record<LeaveState, string>> = {
  requested: 'leave-asked',
  approved: 'leave-approved',
  refused: 'leave-refused',
  withdrawn: 'leave-withdrawn',
  cancelled: 'leave-cancelled',
};

/** What asking for leave and recording it do alike. Dates are the home site's. */
@Injectable()
export class LeaveDesk {
  constructor(
    private readonly sites: SiteRepository,
    private readonly leave: LeaveRepository,
  ) {}

  /** @throws Refused by `mayTakeLeave`. */
  async take(
    tx: Tx,
    person: Pick<EmployeeView, 'id' | 'siteId' | 'hiredOn'>,
    body: LeaveBody,
    by: Pick<NewLeave, 'state' | 'askedBy' | 'decidedBy'>,
  ): Promise<LeaveView> {
    await this.leave.hold(tx, person.id);
    const ground = await this.groundOf(tx, person);
    const { zone } = ground;
    ensure(mayTakeLeave(body, ground));
    const id = randomUUID();
    const span = textsOf(leaveSpan(body, zone));
    await this.leave.insert(tx, { ...body, ...by, ...span, id, siteId: person.siteId, employeeId: person.id, zone });
    const view = await this.leave.one(tx, id, { employeeId: person.id });
    await this.record(tx, null, view);
    return view;
  }

  /** What decides whether somebody may be away for some days. */
  async groundOf(
    tx: ReadTx,
    { id, siteId, hiredOn }: Pick<EmployeeView, 'id' | 'siteId' | 'hiredOn'>,
  ): Promise<LeaveGround> {
    const { zone } = await this.sites.oneSite(tx, siteId, [siteId]);
    const { 'leave-longest-days': longestDays } = await figuresToday(tx, siteId);
    const taken = await this.leave.takenBy(tx, id);
    const spans = taken.map(({ fromOn, untilOn, startsAt, endsAt }) => ({ fromOn, untilOn, startsAt, endsAt }));
    return { employeeId: id, hiredOn, zone, longestDays, taken: spans };
  }

  /** Puts an act on record; whoever it concerns hears of it, a request that is taken back apart. */
  async record(tx: Tx, before: LeaveView | null, after: LeaveView): Promise<void> {
    const { siteId, id, employeeId, startsAt, endsAt } = after;
    const { kind, reason, note } = after;
    await tx.audit({
      siteId,
      action: before === null && after.state === 'approved' ? 'leave-recorded' : acts[after.state],
      noun: 'leave',
      nounId: id,
      before: before && { state: before.state },
      after: {
        employeeId,
        state: after.state,
        ...(before === null && { fromOn: after.fromOn, untilOn: after.untilOn }),
      },
      personal: before === null ? { kind, reason } : { note },
    });
    if (after.state === 'requested') await tx.emit(leaveAsked, siteId, { leaveId: id, employeeId });
    else if (after.state !== 'withdrawn') {
      const [isApproved, byId] = [after.state === 'approved', tx.actor?.employeeId ?? null];
      await tx.emit(leaveDecided, siteId, { leaveId: id, employeeId, startsAt, endsAt, isApproved, byId });
    }
  }
}
