import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { mayLieOn } from '@fortnight/shared/plan/plan.rules';
import { bareFacts } from '@fortnight/shared/session/bare-facts';
import type { ConflictFacts } from '@fortnight/shared/session/conflict-facts';
import { findConflicts, hardOnes, newConflicts } from '@fortnight/shared/session/conflict.rules';
import type { JudgedSitting, Sitting } from '@fortnight/shared/session/sitting';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import type { SeriesScope } from '@fortnight/shared/session/series.data';
import { shiftOf, strandOf, type SeriesChange, type SeriesPart } from '@fortnight/shared/session/series-sitting';
import { seriesEdit, type SeriesFacts, type SeriesFate } from '@fortnight/shared/session/series.rules';
import { spanOf, spanOfDates, type TimeSpan } from '@fortnight/shared/time/time-span';
import { workingCalendar, type WorkingCalendar } from '@fortnight/shared/time/working-calendar';
import { toEpochMs } from '@fortnight/shared/time/zone';
import { LeaveRepository } from '../person/leave.repository';
import { PersonRepository } from '../person/person.repository';
import { ensure } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
import { figuresOn } from '../policy/figures';
import { SittingRepository } from '../session/sitting.repository';
import { SiteRepository } from '../site/site.repository';
import type { Member, Series } from './series.reader';

export type MemberFate = SeriesFate<Member, Conflict>;

/** What is asked of a series. */
export interface SeriesWish {
  readonly change: SeriesChange;
  readonly includeMoved: boolean;
  readonly everyDay: boolean;
}

/** Names of all that the sittings take up, before and after. */
interface Names {
  readonly rooms: ReadonlyMap<string, { readonly id: string; readonly name: string; readonly seats: number }>;
  readonly people: ReadonlyMap<string, Sitting['instructors'][number]>;
  readonly teams: Sitting['teams'];
}

/** Asks the rules what an edit would do, with the month's other sittings at hand. */
@Injectable()
export class WeighSeries {
  constructor(
    private readonly sites: SiteRepository,
    private readonly people: PersonRepository,
    private readonly sittings: SittingRepository,
    private readonly leave: LeaveRepository,
  ) {}

  /** Answers any scope of one wish; what stands around is read once. @throws Refused 422 for a day outside the month. */
  async run(tx: ReadTx, me: Actor, series: Series, wish: SeriesWish): Promise<(scope: SeriesScope) => MemberFate[]> {
    const { picked } = series;
    if (wish.change.on !== undefined) ensure(mayLieOn(wish.change.on, { month: picked.planMonth }));
    const strand = strandFor(series, wish);
    const facts = await this.factsOf(tx, me, series, strand, wish.change);
    const { change, includeMoved } = wish;
    return (scope) => seriesEdit(strand, { pickedId: picked.id, scope, change, includeMoved }, facts);
  }

  private async factsOf(
    tx: ReadTx,
    me: Actor,
    series: Series,
    strand: readonly Member[],
    change: SeriesChange,
  ): Promise<SeriesFacts<Conflict>> {
    const { site, template, members } = series;
    const inStrand = new Set(strand.map(({ id }) => id));
    const others = members.filter(({ id, lock }) => !inStrand.has(id) && lock !== 'cancelled');
    const names = await this.namesOf(tx, series, change);
    const around = await this.around(tx, series, strand, names);
    const calendar = workingCalendar(await this.sites.calendarOf(tx, site.id));
    const known = await this.hardFacts(tx, me, series, calendar, names);
    const hardOf = (id: string, part: SeriesPart, near: readonly Sitting[]): Conflict[] =>
      hardOnes(findConflicts(sittingAt(id, part, names, series), near, known));
    return {
      site: { calendar, anchorMonday: site.anchorMonday },
      template,
      takenOn: others.map(({ on }) => on),
      clashAt: (sitting, part, without) => {
        const near = (around.get(sitting.month.fromOn) ?? []).filter(({ id }) => !without.has(id));
        return newConflicts(hardOf(sitting.id, sitting, near), hardOf(sitting.id, part, near))[0] ?? null;
      },
    };
  }

