import type { SessionView } from '@fortnight/shared/session/session.contract';
import type { SiteView } from '@fortnight/shared/site/site.contract';
import { minutesOfDay } from '@fortnight/shared/time/zone';

/** The hours that a day's column shows, whole hours from 0 to 24, and where it opens. */
export interface GridHours {
  readonly from: number;
  readonly until: number;
  readonly opensAt: number;
}

/** Nobody plans before eight without a reason; earlier hours are there and scrolled to. */
const usualStart = 8;

type Hours = Pick<SiteView, 'opensLocally' | 'closesLocally'>;
type Timed = Pick<SessionView, 'startsLocally' | 'minutes'>;

/** The site's hours, widened to whole hours and to fit every session. A site that closes at or before it opens never closes. */
export function gridHours(site: Hours, sessions: readonly Timed[]): GridHours {
  const opens = minutesOfDay(site.opensLocally);
  const closes = minutesOfDay(site.closesLocally);
  const neverCloses = closes <= opens;
  const starts = sessions.map((session) => minutesOfDay(session.startsLocally));
  const ends = sessions.map((session) => minutesOfDay(session.startsLocally) + session.minutes);
  const first = Math.min(neverCloses ? 0 : opens, ...starts);
  const last = Math.min(1440, Math.max(neverCloses ? 1440 : closes, ...ends));
  const from = Math.floor(first / 60);
  const earliest = Math.floor(Math.min(...starts, usualStart * 60) / 60);
  return { from, until: Math.ceil(last / 60), opensAt: Math.max(from, earliest) };
}

/** An hour as the grid's options take it: '08:00:00', '24:00:00'. */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00:00`;
}
