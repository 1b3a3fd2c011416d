import { minutesOfDay, timeOfDay } from '../time/zone';
import type { Cadence } from './cadence';
import { offer, type FoundProblem, type JudgingSite } from './cadence-judging';

/** A sitting begins and ends on one day, within the site's hours (domain.md, conflicts: outside-hours). */
export function judgeHours(cadence: Cadence, { opensLocally, closesLocally }: JudgingSite): FoundProblem[] {
  const { startsLocally, minutes } = cadence;
  const [opens, closes] = [minutesOfDay(opensLocally), minutesOfDay(closesLocally)];
  const [starts, ends] = [minutesOfDay(startsLocally), minutesOfDay(startsLocally) + minutes];
  if (starts >= opens && ends <= closes) return [];
  const latest = Math.floor((closes - minutes) / 15) * 15;
  const time = starts < opens ? opensLocally : timeOfDay(Math.max(latest, opens));
  const room = closes - Math.max(starts, opens);
  const offers = [
    ...(closes - opens >= minutes ? [offer('start-at', { time }, { ...cadence, startsLocally: time })] : []),
    ...(starts >= opens && room >= 15 ? [offer('last-minutes', { minutes: room }, { ...cadence, minutes: room })] : []),
  ];
  if (ends >= 1440) {
    const params = { start: startsLocally, minutes };
    return [{ code: 'ends-after-midnight', pointer: '/minutes', params, offers }];
  }
  const params = { start: startsLocally, end: timeOfDay(ends), opens: opensLocally, closes: closesLocally };
  return [{ code: 'outside-site-hours', pointer: '/startsLocally', params, offers }];
}
