import { byText } from '@fortnight/shared/rule/by-text';
import ICAL from 'ical.js';
import { createHash } from 'node:crypto';
import { productVersion } from '../platform/product-version';
import { escapeText } from '../platform/calendar-lines';
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

/** Rises when the same sessions are to give another text: what readers have under the tags so far is then read anew. */
const textVersion = 1;

/** A strong entity tag (RFC 9110 8.8.3) of the text that these parts make, under a content coding. */
export function feedTag(parts: readonly string[], coding: string): string {
  const said = JSON.stringify([textVersion, productVersion, ...parts, coding]);
  return `"${createHash('sha256').update(said).digest('base64url')}"`;
}
