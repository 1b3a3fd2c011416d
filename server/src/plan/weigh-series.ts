import { Injectable } from '@nestjs/common';
import { siteIdsFor, type Actor } from '@fortnight/shared/person/access.rules';
import { mayLieOn } from '@fortnight/shared/plan/plan.rules';
import { findConflicts, newConflicts, type Sitting } from '@fortnight/shared/session/conflict.rules';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import type { SeriesScope } from '@fortnight/shared/session/series.data';
import { shiftOf, strandOf, type SeriesChange, type SeriesPart } from '@fortnight/shared/session/series-sitting';
import { seriesEdit, type SeriesFacts, type SeriesFate } from '@fortnight/shared/session/series.rules';
import { spanOfDates } from '@fortnight/shared/time/time-span';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { toEpochMs } from '@fortnight/shared/time/zone';
import { PersonRepository } from '../person/person.repository';
import { ensure } from '../platform/refused';
import type { ReadTx } from '../platform/transaction';
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
  readonly rooms: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
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
    const visible = new Set(siteIdsFor(me, 'session.read'));
    return {
      site: { calendar: workingCalendar(await this.sites.calendarOf(tx, site.id)), anchorMonday: site.anchorMonday },
      template,
      takenOn: others.map(({ on }) => on),
      clashAt: (sitting, part, without) => {
        const near = (around.get(sitting.month.fromOn) ?? []).filter(({ id }) => !without.has(id));
        const stood = findConflicts(sittingAt(sitting.id, sitting, names, series), near, visible);
        const found = findConflicts(sittingAt(sitting.id, part, names, series), near, visible);
        return newConflicts(stood, found)[0] ?? null;
      },
    };
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

function sittingAt(id: string, part: SeriesPart, { rooms, people, teams }: Names, { site, picked }: Series): Sitting {
  const from = toEpochMs(part.on, part.startsLocally, picked.record.zone);
  return {
    id,
    siteId: site.id,
    siteName: '',
    title: '',
    titleEn: '',
    span: { from, until: from + part.minutes * 60_000 },
    room: part.roomId === null ? null : (rooms.get(part.roomId) ?? null),
    instructors: part.instructorIds.flatMap((personId) => people.get(personId) ?? []),
    teams,
  };
}
