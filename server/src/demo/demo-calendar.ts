import { Injectable } from '@nestjs/common';
import type { PlanBoard, planEndpoints } from '@fortnight/shared/plan/plan.contract';
import type { CalendarChange, calendarEndpoints } from '@fortnight/shared/site/calendar.contract';
import { addDays, addMonths, datesIn, dayOfMonth, weekdayOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { AddSession } from '../plan/add-session';
import { ChangeCalendar } from '../site/change-calendar';
import { demoAdministrator, demoSupervisors } from './demo-company.data';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';
import type { DemoMoments } from './demo-moments';
import { DemoPlanning } from './demo-planning';
import type { Scene } from './demo-story';

type SiteKey = keyof DemoSiteIds;
type Session = PlanBoard['sessions'][number];
const saturday = 6;

/** What the company said of its own days: an anniversary off, and each site closed once where sessions were planned. */
@Injectable()
export class DemoCalendar {
  constructor(
    private readonly hands: DemoHands,
    private readonly planning: DemoPlanning,
  ) {}

  scenes(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const anniversary = workday(dayOfMonth(addMonths(moments.nextMonth, 2), 18));
    const off = { kind: 'company-off', name: '公司周年庆' } as const;
    const set = async (): Promise<void> => {
      for (const site of ['riverside', 'harbour'] as const) {
        await this.mark(siteIds[site], { act: 'mark', fromOn: anniversary, untilOn: anniversary, ...off });
      }
    };
    return [
      { at: moments.yesterdayButOne('16:50'), play: () => this.addExtra(moments, siteIds) },
      { at: moments.yesterday('17:00'), play: set },
      { at: moments.yesterday('17:10'), play: () => this.close('riverside', '年终盘点', moments, siteIds) },
      { at: moments.yesterday('17:20'), play: () => this.close('harbour', '电梯检修', moments, siteIds) },
    ];
  }

  /** An owners' complaint asks for one session more (R8), on a quiet day: what closes there promises nothing else. */
  private async addExtra(moments: DemoMoments, siteIds: DemoSiteIds): Promise<void> {
    const plan = await this.planning.draft('riverside', siteIds, moments.nextMonth);
    const { sessions } = await this.planning.board('riverside', plan);
    const like = sessions.find(({ teams, instructors }) => teams.length === 1 && instructors.length === 1);
    const on = quietDay(sessions, moments);
    if (!like || !on) return;
    const body = {
      templateId: null,
      topicIds: like.topics.slice(0, 1).map(({ id }) => id),
      teamIds: like.teams.map(({ id }) => id),
      on,
      startsLocally: like.startsLocally,
      minutes: 60,
      roomId: like.room?.id ?? null,
      instructorIds: like.instructors.map(({ id }) => id),
    };
    const said = { params: { planId: plan.id }, body };
    const asked = await this.hands.ask<typeof planEndpoints.addSession>(demoSupervisors.riverside, said);
    await this.hands.get(AddSession).run(asked);
  }

  /** Closes a site on a day of next month on which something is planned: its planner is asked what becomes of it. */
  private async close(site: SiteKey, name: string, moments: DemoMoments, siteIds: DemoSiteIds): Promise<void> {
    const plan = await this.planning.draft(site, siteIds, moments.nextMonth);
    const { sessions } = await this.planning.board(site, plan);
    const on = dayToClose(sessions, site === 'riverside');
    if (on) await this.mark(siteIds[site], { act: 'mark', fromOn: on, untilOn: on, kind: 'company-off', name });
  }

  private async mark(siteId: string, body: CalendarChange): Promise<void> {
    const said = { params: { siteId }, body };
    const asked = await this.hands.ask<typeof calendarEndpoints.changeCalendar>(demoAdministrator.login, said);
    await this.hands.get(ChangeCalendar).run(asked);
  }
}

/** The draft's extra session; where everything binds, the last day that has a few sessions of single teams. */
function dayToClose(sessions: readonly Session[], isDraft: boolean): DateText | undefined {
  if (isDraft) return sessions.find(({ templateId }) => templateId === null)?.on;
  const days = [...new Set(sessions.map(({ on }) => on))].sort().reverse();
  return days.find((on) => {
    const own = sessions.filter((session) => session.on === on);
    return own.length <= 3 && own.every(({ teams, templateId }) => teams.length === 1 && templateId !== null);
  });
}

/** The last weekday of next month on which nothing is planned. */
function quietDay(sessions: readonly Session[], moments: DemoMoments): DateText | undefined {
  const { fromOn, untilOn } = moments.monthBounds(moments.nextMonth);
  const busy = new Set(sessions.map(({ on }) => on));
  const isQuiet = (on: DateText): boolean => weekdayOf(on) < saturday && !busy.has(on);
  return datesIn(fromOn, untilOn).reverse().find(isQuiet);
}

function workday(on: DateText): DateText {
  return weekdayOf(on) >= saturday ? addDays(on, 2) : on;
}
