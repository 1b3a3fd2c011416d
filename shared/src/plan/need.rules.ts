import { reckonPromise, windowsEndingIn } from '../template/promise.rules';
import type { Promised, TemplateView } from '../template/template.contract';
import type { DateRange } from '../time/days';
import type { DateText } from '../time/time-text';
import { datesByTeam, subjectsOf, type DatesOf, type Subject } from './audience';
import type { PlanNeed } from './plan.contract';
import type { PlanningFacts } from './planning-facts';

type NeedFacts = Pick<PlanningFacts, 'month' | 'teams' | 'templates' | 'placed'> & {
  readonly site: Pick<PlanningFacts['site'], 'anchorMonday'>;
};

/**
 * What the promises ask of a month and what is placed: of the periods that end in it (domain.md, cadence), sittings in
 * the plan beside it included. More sittings than promised do not make up for another period.
 */
export function planNeeds(facts: NeedFacts): PlanNeed[] {
  const datesOf = datesByTeam(facts.placed);
  return facts.templates.flatMap((template) => {
    const promise = template.isActive ? template.promise : null;
    if (!promise) return [];
    const windows = windowsEndingIn(promise.per, facts.month, facts.site.anchorMonday);
    if (windows.length === 0) return [];
    return subjectsOf(template, facts.teams).map((subject) =>
      needOf(template, promise, subject, windows, { ...facts, datesOf }),
    );
  });
}

/** Days in a window on which all teams of a subject had a template, for each as far as promised. */
export function placedIn(
  window: DateRange,
  promise: Promised,
  datesByTeam: ReadonlyArray<readonly DateText[]>,
): number {
  const placed = datesByTeam.map((dates) => reckonPromise(promise, window, dates).placed);
  return Math.min(promise.count, ...placed);
}

function needOf(
  template: TemplateView,
  promise: Promised,
  subject: Subject,
  windows: readonly DateRange[],
  { teams, datesOf }: Pick<NeedFacts, 'teams'> & { readonly datesOf: DatesOf },
): PlanNeed {
  const dates = subject.teamIds.map((teamId) => datesOf(template.id, teamId));
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
    teamShortName: teams.find(({ id }) => id === subject.teamId)?.shortName ?? null,
    needed: promise.count * windows.length,
    placed: windows.reduce((sum, window) => sum + placedIn(window, promise, dates), 0),
  };
}
