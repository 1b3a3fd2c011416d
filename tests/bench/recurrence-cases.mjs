/** What is measured: from a start at 09:00 in a zone, rules and a window of local time. */
const zoned = (name, zone, start, rules, from, to) => ({
  name,
  ics: [`DTSTART;TZID=${zone}:${start}T090000`, ...rules.map((rule) => `RRULE:${rule}`)].join('\n'),
  from: `${from}T00:00:00`,
  to: `${to}T00:00:00`,
});

const tenYears = ['2026-01-05', '2036-01-07'];

export const recurrenceCases = [
  zoned('weekly for ten years', 'America/New_York', '20260105', ['FREQ=WEEKLY;BYDAY=MO'], ...tenYears),
  zoned(
    'three per fortnight for ten years',
    'Europe/Berlin',
    '20260105',
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
    '2026-01-05',
    '2036-01-05',
  ),
  zoned(
    'weekdays for two years',
    'Asia/Shanghai',
    '20260105',
    ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR'],
    '2026-01-05',
    '2028-01-05',
  ),
  zoned(
    'last weekday of the month for ten years',
    'America/New_York',
    '20260130',
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
    ...tenYears,
  ),
  zoned('second Tuesday for ten years', 'Australia/Lord_Howe', '20260113', ['FREQ=MONTHLY;BYDAY=2TU'], ...tenYears),
  zoned('quarterly for ten years', 'Europe/Dublin', '20260131', ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1'], ...tenYears),
  zoned(
    'one month, twenty years after the start',
    'America/New_York',
    '20260105',
    ['FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    '2046-06-01',
    '2046-07-01',
  ),
];

const cadences = [
  ['FREQ=WEEKLY;BYDAY=TU'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'],
  ['FREQ=MONTHLY;BYDAY=2TH'],
  ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['FREQ=MONTHLY;INTERVAL=2;BYDAY=3WE'],
  ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
];
const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/Berlin'];

/** Templates in the regulation's cadences, from weekly to quarterly, each with an anchor Monday of its own. */
export function templateSets(count) {
  const monday = (weeks) => new Date(Date.UTC(2005, 0, 3) + weeks * 604_800_000).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, at) => ({
    rules: cadences[at % cadences.length],
    extraOn: [],
    exceptOn: [],
    anchorOn: monday(at),
    zone: zones[at % zones.length],
  }));
}
