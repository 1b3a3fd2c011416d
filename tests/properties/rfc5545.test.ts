import { expandRecurrence } from '@fortnight/shared/template/recurrence';
import { toInstantText } from '@fortnight/shared/time/instant';
import { toInstant } from '@fortnight/shared/time/zone';
import { type Example, examples } from './rfc5545.data';

const newYork = 'America/New_York';

/** `1997-09: 2..4 | 1997-10: 1 at 9:00 12:00` as local times. */
function timesOf({ gives }: Example): string[] {
  return gives.split(' | ').flatMap((part) => {
    const [month = '', rest = ''] = part.split(': ');
    const [days = '', times = '9:00'] = rest.split(' at ');
    return days
      .split(' ')
      .flatMap(range)
      .flatMap((day) => times.split(' ').map((time) => `${month}-${twoDigits(day)}T${timeText(time)}`));
  });
}

function range(text: string): number[] {
  const [first = 0, last = first] = text.split('..').map(Number);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function timeText(time: string): string {
  return `${twoDigits(Number(time.split(':')[0]))}:${time.split(':')[1] ?? ''}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

describe('the examples of RFC 5545 3.8.5.3', () => {
  it('are all there', () => expect(examples).toHaveLength(43));

  it.each(examples.map((each): [string, Example] => [`${each.says}: ${each.rule}`, each]))('%s', (_, example) => {
    const lines = [
      `DTSTART;TZID=${newYork}:${example.start.replaceAll('-', '')}T090000`,
      `RRULE:${example.rule}`,
      ...(example.except ? [`EXDATE;TZID=${newYork}:${example.except}`] : []),
    ];
    const expected = timesOf(example);
    // One more than expected, so that a rule with an end must end.
    const limit = expected.length + (example.andOn ? 0 : 1);
    const found = expandRecurrence(lines.join('\r\n'), null, { from: null, to: null, limit });
    expect(found).not.toHaveProperty('code');
    if ('allowed' in found) return;
    expect(found.walls.map((wall) => toInstantText(wall * 1000).slice(0, 16))).toEqual(expected);
    const instants = expected.map((local) => toInstant(local.slice(0, 10), local.slice(11), newYork));
    expect(found.epochs.map((epoch) => toInstantText(epoch * 1000))).toEqual(instants);
  });
});
