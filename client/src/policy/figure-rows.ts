import type { FigureChangeView, FigureView, SiteFigures } from '@fortnight/shared/policy/policy.contract';
import { policyFigures, policyGroups, type PolicyGroup } from '@fortnight/shared/policy/policy.data';
import type { DateText } from '@fortnight/shared/time/time-text';

/** One figure as the list shows it: in force today, since when, and what is to come. */
export interface FigureRow extends FigureView {
  readonly rule: string | null;
  readonly group: PolicyGroup;
  /** The change that made the present value; null: the regulation's own. */
  readonly inForce: FigureChangeView | null;
  /** The next change that has not taken effect yet. */
  readonly next: FigureChangeView | null;
}

export type FigureChoice = 'all' | 'changed' | 'coming';

/** The figures of a site as rows. */
export function rowsOf({ figures, on }: SiteFigures): FigureRow[] {
  return figures.map((figure) => ({
    ...figure,
    rule: policyFigures[figure.key].rule,
    group: policyFigures[figure.key].group,
    ...timesOf(figure.history, on),
  }));
}

/** Rows that a search and a choice leave, in the groups of the regulation. */
export function groupsOf(
  rows: readonly FigureRow[],
  search: string,
  choice: FigureChoice,
): { readonly group: PolicyGroup; readonly rows: readonly FigureRow[] }[] {
  const words = search.trim().toLowerCase();
  const left = rows.filter((row) => isChosen(row, choice) && isFound(row, words));
  const groups = Object.keys(policyGroups) as PolicyGroup[];
  return groups.flatMap((group) => {
    const own = left.filter((row) => row.group === group);
    return own.length > 0 ? [{ group, rows: own }] : [];
  });
}

function timesOf(history: readonly FigureChangeView[], on: DateText): Pick<FigureRow, 'inForce' | 'next'> {
  return {
    inForce: history.findLast(({ effectiveOn }) => effectiveOn <= on) ?? null,
    next: history.find(({ effectiveOn }) => effectiveOn > on) ?? null,
  };
}

function isChosen({ history, next }: FigureRow, choice: FigureChoice): boolean {
  if (choice === 'all') return true;
  return choice === 'changed' ? history.length > 0 : next !== null;
}

function isFound({ key, rule, value }: FigureRow, words: string): boolean {
  const { zh, en } = policyFigures[key];
  return words === '' || [zh, en, rule ?? '', String(value)].some((text) => text.toLowerCase().includes(words));
}
