import ICAL from 'ical.js';

/** What a calendar client shows of one session. */
export interface ShownEvent {
  readonly sequence: number;
  readonly startsAt: string;
  readonly location: string | null;
  readonly reply: string;
}

/** A calendar that knows nothing but the iTIP messages that it gets, in the order in which it gets them (RFC 5546 2.1.5). */
export class CalendarClient {
  private readonly events = new Map<string, ShownEvent>();
  /** The latest sequence and DTSTAMP of each UID, also of those cancelled: what is older is ignored. */
  private readonly seen = new Map<string, { readonly sequence: number; readonly stamp: string }>();

  receive(text: string): void {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const vevent = calendar.getFirstSubcomponent('vevent');
    if (!vevent) throw new Error('a message without an event');
    const value = (name: string): string => String(vevent.getFirstPropertyValue(name) ?? '');
    const [uid, sequence, stamp] = [value('uid'), Number(value('sequence')), value('dtstamp')];
    const seen = this.seen.get(uid);
    if (seen && (sequence < seen.sequence || (sequence === seen.sequence && stamp < seen.stamp))) return;
    this.seen.set(uid, { sequence, stamp });
    if (calendar.getFirstPropertyValue('method') === 'CANCEL') {
      if (!this.events.delete(uid)) throw new Error(`a CANCEL for ${uid}, which was never invited to`);
      return;
    }
    this.events.set(uid, {
      sequence,
      startsAt: value('dtstart'),
      location: value('location') || null,
      reply: String(vevent.getFirstProperty('attendee')?.getParameter('partstat') ?? ''),
    });
  }

  /** The person answers what their calendar shows. */
  answer(uid: string, reply: string): void {
    const event = this.events.get(uid);
    if (event) this.events.set(uid, { ...event, reply });
  }

  shows(uid: string): ShownEvent | undefined {
    return this.events.get(uid);
  }
}
