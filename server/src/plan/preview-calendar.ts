import { Injectable } from '@nestjs/common';
import { siteIdsFor } from '@fortnight/shared/person/access.rules';
import { deadlineThatCounts, workingDaysLeft } from '@fortnight/shared/plan/deadline.rules';
import { differencesOf } from '@fortnight/shared/site/calendar-state';
import type { calendarEndpoints, CalendarTouch } from '@fortnight/shared/site/calendar.contract';
import { heldDates } from '@fortnight/shared/site/calendar.rules';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { addMonths, firstOfMonth, monthOf } from '@fortnight/shared/time/days';
import { workingCalendar, type WorkingCalendar } from '@fortnight/shared/time/working-calendar';
import { dateAt } from '@fortnight/shared/time/zone';
import type { Asked } from '../platform/endpoint/asked';
import type { ReadTx } from '../platform/transaction';
import { UnitOfWork } from '../platform/unit-of-work';
import { figuresOn } from '../policy/figures';
import { heldYears, turnsOf } from '../site/calendar.repository';
import { ChangeCalendar } from '../site/change-calendar';
import { SiteRepository } from '../site/site.repository';
import { CalendarProposal, type ProposedMove } from './calendar-proposal';
import { PlanRepository } from './plan.repository';
import { countsOf } from './read-calendar-moves';

const most = 40;
/** Assessments of so many months from now on are looked at (R13). */
const monthsAhead = 6;
type Deadlines = CalendarTouch['deadlines'];

/** Says which sessions and deadlines a change of the calendar would touch, before it is made. */
@Injectable()
export class PreviewCalendar {
  constructor(
    private readonly work: UnitOfWork,
    private readonly sites: SiteRepository,
    private readonly change: ChangeCalendar,
    private readonly proposal: CalendarProposal,
    private readonly plans: PlanRepository,
  ) {}

  run({ me, params, body }: Asked<typeof calendarEndpoints.previewChange>): Promise<CalendarTouch> {
    return this.work.read(async (tx) => {
      const site = await this.sites.oneSite(tx, params.siteId, siteIdsFor(me, 'site.edit'));
      const { before, after } = await this.change.tried(tx, site, body, me);
      const held = heldYears(site.zone, tx.atText);
      // Later than any act there was: everything that stands was placed before.
      const turns = turnsOf(before, after, held).map((turn) => ({ ...turn, at: '9999-12-31T00:00:00Z' }));
      const moves = turns.length === 0 ? [] : await this.proposal.movesBy(tx, site, { facts: after, turns });
      const calendars = { then: workingCalendar(before), now: workingCalendar(after) };
      return {
        days: differencesOf(before, after, heldDates(held)).length,
        ...countsOf(moves),
        sessions: moves.slice(0, most).map(told),
        deadlines: [...(await this.planDeadlines(tx, site, calendars)), ...(await assessments(tx, site, calendars))],
      };
    });
  }

  /** A plan's deadline is a date (R3): what shifts is how many working days are left. */
  private async planDeadlines(tx: ReadTx, site: SiteView, { then, now }: Calendars): Promise<Deadlines> {
    const open = await this.plans.plansOf(tx, [site.id], ['draft', 'submitted', 'returned']);
    return open.flatMap((plan): Deadlines => {
      const on = deadlineThatCounts(plan)?.on;
      if (on === undefined) return [];
      const left = (calendar: WorkingCalendar): number => workingDaysLeft(tx.atText, on, { calendar, zone: site.zone });
      const [leftBefore, leftAfter] = [left(then), left(now)];
      if (leftBefore === leftAfter) return [];
      return [{ kind: 'plan', month: plan.month, beforeOn: on, afterOn: on, leftBefore, leftAfter }];
    });
  }
}

interface Calendars {
  readonly then: WorkingCalendar;
  readonly now: WorkingCalendar;
}

/** R13: within the first working days of the next month. */
async function assessments(tx: ReadTx, site: SiteView, { then, now }: Calendars): Promise<Deadlines> {
  const month = monthOf(dateAt(tx.atText, site.zone));
  const figures = await figuresOn(tx, site.id, firstOfMonth(month));
  const n = figures['month-assessment-working-days'];
  return Array.from({ length: monthsAhead }, (_, later) => addMonths(month, later)).flatMap((assessed): Deadlines => {
    const next = addMonths(assessed, 1);
    const [beforeOn, afterOn] = [then.nthWorkingDayOfMonth(next, n), now.nthWorkingDayOfMonth(next, n)];
    if (beforeOn === afterOn || beforeOn === null || afterOn === null) return [];
    return [{ kind: 'assessment', month: assessed, beforeOn, afterOn, leftBefore: 0, leftAfter: 0 }];
  });
}

function told({ session, move }: ProposedMove): CalendarTouch['sessions'][number] {
  const { on, startsLocally, title, titleEn, isBinding } = session;
  return { on, startsLocally, title, titleEn, isBinding, toOn: move.toOn };
}