  /** What refuses a sitting: who is busy or away, and where. What only asks for a reason the board says afterwards. */
  private async hardFacts(
    tx: ReadTx,
    me: Actor,
    { site, members }: Series,
    calendar: WorkingCalendar,
    { people }: Names,
  ): Promise<ConflictFacts> {
    const dates = members.flatMap(({ month }) => [month.fromOn, month.untilOn]).sort();
    const span = spanOfDates(dates[0] ?? '', dates.at(-1) ?? '', site.zone);
    const leave = new Map<string, TimeSpan[]>();
    for (const { employeeId, ...away } of await this.leave.approvedOf(tx, [...people.keys()], span)) {
      leave.set(employeeId, [...(leave.get(employeeId) ?? []), spanOf(away.startsAt, away.endsAt)]);
    }
    const instructors = await this.people.instructorsOf(tx, site.id);
    const supervisors = instructors.filter(({ roles }) => roles.includes('supervisor')).map(({ id }) => id);
    const figures = await figuresOn(tx, site.id, dates[0] ?? '');
    const visibleSites = new Set(siteIdsFor(me, 'session.read'));
    return bareFacts({ site, calendar, figures, leave, people, supervisors: new Set(supervisors), visibleSites });
  }

  /** By the first of the month: what its draft holds, and what binds anywhere with the same people or teams. */
  private async around(
    tx: ReadTx,
    { site, picked }: Series,
    strand: readonly Member[],
    { people, teams }: Names,
  ): Promise<Map<string, Sitting[]>> {
    const found = new Map<string, Sitting[]>();
    const ownTeams = [...people.values()].flatMap(({ teamId }) => (teamId === null ? [] : [teamId]));
    for (const { lock, month, record } of strand) {
      if (lock || found.has(month.fromOn)) continue;
      const sittings = await this.sittings.around(tx, {
        siteId: site.id,
        branch: record.branch,
        span: spanOfDates(month.fromOn, month.untilOn, picked.record.zone),
        instructorIds: [...people.keys()],
        teamIds: [...teams.map(({ id }) => id), ...ownTeams],
      });
      found.set(month.fromOn, sittings);
    }
    return found;
  }

  private async namesOf(tx: ReadTx, { site, picked, members }: Series, change: SeriesChange): Promise<Names> {
    const named = [...members.flatMap(({ instructorIds }) => instructorIds), ...(change.instructorIds ?? [])];
    const people = await this.people.peopleByIds(tx, [...new Set(named)]);
    const teams = (await this.sites.teamsOf(tx, site.id)).filter(({ id }) => picked.record.teamIds.includes(id));
    return {
      rooms: new Map((await this.sites.roomsOf(tx, site.id)).map((room) => [room.id, room])),
      people: new Map(people.map((person) => [person.id, person])),
      teams: teams.map(({ id, name, headcount }) => ({ id, name, people: headcount })),
    };
  }
}

/** The sittings that the wish reaches: another day is another day for one weekday alone. */
export function strandFor({ members, picked, byWeekday }: Series, { change, everyDay }: SeriesWish): Member[] {
  return strandOf(members, picked, { byWeekday, everyDay: everyDay && shiftOf(picked, change) === 0 });
}

function sittingAt(
  id: string,
  part: SeriesPart,
  { rooms, people, teams }: Names,
  { site, picked, template, members }: Series,
): JudgedSitting {
  const from = toEpochMs(part.on, part.startsLocally, picked.record.zone);
  const { topicIds } = (members.find((member) => member.id === id) ?? picked).record;
  return {
    id,
    siteId: site.id,
    siteName: '',
    title: '',
    titleEn: '',
    on: part.on,
    templateId: template.id,
    programmeCode: template.programmeCode,
    topics: topicIds.map((topicId) => ({ id: topicId, name: '', nameEn: '' })),
    span: { from, until: from + part.minutes * 60_000 },
    room: part.roomId === null ? null : (rooms.get(part.roomId) ?? null),
    instructors: part.instructorIds.flatMap((personId) => people.get(personId) ?? []),
    teams,
  };
}
