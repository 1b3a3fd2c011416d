import { Injectable } from '@nestjs/common';
import type { calendarMoveEndpoints } from '@fortnight/shared/plan/calendar-moves.contract';
import { mayFollowCalendar } from '@fortnight/shared/plan/calendar-moves.rules';
import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import type { DateText } from '@fortnight/shared/time/time-text';
import type { Asked } from '../platform/endpoint/asked';
import { ensure, ensureFound, ensureVersion, ensureWritten } from '../platform/refused';
import type { Tx } from '../platform/transaction';
import { changed, type SessionRecord } from '../session/session-record';
import { SessionRecordRepository } from '../session/session-record.repository';
import { SiteRepository } from '../site/site.repository';
import { actOf, CalendarProposal, type ProposedMove } from './calendar-proposal';
import { PlanCommand } from './plan-command';
import { PlanDesk } from './plan-desk';
import type { LockedPlan } from './plan.repository';

type Accept = Asked<typeof calendarMoveEndpoints.acceptCalendarMoves>;
interface Followed {
  readonly before: SessionRecord;
  readonly after: SessionRecord | null;
}

/** Moves sessions of a draft as the changed calendar proposes: one act, which undo takes back as one. */
@Injectable()
export class AcceptCalendarMoves {
  constructor(
    private readonly command: PlanCommand,
    private readonly desk: PlanDesk,
    private readonly records: SessionRecordRepository,
    private readonly sites: SiteRepository,
    private readonly proposal: CalendarProposal,
  ) {}

  /** @throws Refused 409 when something else is proposed by now, 412 when a session was changed meanwhile. */
  run({ me, params, body }: Accept): Promise<PlanBoard> {
    return this.command.run(params.planId, me, async (tx, plan) => {
      const site = await this.sites.oneSite(tx, plan.siteId, [plan.siteId]);
      const proposed = new Map((await this.proposal.of(tx, site)).map((one) => [one.session.id, one]));
      const touched: Followed[] = [];
      for (const asked of body.moves) touched.push(await this.follow(tx, plan, asked, proposed.get(asked.sessionId)));
      const known: Conflict[] = [];
      for (const { before } of touched) known.push(...(await this.desk.conflictsOf(tx, before, me)));
      for (const one of touched) await this.write(tx, one);
      // Only with all of them in their new places can be said who clashes with whom.
      for (const { after } of touched) {
        if (after) await this.desk.ensureBringsNoClash(tx, plan, me, () => known, after);
      }
      await this.desk.file(tx, plan, me, 'follow-calendar', touched);
    });
  }

  private async follow(
    tx: Tx,
    { branch }: LockedPlan,
    asked: Accept['body']['moves'][number],
    proposed: ProposedMove | undefined,
  ): Promise<Followed> {
    const before = ensureFound(await this.records.lock(tx, asked.sessionId, branch));
    ensureVersion(asked.version, before.version);
    ensure(
      mayFollowCalendar(
        proposed && { ...proposed.session, act: actOf(proposed), toOn: proposed.move.toOn },
        asked.toOn,
      ),
    );
    const { toOn } = asked;
    const fit = proposed?.fit;
    if (toOn === null || !fit) return { before, after: null };
    return { before, after: changed(before, { ...slotAfter(before, toOn), ...fit, on: toOn }) };
  }

  private async write(tx: Tx, { before, after }: Followed): Promise<void> {
    const { id, version } = before;
    ensureWritten(after ? await this.records.replace(tx, after, version) : await this.records.remove(tx, id, version));
  }
}

/** A sitting that stood in its slot takes the slot along: following the calendar is no exception of its series. */
function slotAfter(before: SessionRecord, toOn: DateText): Pick<SessionRecord, 'slotOn' | 'slotStartsLocally'> | null {
  if (before.on !== (before.slotOn ?? before.originalOn)) return null;
  return { slotOn: toOn, slotStartsLocally: before.slotStartsLocally ?? before.originalStartsLocally };
}
