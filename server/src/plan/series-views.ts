import { Injectable } from '@nestjs/common';
import { shiftChanges, shortPeriods } from '@fortnight/shared/plan/series-price.rules';
import type { SeriesMember, SeriesName, SeriesOutcome, SeriesRow } from '@fortnight/shared/plan/series.contract';
import { conflictParams } from '@fortnight/shared/session/conflict.rules';
import { isMovedByItself } from '@fortnight/shared/session/series-sitting';
import { countFates } from '@fortnight/shared/session/series.rules';
import { weekdayOf } from '@fortnight/shared/time/days';
import type { WorkingCalendar } from '@fortnight/shared/time/working-calendar';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';
import type { ReadTx } from '../platform/transaction';
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
  ) {}

  /** What words of a series need is read once, for any number of outcomes. */
  async wordsFor(tx: ReadTx, series: Series): Promise<SeriesWords> {
    const { site, template, members, picked, byWeekday } = series;
    const topics = new Map((await this.topics.topicsOf(tx, site.id)).map((topic) => [topic.id, topic]));
    const teams = (await this.sites.teamsOf(tx, site.id)).filter(({ id }) => picked.record.teamIds.includes(id));
    const calendar = workingCalendar(await this.sites.calendarOf(tx, site.id));
    const weekdays = new Set(members.map(({ slotOn }) => weekdayOf(slotOn))).size;
    const { id: templateId, name, nameEn, tint, promise } = template;
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
        mails: 0,
        warnings: warningsOf(fates, calendar),
        promise: promise && { short: shortPeriods(promise, site.anchorMonday, ...datesOf(members, fates)) },
      }),
    };
  }
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
    clash: clash && { code: clash.code, params: { ...conflictParams(clash, picked.record.zone) } },
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

/** Every date of the template and team, before and after. */
function datesOf(members: readonly Member[], fates: readonly MemberFate[]): [before: string[], after: string[]] {
  const standing = members.filter(({ lock }) => lock !== 'cancelled');
  const fateOf = new Map(fates.map((fate) => [fate.sitting.id, fate]));
  const after = standing.flatMap(({ id, on }) => {
    const fate = fateOf.get(id);
    if (fate?.result === 'lost') return [];
    return fate?.result === 'moved' ? [fate.to.on] : [on];
  });
  return [standing.map(({ on }) => on), after];
}
