import { minutesOfDay, timeOfDay } from '../time/zone';
import type { Cadence } from './cadence';
import { offer, type CadenceOffer, type FoundProblem, type JudgingSite } from './cadence-judging';
import { judgeHours } from './judge-hours';
import { limitFaults } from './limits.rules';

/** What is wrong with when a sitting begins and how long it lasts. */
export function judgeTimes(cadence: Cadence, site: JudgingSite): FoundProblem[] {
  return [...judgeLimits(cadence, site), ...judgeHours(cadence, site)];
}

/** Without a window of its own a template has the site's hours, of which `judgeHours` speaks. */
function judgeLimits(cadence: Cadence, { weekend, policy }: JudgingSite): FoundProblem[] {
  const { notBefore, notAfter } = cadence.limits;
  const hasWindow = notBefore !== null || notAfter !== null;
  return limitFaults(cadence, cadence.figures ?? policy, weekend)
    .filter(({ code }) => hasWindow || !['outside-own-window', 'window-too-narrow'].includes(code))
    .map((fault) => ({ ...fault, offers: offersFor(fault.code, cadence) }));
}

function offersFor(code: string, cadence: Cadence): CadenceOffer[] {
  const { limits, minutes } = cadence;
  const limited = (change: Partial<Cadence['limits']>): Cadence => ({ ...cadence, limits: { ...limits, ...change } });
  const anyTime = offer('any-time', {}, limited({ notBefore: null, notAfter: null }));
  if (code === 'no-day-counts') {
    return [
      offer('days-off-too', {}, limited({ workingDaysOnly: false })),
      offer('any-weekday', {}, limited({ weekdays: null })),
    ];
  }
  if (code === 'shorter-than-counts') {
    const least = limits.minutes ?? minutes;
    return [
      offer('last-minutes', { minutes: least }, { ...cadence, minutes: least }),
      offer('drop-shortest', {}, limited({ minutes: null })),
    ];
  }
  if (code === 'window-too-narrow') {
    const room = minutesOfDay(limits.notAfter ?? '23:59') - minutesOfDay(limits.notBefore ?? '00:00');
    const isRoom = room >= 15 && room >= (limits.minutes ?? 0);
    const shorter = offer(
      'last-minutes',
      { minutes: room },
      { ...cadence, minutes: room, startsLocally: limits.notBefore ?? cadence.startsLocally },
    );
    return isRoom ? [shorter, anyTime] : [anyTime];
  }
  if (code !== 'outside-own-window') return [];
  const time = limits.notBefore ?? timeOfDay(minutesOfDay(limits.notAfter ?? '23:59') - minutes);
  return [offer('start-at', { time }, { ...cadence, startsLocally: time }), anyTime];
}
