import { addMonths, firstOfMonth, monthOf } from '../time/days';
import type { DateText } from '../time/time-text';

/** Since when templates promise, by id: a period that began before is not owed. Of one that is missing every period is. */
export type PromisedFrom = ReadonlyMap<string, DateText>;

export interface MadeTemplate {
  readonly id: string;
  /** The date at the site; null: before anybody noted it. */
  readonly madeOn: DateText | null;
}

/**
 * Since when the templates of one site promise, all of which are given. A template promises from the day on which it is
 * made. A site begins with the first month that it can plan, the one after its first template was laid (R3); whether a
 * plan was made for that month does not matter. A site with a template older than the notes began before them.
 */
export function promisedFrom(templates: readonly MadeTemplate[]): PromisedFrom {
  const made = templates.flatMap(({ id, madeOn }) => (madeOn === null ? [] : [{ id, madeOn }]));
  const [first] = made.map(({ madeOn }) => madeOn).sort();
  const isWhole = made.length === templates.length;
  const begins = isWhole && first !== undefined ? firstOfMonth(addMonths(monthOf(first), 1)) : '';
  return new Map(made.map(({ id, madeOn }) => [id, madeOn > begins ? madeOn : begins]));
}
