import type { Judging } from '../template/promise-report';
import type { PromisedFrom } from '../template/promised-from';
import type { PromiseWindow } from '../template/promise.contract';
import { windowsEndingIn } from '../template/promise.rules';
import type { Promised, TemplateView } from '../template/template.contract';
import { isPaused, type TemplatePause } from '../template/template-pause';
import type { DateText, MonthText } from '../time/time-text';
import { sittingsByTeam, subjectsOf, type SittingsOf } from './audience';
import { teamWindows } from './need.rules';
import type { PlacedSitting, PlanningFacts } from './planning-facts';
import type { PromiseRow } from './promises.contract';

/** A month with the site's templates under the figures that were in force in it. */
export interface MonthOfTemplates {
  readonly month: MonthText;
  readonly templates: readonly TemplateView[];
}

export interface PromiseFacts {
  readonly months: readonly MonthOfTemplates[];
  readonly teams: PlanningFacts['teams'];
  readonly placed: readonly PlacedSitting[];
  readonly anchorMonday: DateText;
  readonly pauses: readonly TemplatePause[];
  readonly promisedFrom?: PromisedFrom;
  readonly judging: Judging;
}

/**
 * Every promise of a site, team by team, in the periods that end in the months given, which are in order. A run for the
 * whole site is one row as long as it stands the same for each of its teams. A template promised what was due while it
 * was in use: that it is not any more takes no proof away.
 */
export function promiseRows(facts: PromiseFacts): PromiseRow[] {
  const latest = facts.months.at(-1)?.templates ?? [];
  const sittingsOf = sittingsByTeam(facts.placed);
  return latest.flatMap((template) => {
    if (!template.promise) return [];
    const { promise } = template;
    return subjectsOf(template, facts.teams).flatMap(({ teamId, teamIds }) => {
      const byTeam = windowsByTeam(template.id, teamIds, sittingsOf, facts);
      const [first = []] = byTeam;
      if (!template.isActive && first.length === 0) return [];
      const isShared = teamId === null && byTeam.every((windows) => isSame(windows, first));
      if (isShared) return [rowOf(template, promise, null, first, facts)];
      return teamIds.map((id, at) => rowOf(template, promise, id, byTeam[at] ?? [], facts));
    });
  });
}

function windowsByTeam(
  templateId: string,
  teamIds: readonly string[],
  sittingsOf: SittingsOf,
  facts: PromiseFacts,
): PromiseWindow[][] {
  const byTeam = teamIds.map((): PromiseWindow[] => []);
  for (const { month, templates } of facts.months) {
    const template = templates.find(({ id }) => id === templateId);
    if (!template?.promise) continue;
    const all = windowsEndingIn(template.promise.per, month, facts.anchorMonday);
    const windows = all.filter(({ untilOn }) => !isPaused(facts.pauses, templateId, untilOn));
    const desk = { sittingsOf, judging: facts.judging, promisedFrom: facts.promisedFrom };
    const told = teamWindows(template, template.promise, { teamIds }, windows, desk);
    told.forEach((list, at) => byTeam[at]?.push(...list));
  }
  return byTeam;
}

function rowOf(
  template: TemplateView,
  { count, per, minGapDays }: Promised,
  teamId: string | null,
  windows: PromiseWindow[],
  { teams }: PromiseFacts,
): PromiseRow {
  const { id: templateId, name: templateName, nameEn: templateNameEn, programmeCode, tint, isActive } = template;
  const teamShortName = teams.find(({ id }) => id === teamId)?.shortName ?? null;
  const what = { templateId, templateName, templateNameEn, programmeCode, tint, isActive };
  return { ...what, count, per, minGapDays, teamId, teamShortName, windows };
}

function isSame(one: readonly PromiseWindow[], other: readonly PromiseWindow[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
