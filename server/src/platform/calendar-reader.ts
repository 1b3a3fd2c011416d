import ICAL from 'ical.js';

/** An event of somebody else's calendar as whole days, both included. */
export interface DatedEvent {
  /** The line on which it begins; the first is 1. */
  readonly line: number;
  readonly summary: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly repeats: boolean;
  /** Apple's holiday calendars say in a property of their own what a day is: WORK-HOLIDAY, ALTERNATE-WORKDAY. */
  readonly specialDay: string;
  /** The first of CATEGORIES; empty without. */
  readonly category: string;
}

/** An event that cannot be read as days. */
export interface BrokenEvent {
  readonly line: number;
  readonly summary: string;
  readonly isBroken: true;
}

const longestEvent = 20_000;

/**
 * Reads the events of a calendar (RFC 5545) one by one, so that a broken one costs only itself. Never throws; nothing
 * of the text is carried out. @param most events after which it stops.
 */
export function readEvents(text: string, most: number): (DatedEvent | BrokenEvent)[] {
  const events: (DatedEvent | BrokenEvent)[] = [];
  let block: string[] | null = null;
  let line = 0;
  let begun = 0;
  for (const content of text.split(/\r\n|\r|\n/)) {
    line += 1;
    const said = content.trim().toUpperCase();
    if (said === 'BEGIN:VEVENT') [block, begun] = [[], line];
    block?.push(content);
    if (said === 'END:VEVENT' && block) {
      events.push(readEvent(block.join('\r\n'), begun));
      block = null;
      if (events.length >= most) return events;
    }
  }
  if (block) events.push({ line: begun, summary: '', isBroken: true });
  return events;
}

function readEvent(block: string, line: number): DatedEvent | BrokenEvent {
  if (block.length > longestEvent) return { line, summary: '', isBroken: true };
  try {
    const parsed: unknown = ICAL.parse(`BEGIN:VCALENDAR\r\n${block}\r\nEND:VCALENDAR`);
    const vevent = new ICAL.Component(parsed as never).getFirstSubcomponent('vevent');
    return vevent ? daysOf(vevent, line) : { line, summary: '', isBroken: true };
  } catch {
    return { line, summary: summaryIn(block), isBroken: true };
  }
}

/** RFC 5545 3.6.1: DTEND is not part of the event; an all-day event without it lasts one day. */
function daysOf(vevent: ICAL.Component, line: number): DatedEvent | BrokenEvent {
  const event = new ICAL.Event(vevent);
  const summary = textOf(event.summary);
  const { startDate: start } = event;
  // A moment in UTC falls on different days in different places: such an event is no day off.
  if (!start || start.zone === ICAL.Timezone.utcTimezone) return { line, summary, isBroken: true };
  const end = event.endDate.clone();
  const endsAtMidnight = end.isDate || (end.hour === 0 && end.minute === 0);
  if (endsAtMidnight && end.compare(start) > 0) end.adjust(-1, 0, 0, 0);
  const [fromOn, untilOn] = [dateOf(start), dateOf(end)];
  if (!fromOn || !untilOn) return { line, summary, isBroken: true };
  const specialDay = textOf(vevent.getFirstPropertyValue('x-apple-special-day')).toUpperCase();
  const repeats = vevent.getFirstProperty('rrule') !== null || vevent.getFirstProperty('rdate') !== null;
  const category = textOf(vevent.getFirstPropertyValue('categories'));
  return { line, summary, fromOn, untilOn, repeats, specialDay, category };
}

function dateOf({ year, month, day }: ICAL.Time): string | null {
  const parts = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
  const text = parts.join('-');
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function summaryIn(block: string): string {
  return /^SUMMARY[^:\r\n]*:(.*)$/im.exec(block)?.[1]?.trim() ?? '';
}
