import fc from 'fast-check';
import ICAL from 'ical.js';
import { feedText } from '../../server/src/invite/feed';
import { requestText, type SessionEvent } from '../../server/src/invite/itip';

const organizer = { name: '滨江管理处 "客服" 培训', address: 'training@example.test' };
const attendee = { name: '刘洋', address: 'liuyang@example.test', reply: 'none' } as const;
const event: SessionEvent = {
  uid: '0f8fad5b-d9cb-469f-a165-70867728950e@fortnight',
  sequence: 0,
  stampedAt: '2026-11-28T08:00:00Z',
  startsAt: '2026-12-01T01:00:00Z',
  endsAt: '2026-12-01T02:30:00Z',
  summary: '业户投诉处理与回复',
  description: '讲师：王芳',
  location: '一号培训室',
  organizer,
};

/** Titles that people would not write, and those that they would. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({
    unit: fc.constantFrom('训', '😀', '👨‍👩‍👧', 'é', ' ', ',', ';', '\\', '"', '^', ':', '\r', '\n', '\u0000'),
    maxLength: 120,
  }),
  fc.constantFrom(
    '培训\r\nBEGIN:VEVENT\r\nUID:forged\r\nEND:VEVENT',
    '培训\nATTENDEE:mailto:eve@example.test',
    '\u202e训培\u2066x\u2069',
    'a\u0000b\u0085c\u2028d',
    '\ud83d',
    '"; RSVP=FALSE:',
    '=1+1',
    '训'.repeat(300),
    '😀'.repeat(100),
  ),
);

function linesOf(text: string): string[] {
  expect(text.endsWith('\r\n')).toBe(true);
  return text.slice(0, -2).split('\r\n');
}

/** RFC 5545 3.1: CRLF only, at most 75 octets, valid UTF-8 in each physical line, no controls. */
function expectWellFormed(text: string): void {
  for (const line of linesOf(text)) {
    const octets = Buffer.from(line, 'utf8');
    expect(octets.length).toBeLessThanOrEqual(75);
    expect(octets.toString('utf8')).toBe(line);
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]|\p{Surrogate}/u);
  }
}

function only(component: ICAL.Component, name: string): ICAL.Component {
  const all = component.getAllSubcomponents(name);
  expect(all).toHaveLength(1);
  return all[0] as ICAL.Component;
}

const seen = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s/g, '');

describe('an invitation as iCalendar text', () => {
  it('stays well formed and one event, whatever people write', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (summary, location, description, name) => {
        const text = requestText({ ...event, summary, location, description }, { ...attendee, name });
        expectWellFormed(text);
        const calendar = new ICAL.Component(ICAL.parse(text));
        const vevent = only(calendar, 'vevent');
        expect(vevent.getAllProperties('attendee')).toHaveLength(1);
        expect(vevent.getAllProperties('uid')).toHaveLength(1);
        expect(vevent.getFirstPropertyValue('uid')).toBe(event.uid);
        expect(seen(String(vevent.getFirstPropertyValue('summary') ?? ''))).toBe(seen(summary));
        expect(vevent.getFirstProperty('attendee')?.getFirstValue()).toBe('mailto:liuyang@example.test');
        expect(vevent.getFirstProperty('attendee')?.getParameter('rsvp')).toBe('TRUE');
      }),
      { numRuns: 500 },
    );
  });

  it('says what RFC 5546 asks of a REQUEST, each thing once', () => {
    const text = requestText(event, attendee).replace(/\r\n /g, '');
    const lines = linesOf(text);
    for (const line of [
      'VERSION:2.0',
      'METHOD:REQUEST',
      'UID:0f8fad5b-d9cb-469f-a165-70867728950e@fortnight',
      'DTSTAMP:20261128T080000Z',
      'SEQUENCE:0',
      'DTSTART:20261201T010000Z',
      'DTEND:20261201T023000Z',
      'STATUS:CONFIRMED',
      "ORGANIZER;CN=滨江管理处 ^'客服^' 培训:mailto:training@example.test",
      'ATTENDEE;CN=刘洋;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:liuyang@example.test',
    ]) {
      expect(lines.filter((each) => each === line)).toHaveLength(1);
    }
    expect(lines.filter((line) => line.startsWith('PRODID:'))).toHaveLength(1);
    expect(text).not.toContain('RRULE');
  });
});

describe('a feed', () => {
  it('stays well formed, keeps the same bytes for the same events in any order, and names no attendee', () => {
    const events = fc.array(fc.record({ summary: hostile, uid: fc.uuid() }), { maxLength: 8 });
    fc.assert(
      fc.property(events, hostile, (made, name) => {
        const all = made.map((one) => ({ ...event, ...one, uid: `${one.uid}@fortnight` }));
        const text = feedText(name, all);
        expectWellFormed(text);
        expect(feedText(name, [...all].reverse())).toBe(text);
        const calendar = new ICAL.Component(ICAL.parse(text));
        expect(calendar.getAllSubcomponents('vevent')).toHaveLength(all.length);
        expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
        expect(text).not.toContain('\r\nATTENDEE');
      }),
      { numRuns: 200 },
    );
  });

  it('says its name and how often to come back', () => {
    const lines = linesOf(feedText('刘洋的培训, 2026', [event]));
    expect(lines).toContain('NAME:刘洋的培训\\, 2026');
    expect(lines).toContain('X-WR-CALNAME:刘洋的培训\\, 2026');
    expect(lines).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(lines.join('\r\n').replace(/\r\n /g, '')).toContain('ORGANIZER;');
  });
});
