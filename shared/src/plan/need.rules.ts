import { promiseReport, type Judging } from '../template/promise-report';
import type { PromiseWindow } from '../template/promise.contract';
import { windowsEndingIn } from '../template/promise.rules';
import type { Promised, TemplateView } from '../template/template.contract';
import type { PromisedFrom } from '../template/promised-from';
import type { DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import { sittingsByTeam, subjectsOf, type SittingsOf, type Subject } from './audience';
import type { PlanNeed } from './plan.contract';
import type { PlanningFacts } from './planning-facts';

type NeedFacts = Pick<PlanningFacts, 'month' | 'teams' | 'templates' | 'placed' | 'calendar' | 'promisedFrom'> & {
  readonly site: Pick<PlanningFacts['site'], 'anchorMonday'>;
  readonly figures: Pick<PlanningFacts['figures'], 'promise-slack-days'>;
};

/** As of when needs are told. */
export interface AsOf {
  /** The date at the site. */
  readonly today: DateText;
  /** Whether the month's plan is approved. */
  readonly isSettled: boolean;
}

interface Desk {
  readonly teams: PlanningFacts['teams'];
  readonly sittingsOf: SittingsOf;
  readonly judging: Judging;
  readonly promisedFrom: PromisedFrom | undefined;
}

/**
 * What the promises ask of a month and what is placed: of the periods that end in it (domain.md, cadence), sittings in
 * the plan beside it included. More sittings than promised do not make up for another period.
 */
export function planNeeds(facts: NeedFacts, { today, isSettled }: AsOf): PlanNeed[] {
  const { calendar, teams, promisedFrom } = facts;
  const slackDays = facts.figures['promise-slack-days'];
  const judging: Judging = { calendar, today, slackDays, isSettled: () => isSettled };
  const desk: Desk = { teams, judging, promisedFrom, sittingsOf: sittingsByTeam(facts.placed) };
  return facts.templates.flatMap((template) => {
    const promise = template.isActive ? template.promise : null;
    if (!promise) return [];
    const windows = windowsEndingIn(promise.per, facts.month, facts.site.anchorMonday);
    if (windows.length === 0) return [];
    const needs = subjectsOf(template, teams).map((subject) => needOf(template, promise, subject, windows, desk));
    return needs.filter(({ needed }) => needed > 0);
  });
}

/** How a template's promise stands for each team of a subject, period by period. */
export function teamWindows(
  template: TemplateView,
  promise: Promised,
  { teamIds }: Pick<Subject, 'teamIds'>,
  windows: readonly DateRange[],
  { sittingsOf, judging, promisedFrom }: Omit<Desk, 'teams'>,
): PromiseWindow[][] {
  const since = { ...judging, promisedFrom: promisedFrom?.get(template.id) };
  return teamIds.map((teamId) => promiseReport(promise, windows, sittingsOf(template, teamId), since));
}

function needOf(
  template: TemplateView,
  promise: Promised,
  subject: Subject,
  windows: readonly DateRange[],
  desk: Desk,
): PlanNeed {
  const worst = worstOf(teamWindows(template, promise, subject, windows, desk));
  const asked = worst.filter(({ state }) => state !== 'not-asked');
  return {
    templateId: template.id,
    templateName: template.name,
    templateNameEn: template.nameEn,
    programmeCode: template.programmeCode,
    tint: template.tint,
    count: promise.count,
    per: promise.per,
    minutes: template.minutes,
    teamId: subject.teamId,
    teamShortName: desk.teams.find(({ id }) => id === subject.teamId)?.shortName ?? null,
    needed: promise.count * asked.length,
    placed: asked.reduce((sum, { placed }) => sum + Math.min(promise.count, placed), 0),
    windows: asked,
  };
}

/** Period by period as it stands for the team that lacks most, the first of several. */
function worstOf(teams: readonly PromiseWindow[][]): PromiseWindow[] {
  const [first = [], ...others] = teams;
  return first.map((window, at) =>
    others.reduce((worst, other) => {
      const one = other[at] ?? worst;
      return one.missing > worst.missing ? one : worst;
    }, window),
  );
}
