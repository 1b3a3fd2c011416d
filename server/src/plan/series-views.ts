import { Injectable } from '@nestjs/common';
import { sittingsByTeam } from '@fortnight/shared/plan/audience';
import type { PlacedSitting } from '@fortnight/shared/plan/planning-facts';
import { shiftChanges, shortPeriods, type NewPlaces } from '@fortnight/shared/plan/series-price.rules';
import type { SeriesMember, SeriesName, SeriesOutcome, SeriesRow } from '@fortnight/shared/plan/series.contract';
import { isMovedByItself, type SeriesPart } from '@fortnight/shared/session/series-sitting';
import { countFates } from '@fortnight/shared/session/series.rules';
import { periodFor } from '@fortnight/shared/template/rule-dates';
import { weekdayOf } from '@fortnight/shared/time/days';
import type { WorkingCalendar } from '@fortnight/shared/time/working-calendar';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import { dateAt } from '@fortnight/shared/time/zone';
import type { ReadTx } from '../platform/transaction';
import { ParticipantRepository, type Told } from '../session/participant.repository';
import { SittingRepository } from '../session/sitting.repository';
import { SiteRepository } from '../site/site.repository';
import { TopicRepository } from '../topic/topic.repository';
import type { Member, Series } from './series.reader';
import type { MemberFate } from './weigh-series';

type Topic = SeriesMember['topics'][number];

/** Words a series' sittings and what becomes of them. */
export interface SeriesWords {
  readonly series: SeriesName;
  member(member: Member): SeriesMember;
  outcome(fates: readonly MemberFate[]): SeriesOutcome;
}

@Injectable()
export class SeriesViews {
  constructor(
    private readonly sites: SiteRepository,
    private readonly topics: TopicRepository,
    private readonly sittings: SittingRepository,
    private readonly participants: ParticipantRepository,
  ) {}

  /** What words of a series need is read once, for any number of outcomes. */
  async wordsFor(tx: ReadTx, series: Series): Promise<SeriesWords> {
    const { site, template, members, picked, byWeekday } = series;
    const { promise } = template;
    const topics = new Map((await this.topics.topicsOf(tx, site.id)).map((topic) => [topic.id, topic]));
    const teams = (await this.sites.teamsOf(tx, site.id)).filter(({ id }) => picked.record.teamIds.includes(id));
    const calendar = workingCalendar(await this.sites.calendarOf(tx, site.id));
    const counting = { calendar, anchorMonday: site.anchorMonday, today: dateAt(tx.atText, site.zone) };
    const sittings = promise ? await this.sittingsOf(tx, series) : [];
    const told = await this.participants.told(
      tx,
      members.map(({ id }) => id),
    );
    const weekdays = new Set(members.map(({ slotOn }) => weekdayOf(slotOn))).size;
    const { id: templateId, name, nameEn, tint } = template;
    const named = { templateId, name, nameEn, tint, teams: teams.map((team) => team.name) };
    return {
      series: {
        ...named,
        promise: promise && { count: promise.count, per: promise.per },
        weekdays: byWeekday ? weekdays : 1,
      },
      member: (member) => memberView(member, topics),
      outcome: (fates) => ({
        rows: fates.map((fate) => rowOf(fate, series, topics)),
        ...countFates(fates),
        shifts: shiftChanges(teams, movesOf(fates)),
        mails: mailsOf(fates, told),
        warnings: warningsOf(fates, calendar),
        promise: promise && { short: shortPeriods(promise, sittings, placesOf(fates), counting) },
      }),
    };
  }

  /** Of each team of the series all sittings that its promise looks at, in the periods that the series touches. */
  private async sittingsOf(tx: ReadTx, { site, template, members, picked }: Series): Promise<PlacedSitting[][]> {
    const months = members.flatMap(({ month }) => [month.fromOn, month.untilOn]).sort();
    const around = (on: string | undefined) => periodFor(template.promise, on ?? picked.on, site.anchorMonday);
    const [fromOn, untilOn] = [around(months[0]).fromOn, around(months.at(-1)).untilOn];
    const sittingsFor = sittingsByTeam(await this.sittings.counted(tx, site.id, [], fromOn, untilOn));
    return picked.record.teamIds.map((teamId) => sittingsFor(template, teamId));
  }
}

function mailsOf(fates: readonly MemberFate[], told: ReadonlyMap<string, Told>): number {
  const touched = fates.filter(({ result }) => result === 'moved' || result === 'lost');
  return touched.reduce((sum, { sitting }) => sum + (told.get(sitting.id)?.mails ?? 0), 0);
}

function memberView(member: Member, topics: ReadonlyMap<string, Topic>): SeriesMember {
  const { id, planId, planMonth, on, startsLocally, minutes, slotOn, slotStartsLocally, lock, record } = member;
  return {
    ...{ planId, on, startsLocally, minutes, slotOn, slotStartsLocally, lock },
    sessionId: id,
    month: planMonth,
    topics: record.topicIds.flatMap((topicId) => topics.get(topicId) ?? []).map(topicRef),
    isMovedByItself: isMovedByItself(member),
    version: record.version,
  };
}

function topicRef({ id, name, shortName, nameEn, shortNameEn }: Topic): Topic {
  return { id, name, shortName, nameEn, shortNameEn };
}

function rowOf(fate: MemberFate, { picked }: Series, topics: ReadonlyMap<string, Topic>): SeriesRow {
  const { sitting, result, reason } = fate;
  const clash = result === 'kept' ? fate.clash : null;
  const to = result === 'moved' ? fate.to : null;
  return {
    ...memberView(sitting, topics),
    isPicked: sitting.id === picked.id,
    result,
    reason,
    to: to && { on: to.on, startsLocally: to.startsLocally, minutes: to.minutes },
    wantedOn: result === 'moved' ? fate.dayOff : result === 'lost' ? fate.wantedOn : null,
    clash: clash && { code: clash.code, params: clash.params },
  };
}

function movesOf(fates: readonly MemberFate[]): { from: Member; to: { startsLocally: string; minutes: number } }[] {
  return fates.flatMap((fate) => (fate.result === 'moved' ? [{ from: fate.sitting, to: fate.to }] : []));
}

function warningsOf(fates: readonly MemberFate[], calendar: WorkingCalendar): number {
  return fates.filter((fate) => {
    if (fate.result === 'moved') return fate.to.on !== fate.sitting.on && !calendar.isWorkingDay(fate.to.on);
    return fate.result === 'kept' && fate.reason === 'clash';
  }).length;
}

/** Where the fates put their sittings. */
function placesOf(fates: readonly MemberFate[]): NewPlaces {
  return new Map(
    fates.flatMap((fate): [string, SeriesPart | null][] => {
      if (fate.result === 'moved') return [[fate.sitting.id, fate.to]];
      return fate.result === 'lost' ? [[fate.sitting.id, null]] : [];
    }),
  );
}
