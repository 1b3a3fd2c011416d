import { Injectable } from '@nestjs/common';
import type { sessionEndpoints, SessionView } from '@fortnight/shared/session/session.contract';
import type { DateText, MonthText } from '@fortnight/shared/time/time-text';
import type { Temporal } from 'temporal-polyfill';
import { ListSessions } from '../session/list-sessions';
import { DemoAttendance } from './demo-attendance';
import { DemoCalendar } from './demo-calendar';
import { type Ahead, DemoChanges } from './demo-changes';
import { demoSupervisors } from './demo-company.data';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';
import { DemoLeave } from './demo-leave';
import { demoExplained } from './demo-company.data';
import type { DemoMoments } from './demo-moments';
import { DemoPlanning } from './demo-planning';
import { DemoReplies } from './demo-replies';
import { DemoShifts } from './demo-shifts';
import { DemoStaff } from './demo-staff';

/** Something that happened at a moment of the demo's past. */
export interface Scene {
  readonly at: Temporal.Instant;
  play(): Promise<unknown>;
}

type SiteKey = keyof DemoSiteIds;
const siteKeys: readonly SiteKey[] = ['riverside', 'harbour'];

/** What happened since the company was founded: two months planned and taught, a third begun. */
@Injectable()
export class DemoStory {
  constructor(
    private readonly hands: DemoHands,
    private readonly planning: DemoPlanning,
    private readonly attendance: DemoAttendance,
    private readonly replies: DemoReplies,
    private readonly changes: DemoChanges,
  ) {}

  /** All scenes in order of time. */
  scenes(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const { lastMonth, thisMonth } = moments;
    const told = [
      ...[lastMonth, thisMonth].flatMap((month) => this.monthPlanned(month, moments, siteIds)),
      { at: moments.whilePlanning(thisMonth, 24, '12:00'), play: () => this.peopleReply(thisMonth, moments, siteIds) },
      ...this.hands.get(DemoStaff).scenes(moments, siteIds),
      ...this.hands.get(DemoShifts).scenes(moments, siteIds),
      ...this.hands.get(DemoLeave).scenes(moments, siteIds),
      ...this.hands.get(DemoCalendar).scenes(moments, siteIds),
      ...this.rollCalls(moments, siteIds),
      ...this.nextMonthBegun(moments, siteIds),
      ...this.changedSince(moments, siteIds),
    ];
    return told.sort((one, other) => one.at.epochMilliseconds - other.at.epochMilliseconds);
  }

  /** R3: submitted by the 25th, decided by the 30th. The second site drafts when the first one's plan binds. */
  private monthPlanned(month: MonthText, moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    return siteKeys.flatMap((site, index) => {
      const at = (day: number, time: string): Temporal.Instant => moments.whilePlanning(month, day + index * 4, time);
      const drafted = { at: at(14, '09:30'), play: () => this.planning.draft(site, siteIds, month) };
      // Drafting twice gives the same plan.
      const plan = () => this.planning.draft(site, siteIds, month);
      const submitted = { at: at(15, '16:00'), play: async () => this.planning.submit(site, await plan()) };
      const approved = {
        at: at(16, '10:30'),
        play: async () => {
          await this.planning.approve(await plan());
          await this.hands.drain();
        },
      };
      return [drafted, submitted, approved];
    });
  }

  private async peopleReply(month: MonthText, moments: DemoMoments, siteIds: DemoSiteIds): Promise<void> {
    for (const site of siteKeys) {
      const sessions = await this.sessionsOf(site, siteIds, moments.monthBounds(month));
      await inTurns(sessions, (session) => this.replies.replyTo(session));
    }
  }

