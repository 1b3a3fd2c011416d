import { byText } from '@fortnight/shared/rule/by-text';
import ICAL from 'ical.js';
import { createHash } from 'node:crypto';
import { escapeText } from './calendar-lines';
import { calendarText, emptyCalendar, eventOf, type SessionEvent } from './itip';

/**
 * The iCalendar text of one person's feed (RFC 5545, RFC 7986): the owner's sessions and no attendee. The same events
 * give the same bytes, so that a poll without a change costs a 304.
 */
export function feedText(name: string, events: readonly SessionEvent[]): string {
  const calendar = emptyCalendar('PUBLISH');
  for (const property of ['name', 'x-wr-calname']) calendar.addPropertyWithValue(property, escapeText(name));
  const refresh = new ICAL.Property('refresh-interval');
  refresh.resetType('duration');
  refresh.setValue(ICAL.Duration.fromString('PT1H'));
  calendar.addProperty(refresh);
  calendar.addPropertyWithValue('x-published-ttl', 'PT1H');
  const ordered = [...events].sort((a, b) => byText(a.startsAt, b.startsAt) || byText(a.uid, b.uid));
  for (const event of ordered) calendar.addSubcomponent(eventOf(event));
  return calendarText(calendar);
}

/** A strong entity tag of a body under a content coding (RFC 9110 8.8.3). */
export function etagOf(body: string, coding = ''): string {
  return `"${createHash('sha256').update(body).update(coding).digest('base64url')}"`;
}
