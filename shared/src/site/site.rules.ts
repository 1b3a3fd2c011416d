import { allowed, refuse, type Verdict } from '../rule/verdict';
import { addDays, weekdayOf } from '../time/days';
import type { DateText } from '../time/time-text';
import type { SiteBody } from './site.contract';

/** A site opens and closes on the same day; `HH:MM` texts compare as times do. */
export function mayKeepHours(hours: Pick<SiteBody, 'opensLocally' | 'closesLocally'>): Verdict {
  return hours.opensLocally < hours.closesLocally ? allowed : refuse('closes-before-opening');
}

/**
 * The Monday from which a site's fortnights follow one another (domain.md, cadence): that of the first whole week of
 * the year in which the site is created, so that sites of one year keep the same fortnights.
 */
export function anchorMondayFor(createdOn: DateText): DateText {
  const newYear = `${createdOn.slice(0, 4)}-01-01`;
  return addDays(newYear, (8 - weekdayOf(newYear)) % 7);
}
