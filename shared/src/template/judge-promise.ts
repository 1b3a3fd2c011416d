import type { ProblemParams } from '../rule/verdict';
import type { DateRange } from '../time/days';
import { workingCalendar, type WorkingCalendar } from '../time/working-calendar';
import type { Cadence } from './cadence';
import { windowsIn } from './cadence-preview';
import { dateWords, weekdayRange } from './cadence-vocabulary';
import { offer, rangeAhead, type CadenceOffer, type FoundProblem, type JudgingSite } from './cadence-judging';
import { gapInWords, periodSpan, promiseParams } from './promise-in-words';
import { daysThatCount, reachOf } from './promise-days';
import { promisedBy } from './programme.rules';
import type { Promised, PromiseFigures } from './template.contract';

/** Whether what is promised can be kept on the days that count. */
export function judgePromise(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  const promise = promisedBy(cadence.figures, cadence.limits);
  const changed = judgeFigures(cadence, site.policy);
  if (!promise || changed.length > 0) return changed;
  const windows = windowsIn(promise, rangeAhead(site), site.anchorMonday);
  const short = shortWindows(
    promise,
    windows,
    workingCalendar({ weekend: site.weekend, marks: [], coveredThrough: null }),
  );
  const [least] = [...short].sort((one, other) => other.reachable - one.reachable);
  if (least && short.length === windows.length) return [impossible(cadence, promise, least, site)];
  const [first] = shortWindows(promise, windows.slice(0, -1), site.calendar);
  return first ? [fallsShort(promise, first)] : [];
}

/** The figures are policy: a sentence that says others is not saved as if it did not. */
function judgeFigures(cadence: Cadence, policy: PromiseFigures | null): FoundProblem[] {
  const { figures } = cadence;
  if (figures === null) return [];
  if (policy === null) return [{ code: 'figures-not-promised', pointer: '/ruleSet', params: {}, offers: [] }];
  const parts = [
    figures.count === policy.count ? '' : 'count',
    figures.per === policy.per ? '' : 'period',
    figures.minGapDays === policy.minGapDays ? '' : 'gap',
  ].filter(Boolean);
  if (parts.length === 0) return [];
  const gap = { gapZh: gapInWords(policy.minGapDays, 'zh-CN'), gapEn: gapInWords(policy.minGapDays, 'en') };
  const params = { parts: parts.join(' '), ...gap, ...promiseParams(policy) };
  const offers = [offer('policy-figures', promiseParams(policy), { ...cadence, figures: policy })];
  return [{ code: 'figures-are-policy', pointer: '/programmeId', params, offers }];
}

interface ShortWindow {
  readonly window: DateRange;
  readonly reachable: number;
  readonly days: number;
}

function shortWindows(promise: Promised, windows: readonly DateRange[], calendar: WorkingCalendar): ShortWindow[] {
  return windows.flatMap((window) => {
    const days = daysThatCount(window, promise, calendar);
    const { reachable } = reachOf({ days, inside: [], outside: [] }, promise.count, promise.minGapDays);
    return reachable < promise.count ? [{ window, reachable, days: days.length }] : [];
  });
}

function impossible(
  cadence: Cadence,
  promise: Promised,
  { reachable, days }: ShortWindow,
  site: JudgingSite,
): FoundProblem {
  const params = {
    have: reachable,
    days,
    count: promise.count,
    gap: promise.minGapDays,
    ...dayParams(promise),
    periodZh: periodSpan(promise.per, 'zh-CN'),
    periodEn: periodSpan(promise.per, 'en'),
  };
  const code = days > reachable ? 'too-far-apart' : 'too-few-days';
  return { code, pointer: '/limits/weekdays', params, offers: loosened(cadence, promise, site) };
}

function fallsShort(promise: Promised, { window, reachable }: ShortWindow): FoundProblem {
  const params = {
    have: reachable,
    count: promise.count,
    fromZh: dateWords(window.fromOn, 'zh-CN'),
    fromEn: dateWords(window.fromOn, 'en'),
    untilZh: dateWords(window.untilOn, 'zh-CN'),
    untilEn: dateWords(window.untilOn, 'en'),
  };
  return { code: 'window-falls-short', pointer: '/limits/weekdays', params, offers: [], isWarning: true };
}

/** One weekday more, the farthest from those there are first; then any weekday; then days off too. */
function loosened(cadence: Cadence, { weekdays }: Promised, { weekend }: JudgingSite): CadenceOffer[] {
  const limited = (change: Partial<Cadence['limits']>): Cadence => ({
    ...cadence,
    limits: { ...cadence.limits, ...change },
  });
  const chosen = weekdays ?? [];
  const others = [1, 2, 3, 4, 5, 6, 7].filter((day) => !chosen.includes(day) && !weekend.includes(day));
  const apart = (day: number): number =>
    Math.min(...chosen.map((one) => Math.min(Math.abs(one - day), 7 - Math.abs(one - day))));
  const [best] = weekdays === null ? [] : others.sort((one, other) => apart(other) - apart(one) || one - other);
  return [
    ...(best === undefined
      ? []
      : [
          offer(
            'add-weekday',
            { daysZh: weekdayRange([best], 'zh-CN'), daysEn: weekdayRange([best], 'en') },
            limited({ weekdays: [...chosen, best].sort((one, other) => one - other) }),
          ),
        ]),
    ...(weekdays === null ? [] : [offer('any-weekday', {}, limited({ weekdays: null }))]),
    ...(cadence.limits.workingDaysOnly ? [offer('days-off-too', {}, limited({ workingDaysOnly: false }))] : []),
  ];
}

function dayParams({ weekdays, workingDaysOnly }: Promised): ProblemParams {
  if (weekdays !== null && weekdays.length <= 4)
    return {
      daysZh: weekdays.map((day) => weekdayRange([day], 'zh-CN')).join('、'),
      daysEn: weekdayRange(weekdays, 'en'),
    };
  return workingDaysOnly ? { daysZh: '可排的工作日', daysEn: 'working day' } : { daysZh: '可排的日子', daysEn: 'day' };
}
