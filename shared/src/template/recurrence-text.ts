import { refuse, type Refusal } from '../rule/verdict';
import { type ZoneTable, zoneTable } from '../time/zone-table';
import { type Moment, readMoment } from './moment-text';
import { readRule, type RuleParts } from './rule-parts';
import { unitOf } from './times-of-day';

/** What DTSTART, RRULE, RDATE and EXDATE say together (RFC 5545 3.8.5), read and found possible. */
export interface RecurrenceParts {
  readonly startWall: number;
  /** DTSTART is a date: its starts are midnights. */
  readonly isDate: boolean;
  readonly zone: ZoneTable;
  readonly rules: readonly RuleParts[];
  readonly extraEpochs: readonly number[];
  readonly exceptEpochs: ReadonlySet<number>;
  /** Day numbers on which nothing starts. */
  readonly exceptDays: ReadonlySet<number>;
}

interface Property {
  readonly name: string;
  readonly params: ReadonlyMap<string, string>;
  readonly value: string;
}

/** A value of DTSTART, RDATE or EXDATE and the zone that its property names, if any. */
interface PlacedMoment extends Moment {
  readonly zone: ZoneTable | null;
}

const day = 86_400;
const known = ['DTSTART', 'RRULE', 'RDATE', 'EXDATE'];

/**
 * Reads the lines of a recurring component. `zone` is where a floating DTSTART lies; TZID or Z of the DTSTART wins.
 * Refused, each with the `part`: what `readRule` refuses, `recurrence-zone-unknown`, `recurrence-no-such-date`,
 * `recurrence-part-wrong`, `-twice`, `-missing` and `recurrence-parts-clash`.
 */
export function readRecurrence(text: string, zone: string | null): RecurrenceParts | Refusal {
  const properties = propertiesOf(text);
  if ('allowed' in properties) return properties;
  const start = readStart(properties, zone);
  if ('allowed' in start) return start;
  const rules = collect(named(properties, 'RRULE'), ({ value }) => wrap(readRule(value)));
  if ('allowed' in rules) return rules;
  const extra = collect(named(properties, 'RDATE'), readMoments);
  if ('allowed' in extra) return extra;
  const except = collect(named(properties, 'EXDATE'), readMoments);
  if ('allowed' in except) return except;
  if (rules.length + extra.length === 0) return refuse('recurrence-part-missing', { part: 'RRULE' });
  const clashing = clashWithStart(start, rules, extra);
  if (clashing) return refuse('recurrence-parts-clash', { part: clashing, other: 'DTSTART' });
  const epochOf = (moment: PlacedMoment): number =>
    moment.kind === 'utc' ? moment.wall : (moment.zone ?? start.zone).epochOf(moment.wall);
  // A date among the exceptions of timed starts means that whole day.
  const isDay = ({ kind }: Moment): boolean => kind === 'date' && !start.isDate;
  return {
    ...start,
    rules,
    extraEpochs: extra.map(epochOf),
    exceptEpochs: new Set(except.filter((each) => !isDay(each)).map(epochOf)),
    exceptDays: new Set(except.filter(isDay).map(({ wall }) => wall / day)),
  };
}

type Start = Pick<RecurrenceParts, 'startWall' | 'isDate' | 'zone'>;

function readStart(properties: readonly Property[], given: string | null): Start | Refusal {
  const [property, second] = named(properties, 'DTSTART');
  if (!property) return refuse('recurrence-part-missing', { part: 'DTSTART' });
  if (second) return refuse('recurrence-part-twice', { part: 'DTSTART' });
  const read = readMoments(property);
  if ('allowed' in read) return read;
  const [moment, more] = read;
  if (!moment || more) return refuse('recurrence-part-wrong', { part: 'DTSTART', value: property.value });
  const own = moment.kind === 'utc' ? zoneTable('UTC') : moment.zone;
  const zone = own ?? zoneTable(given ?? '');
  if (!zone) return refuse('recurrence-zone-unknown', { part: 'zone', zone: given ?? '' });
  return { startWall: moment.wall, isDate: moment.kind === 'date', zone };
}

/** The part that is a date where DTSTART has a time, or the other way round (RFC 5545 3.3.10 says so of UNTIL). */
function clashWithStart({ isDate }: Start, rules: readonly RuleParts[], extra: readonly Moment[]): string | null {
  const differs = ({ kind }: Moment): boolean => (kind === 'date') !== isDate;
  if (extra.some(differs)) return 'RDATE';
  if (rules.some(({ until }) => until !== null && differs(until))) return 'UNTIL';
  return isDate && rules.some((rule) => unitOf(rule) !== null) ? 'FREQ' : null;
}

/** The values of DTSTART, RDATE or EXDATE; of a period its start. */
function readMoments({ name, params, value }: Property): PlacedMoment[] | Refusal {
  const zoneName = params.get('TZID');
  const zone = zoneName === undefined ? null : zoneTable(zoneName);
  if (zoneName !== undefined && !zone) return refuse('recurrence-zone-unknown', { part: name, zone: zoneName });
  const type = params.get('VALUE')?.toUpperCase();
  const found: PlacedMoment[] = [];
  for (const each of value.split(',')) {
    const moment = readMoment(type === 'PERIOD' ? (each.split('/')[0] ?? '') : each);
    if (moment === 'no-such-moment') return refuse('recurrence-no-such-date', { part: name, value: each });
    if (moment === 'not-a-moment' || !mayBe(type, moment))
      return refuse('recurrence-part-wrong', { part: name, value: each });
    if (moment.kind === 'utc' && zone) return refuse('recurrence-parts-clash', { part: name, other: 'TZID' });
    found.push({ ...moment, zone });
  }
  return found;
}

function mayBe(type: string | undefined, { kind }: Moment): boolean {
  if (type === undefined) return true;
  return type === 'DATE' ? kind === 'date' : ['DATE-TIME', 'PERIOD'].includes(type) && kind !== 'date';
}

/** Lines are unfolded first (RFC 5545 3.1); names and parameters may be in any case. */
function propertiesOf(text: string): Property[] | Refusal {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  const found: Property[] = [];
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const parts = /^([A-Za-z-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:]*))*):(.*)$/.exec(line.trim());
    const name = parts?.[1]?.toUpperCase() ?? '';
    if (!parts || !known.includes(name)) return refuse('recurrence-part-wrong', { part: name || 'ics', value: line });
    const params = [...(parts[2] ?? '').matchAll(/;([^=]+)=(?:"([^"]*)"|([^;]*))/g)];
    const entries = params.map((each): [string, string] => [
      (each[1] ?? '').toUpperCase(),
      (each[2] ?? each[3] ?? '').trim(),
    ]);
    found.push({ name, params: new Map(entries), value: (parts[3] ?? '').trim() });
  }
  return found;
}

function named(properties: readonly Property[], name: string): Property[] {
  return properties.filter((property) => property.name === name);
}

function collect<Item>(
  properties: readonly Property[],
  read: (property: Property) => readonly Item[] | Refusal,
): Item[] | Refusal {
  const found: Item[] = [];
  for (const property of properties) {
    const items = read(property);
    if ('allowed' in items) return items;
    found.push(...items);
  }
  return found;
}

function wrap<Item extends object>(item: Item | Refusal): Item[] | Refusal {
  return 'allowed' in item ? item : [item];
}
