import type { Reply } from '@fortnight/shared/invite/invite.contract';
import type { InstantText } from '@fortnight/shared/time/time-text';
import ICAL from 'ical.js';
import { cleanLine, cleanText, foldLines } from '../platform/calendar-lines';

/** A mailbox: the name that readers see and the address. */
export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** One session as one VEVENT; `stampedAt` is when this revision of it was made, not when it is written. */
export interface SessionEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stampedAt: InstantText;
  readonly startsAt: InstantText;
  readonly endsAt: InstantText;
  readonly summary: string;
  readonly description: string;
  readonly location: string | null;
  /** Why it changed, in the organizer's words (RFC 5545 3.8.1.4); empty or left out: nothing is said. */
  readonly comment?: string;
  /** A session that does not take place blocks nobody's time. */
  readonly isCancelled?: boolean;
  readonly organizer: Mailbox;
}

/** Who is invited, and what they replied. */
export type Attendee = Mailbox & { readonly reply: Reply };

/** RFC 5545 3.2.12. */
const partStats: Readonly<Record<Reply, string>> = {
  none: 'NEEDS-ACTION',
  accepted: 'ACCEPTED',
  tentative: 'TENTATIVE',
  declined: 'DECLINED',
};

/** The iCalendar text of a REQUEST to one participant, the only ATTENDEE (RFC 5546 3.2.2). Lines end in CRLF. */
export function requestText(event: SessionEvent, attendee: Attendee): string {
  const property = attendeeOf(attendee);
  property.setParameter('rsvp', 'TRUE');
  return messageText('REQUEST', eventOf(event), property);
}

/**
 * The iCalendar text of a CANCEL to one participant (RFC 5546 3.2.5). STATUS says that the whole session is cancelled;
 * it must be absent where only this participant is taken off the list.
 */
export function cancelText(event: SessionEvent, attendee: Attendee, isWholeSession: boolean): string {
  const vevent = eventOf({ ...event, isCancelled: true });
  if (!isWholeSession) vevent.removeAllProperties('status');
  return messageText('CANCEL', vevent, attendeeOf(attendee));
}

function messageText(method: 'REQUEST' | 'CANCEL', vevent: ICAL.Component, attendee: ICAL.Property): string {
  vevent.addProperty(attendee);
  const calendar = emptyCalendar(method);
  calendar.addSubcomponent(vevent);
  return calendarText(calendar);
}

function attendeeOf(attendee: Attendee): ICAL.Property {
  const property = addressed('attendee', attendee);
  property.setParameter('cutype', 'INDIVIDUAL');
  property.setParameter('role', 'REQ-PARTICIPANT');
  property.setParameter('partstat', partStats[attendee.reply]);
  return property;
}

/** A VCALENDAR with a method and nothing in it. */
export function emptyCalendar(method: 'REQUEST' | 'CANCEL' | 'PUBLISH'): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Fortnight//Fortnight//ZH');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  return calendar;
}

/** The VEVENT of a session without attendees. Times are in UTC, so that no VTIMEZONE is needed (RFC 5545 3.3.5). */
export function eventOf(event: SessionEvent): ICAL.Component {
  const vevent = new ICAL.Component('vevent');
  vevent.addPropertyWithValue('uid', event.uid);
  vevent.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(event.stampedAt));
  vevent.addPropertyWithValue('sequence', event.sequence);
  vevent.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(event.startsAt));
  vevent.addPropertyWithValue('dtend', ICAL.Time.fromDateTimeString(event.endsAt));
  vevent.addPropertyWithValue('summary', cleanLine(event.summary));
  if (event.location) vevent.addPropertyWithValue('location', cleanLine(event.location));
  if (event.description) vevent.addPropertyWithValue('description', cleanText(event.description));
  if (event.comment) vevent.addPropertyWithValue('comment', cleanText(event.comment));
  vevent.addPropertyWithValue('status', event.isCancelled ? 'CANCELLED' : 'CONFIRMED');
  vevent.addPropertyWithValue('transp', event.isCancelled ? 'TRANSPARENT' : 'OPAQUE');
  vevent.addProperty(addressed('organizer', event.organizer));
  return vevent;
}

/** The text of a calendar, folded by octets and ended by CRLF. */
export function calendarText(calendar: ICAL.Component): string {
  return `${foldLines(calendar.toString())}\r\n`;
}

/** ORGANIZER or ATTENDEE; ical.js writes a double quote in the name as RFC 6868 asks. */
function addressed(property: 'organizer' | 'attendee', mailbox: Mailbox): ICAL.Property {
  const written = new ICAL.Property(property);
  written.setParameter('cn', cleanLine(mailbox.name));
  written.setValue(`mailto:${encodeURI(cleanLine(mailbox.address))}`);
  return written;
}
