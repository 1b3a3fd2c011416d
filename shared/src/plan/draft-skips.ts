import type { TemplateView } from '../template/template.contract';
import type { DateText, TimeText } from '../time/time-text';
import { placeNear, type PlanningBooks } from './placement.rules';
import type { PlanningFacts } from './planning-facts';
import type { DraftSkipReason } from './skipped.contract';

/** A date of a template's rules that a draft leaves out, for one team or all of the site. */
export interface SkippedWish {
  readonly template: TemplateView;
  readonly teamIds: readonly string[];
  readonly on: DateText;
  readonly why: DraftSkipReason;
}

/** How a date that was left out would take place if somebody wants it nevertheless. */
export interface SkippedPlace {
  readonly startsLocally: TimeText;
  readonly topicIds: readonly string[];
  readonly roomId: string | null;
  readonly instructorIds: readonly string[];
}

/** Where nothing is free, at the template's time without room and instructors: they are still to be named. */
export function placeSkipped(wish: SkippedWish, facts: PlanningFacts, books: PlanningBooks): SkippedPlace {
  const { template, teamIds, on } = wish;
  const { startsLocally } = template;
  const placement = placeNear({ template, teamIds, on, startsLocally }, facts, books);
  const topicIds = books.topics.turnOf(template.topicIds, teamIds, on);
  return { ...(placement ?? { startsLocally, roomId: null, instructorIds: [] }), topicIds };
}
