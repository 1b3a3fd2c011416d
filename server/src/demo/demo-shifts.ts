import { Injectable } from '@nestjs/common';
import { whoIsOnPost, type ShiftCover } from '@fortnight/shared/person/on-post';
import { rosterBook } from '@fortnight/shared/person/roster-book';
import type { shiftRosterEndpoints, ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import type { PatternView } from '@fortnight/shared/site/shift-pattern.contract';
import { addDays, firstOfMonth, lastOfMonth, mondayOf, monthOf } from '@fortnight/shared/time/days';
import type { DateText } from '@fortnight/shared/time/time-text';
import { AssignPattern } from '../person/assign-pattern';
import { ReadShiftRoster } from '../person/read-shift-roster';
import { SetShiftDays } from '../person/set-shift-days';
import { SwapShifts } from '../person/swap-shifts';
import { CreatePattern } from '../person/create-pattern';
import { demoSupervisors } from './demo-company.data';
import type { DemoSiteIds } from './demo-founding';
import { DemoHands } from './demo-hands';
import type { DemoMoments } from './demo-moments';
import type { Scene } from './demo-story';

type SiteKey = keyof DemoSiteIds;
const siteKeys: readonly SiteKey[] = ['riverside', 'harbour'];
const groupNames = ['甲', '乙', '丙', '丁'];

/** How a team turns: its two shifts or rest, day after day; in how many groups; and whether all rest on days off. */
interface Rhythm {
  readonly name: string;
  readonly cycle: readonly (0 | 1 | null)[];
  readonly groups: number;
  readonly followsCalendar: boolean;
}

const rhythms: Readonly<Record<string, Rhythm>> = {
  前台班: { name: '两早两中两休', cycle: [0, 0, 1, 1, null, null], groups: 3, followsCalendar: false },
  大堂班: {
    name: '一周早一周中',
    cycle: [0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1],
    groups: 2,
    followsCalendar: true,
  },
  热线班: { name: '白夜休三组轮', cycle: [0, 1, null], groups: 3, followsCalendar: false },
};

/** Every team turns in groups; at the first desk two people have swapped a day, and one day falls below its cover. */
@Injectable()
export class DemoShifts {
  constructor(private readonly hands: DemoHands) {}

  scenes(moments: DemoMoments, siteIds: DemoSiteIds): Scene[] {
    const fromOn = firstOfMonth(moments.lastMonth);
    return siteKeys.flatMap((site) => [
      // Before next month is drafted: its draft spares people where it can.
      { at: moments.yesterdayButOne('08:40'), play: () => this.turnTeams(site, siteIds[site], fromOn) },
      { at: moments.yesterdayButOne('17:20'), play: () => this.changeDays(site, siteIds[site], moments.today) },
    ]);
  }

  private async turnTeams(site: SiteKey, siteId: string, fromOn: DateText): Promise<void> {
    const all = await this.read(site, siteId, fromOn);
    for (const team of all.teams) {
      const shifts = all.shifts.filter(({ teamId }) => teamId === team.id);
      const rhythm = rhythms[team.name];
      if (!rhythm) continue;
      const { name, followsCalendar } = rhythm;
      const groups = Array.from({ length: rhythm.groups }, (_, at) => ({
        name: groupNames[at] ?? '',
        offset: (at * rhythm.cycle.length) / rhythm.groups,
      }));
      const cycle = rhythm.cycle.map((at) => (at === null ? null : (shifts[at]?.id ?? null)));
      const body = { name, cycle, anchorOn: mondayOf(fromOn), followsCalendar, groups };
      const params = { teamId: team.id };
      const asked = await this.ask<typeof shiftRosterEndpoints.createPattern>(site, { params, body });
      const pattern = await this.hands.get(CreatePattern).run(asked);
      const people = all.people.filter(({ teamId }) => teamId === team.id).map(({ employeeId }) => employeeId);
      await this.assign(site, team.id, pattern, people, fromOn);
    }
  }

  /** People take their places in turn, so that the groups are as large as each other. */
  private async assign(
    site: SiteKey,
    teamId: string,
    { groups }: PatternView,
    people: readonly string[],
    fromOn: DateText,
  ): Promise<void> {
    for (const [at, { id: groupId }] of groups.entries()) {
      const employeeIds = people.filter((_, index) => index % groups.length === at);
      if (employeeIds.length === 0) continue;
      const body = { employeeIds, groupId, fromOn };
      const asked = await this.ask<typeof shiftRosterEndpoints.assignPattern>(site, { params: { teamId }, body });
      await this.hands.get(AssignPattern).run(asked);
    }
  }

  private async changeDays(site: SiteKey, siteId: string, today: DateText): Promise<void> {
    const view = await this.read(site, siteId, today);
    const teamId = view.teams.find(({ name }) => name === '前台班')?.id;
    const last = lastOfMonth(monthOf(today));
    const ahead = (days: number): DateText => (addDays(today, days) < last ? addDays(today, days) : today);
    if (!teamId) return;
    await this.swap(site, view, teamId, ahead(3));
    await this.fallShort(site, view, teamId, ahead(5));
  }

  private async swap(site: SiteKey, view: ShiftRosterView, teamId: string, on: DateText): Promise<void> {
    const [one, other] = coversOn(view, teamId, on);
    const [oneId, otherId] = [one?.employeeIds[1], other?.employeeIds[1]];
    if (!one || !other || !oneId || !otherId) return;
    const body = {
      on,
      one: { employeeId: oneId, shiftId: one.shiftId },
      other: { employeeId: otherId, shiftId: other.shiftId },
      reason: '家中有事，两人商定对换',
    };
    const asked = await this.ask<typeof shiftRosterEndpoints.swapShifts>(site, { params: { teamId }, body });
    await this.hands.get(SwapShifts).run(asked);
  }

  /** As many take the day off as the shift has too many, and one more. */
  private async fallShort(site: SiteKey, view: ShiftRosterView, teamId: string, on: DateText): Promise<void> {
    const cover = coversOn(view, teamId, on).sort((one, other) => one.fewest - other.fewest)[0];
    if (!cover) return;
    const cells = cover.employeeIds
      .slice(0, Math.max(1, cover.fewest - cover.minimum + 1))
      .map((employeeId) => ({ employeeId, on }));
    const body = { cells, to: 'rest', reason: '参加公司服务技能比赛' };
    const asked = await this.ask<typeof shiftRosterEndpoints.setShiftDays>(site, { params: { teamId }, body });
    await this.hands.get(SetShiftDays).run(asked);
  }

  private async read(site: SiteKey, siteId: string, on: DateText): Promise<ShiftRosterView> {
    const said = { params: { siteId }, query: { month: monthOf(on) } };
    return this.hands
      .get(ReadShiftRoster)
      .month(await this.ask<typeof shiftRosterEndpoints.readShiftRoster>(site, said));
  }

  private ask<E extends (typeof shiftRosterEndpoints)[keyof typeof shiftRosterEndpoints]>(
    site: SiteKey,
    said: Parameters<typeof this.hands.ask<E>>[1],
  ): ReturnType<typeof this.hands.ask<E>> {
    return this.hands.ask<E>(demoSupervisors[site], said);
  }
}

/** The shifts of a team that begin on a day, with whoever has them. */
function coversOn(view: ShiftRosterView, teamId: string, on: DateText): ShiftCover[] {
  const { roster } = rosterBook(view, { fromOn: on, untilOn: on });
  return whoIsOnPost(roster, teamId, roster.span).filter((cover) => cover.on === on);
}