  /** Every evening the day's sheets are closed. The supervisor has not come to the latest one yet. */
  private rollCalls(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const held = new Map<string, Promise<SessionView[]>>();
    const heldIn = (site: SiteKey, on: DateText): Promise<SessionView[]> => {
      const key = `${site} ${on.slice(0, 7)}`;
      const known = held.get(key) ?? this.sessionsOf(site, siteIds, moments.monthBounds(on.slice(0, 7)));
      held.set(key, known);
      return known;
    };
    return moments.evenings().map(({ on, at }) => ({
      at,
      play: async () => {
        for (const site of siteKeys) {
          const sessions = await heldIn(site, on);
          const latest = sessions.filter(({ on: date }) => date < moments.today).at(-1);
          const isOpen = (session: SessionView) =>
            site === 'riverside' && session.on >= moments.thisMonth && session === latest;
          const today = sessions.filter((session) => session.on === on && !isOpen(session));
          await this.attendance.call(site, today);
        }
      },
    }));
  }

  /** Both sites draft; the second one's plan is approved first, with the safety officer whom the first counts on. */
  private nextMonthBegun(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const draft = (site: SiteKey) => this.planning.draft(site, siteIds, moments.nextMonth);
    const both = async (): Promise<void> => {
      await draft('riverside');
      await draft('harbour');
    };
    return [
      { at: moments.yesterdayButOne('09:30'), play: both },
      {
        at: moments.yesterdayButOne('11:00'),
        play: async () => this.planning.submit('harbour', await draft('harbour')),
      },
      {
        at: moments.yesterdayButOne('13:30'),
        play: async () => this.planning.discuss('harbour', await draft('harbour')),
      },
      {
        at: moments.yesterdayButOne('14:00'),
        play: async () => {
          await this.planning.approve(await draft('harbour'));
          await this.hands.drain();
        },
      },
      {
        at: moments.yesterdayButOne('16:30'),
        play: async () => this.planning.leaveProblems('riverside', await draft('riverside')),
      },
      {
        // Since the rosters are kept; what comes from night shifts is still to be thought about.
        at: moments.yesterdayButOne('17:40'),
        play: async () => this.planning.explain('riverside', await draft('riverside'), demoExplained),
      },
    ];
  }

  /** Yesterday three sessions of the approved month turned out differently; minutes later their people knew. */
  private changedSince(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const movable = async (site: SiteKey): Promise<Ahead> => {
      const { untilOn } = moments.monthBounds(site === 'riverside' ? moments.thisMonth : moments.nextMonth);
      const ahead = await this.sessionsOf(site, siteIds, { fromOn: moments.changeableFrom, untilOn });
      // Whole-site sittings stay, and those by whom the draft's clash comes about.
      return {
        site,
        sessions: ahead.filter(({ teams, programmeCode }) => teams.length === 1 && programmeCode < 'P2d'),
      };
    };
    const change = async (): Promise<void> => {
      const [riverside, harbour] = [await movable('riverside'), await movable('harbour')];
      if (riverside.sessions.length >= 3) await this.changes.play(riverside, harbour);
      else await this.changes.play(harbour, harbour);
    };
    const another = async (): Promise<void> => {
      await this.replies.takeAnother((await movable('riverside')).sessions);
    };
    return [
      { at: moments.yesterday('15:00'), play: change },
      { at: moments.yesterday('15:10'), play: () => this.hands.drain() },
      { at: moments.yesterday('16:20'), play: another },
      { at: moments.yesterday('16:30'), play: () => this.hands.drain() },
    ];
  }

  private async sessionsOf(
    site: SiteKey,
    siteIds: DemoSiteIds,
    query: { readonly fromOn: DateText; readonly untilOn: DateText },
  ): Promise<SessionView[]> {
    const said = { params: { siteId: siteIds[site] }, query };
    return this.hands
      .get(ListSessions)
      .run(await this.hands.ask<typeof sessionEndpoints.listSessions>(demoSupervisors[site], said));
  }
}

/** Does the same to all, four at a time. */
async function inTurns<T>(all: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  for (let index = 0; index < all.length; index += 4) await Promise.all(all.slice(index, index + 4).map(act));
}
