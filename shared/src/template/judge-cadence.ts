import type { Cadence, CadencePart } from './cadence';
import type { CadenceProblem, FoundProblem, JudgingSite } from './cadence-judging';
import { partsOfFault } from './cadence-problem.data';
import { judgePromise } from './judge-promise';
import { judgeRules } from './judge-rules';
import { judgeTimes } from './judge-times';

const mostOffers = 3;

/**
 * What is wrong with a cadence at a site, the worst first: it never fires, cannot give what is promised, lies outside
 * the site's hours, has ended. The form and the server ask the same. At most three offers each, and only such as leave
 * no such problem behind and bring none that is refused.
 */
export function judgeCadence(cadence: Cadence, site: JudgingSite): CadenceProblem[] {
  const found = problemsOf(cadence, site);
  const known = new Set(found.filter(({ isWarning }) => !isWarning).map(({ code }) => code));
  return found.map(({ isWarning, ...problem }) => ({
    ...problem,
    parts: partsOf(problem, cadence),
    isRefused: isWarning !== true,
    offers: problem.offers
      .filter((offer) => isWayOut(problem, problemsOf(offer.cadence, site), known))
      .slice(0, mostOffers),
  }));
}

/** Whether a problem is gone, and none came that was not there and would be refused. */
function isWayOut(
  { code, pointer }: Pick<FoundProblem, 'code' | 'pointer'>,
  left: readonly FoundProblem[],
  known: ReadonlySet<string>,
): boolean {
  const isGone = left.every((one) => one.code !== code || one.pointer !== pointer);
  return isGone && left.every((one) => one.isWarning || known.has(one.code));
}

function problemsOf(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const found = [...judgeRules(cadence, site), ...judgePromise(cadence, site), ...judgeTimes(cadence, site)];
  return found.sort((one, other) => Number(one.isWarning ?? false) - Number(other.isWarning ?? false));
}

/** Of the parts that a code is about, those that this cadence says anything of. */
function partsOf({ code, params }: Pick<FoundProblem, 'code' | 'params'>, { limits }: Cadence): CadencePart[] {
  const asked = partsOfFault[code] ?? [];
  const named = String(params['parts'] ?? '').split(' ');
  return asked.filter((part) => {
    if (code === 'figures-are-policy') return named.includes(part);
    return part !== 'weekdays' || limits.weekdays !== null;
  });
}
