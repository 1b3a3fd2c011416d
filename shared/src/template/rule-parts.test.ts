import { readRule } from './rule-parts';

describe('reading a recurrence rule', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;BYMONTH=1,12',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=MO',
    'INTERVAL=2;FREQ=WEEKLY',
    'freq=weekly;byday=mo',
    'FREQ=MONTHLY;BYDAY=1MO,-1FR,TU',
    'FREQ=MONTHLY;BYMONTHDAY=1,15,-1;COUNT=10',
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=+2WE;UNTIL=20301231',
    'FREQ=YEARLY;BYDAY=53MO',
    'FREQ=YEARLY;BYWEEKNO=-53;BYYEARDAY=366',
    'FREQ=HOURLY;BYYEARDAY=-1;UNTIL=20301231T000000Z',
    'FREQ=SECONDLY;BYSECOND=60',
  ])('understands %s', (text) => expect(readRule(text)).not.toHaveProperty('allowed'));

  it('keeps what the parts say', () => {
    expect(readRule('freq=monthly;interval=2;byday=-1fr,mo;bymonth=12,1;wkst=su')).toMatchObject({
      freq: 'MONTHLY',
      interval: 2,
      weekStart: 6,
      byDay: [
        { weekday: 4, nth: -1 },
        { weekday: 0, nth: 0 },
      ],
      byMonth: [1, 12],
      count: null,
    });
  });

  it.each([
    ['nothing at all', '', 'recurrence-part-wrong', 'RRULE'],
    ['words', 'every Monday', 'recurrence-part-wrong', 'EVERY MONDAY'],
    ['a rule without frequency', 'INTERVAL=2;BYDAY=MO', 'recurrence-part-missing', 'FREQ'],
    ['an unknown frequency', 'FREQ=FORTNIGHTLY', 'recurrence-part-wrong', 'FREQ'],
    ['a start of its own', 'DTSTART=20260101;FREQ=DAILY', 'recurrence-part-wrong', 'DTSTART'],
    ['a part twice', 'FREQ=DAILY;FREQ=WEEKLY', 'recurrence-part-twice', 'FREQ'],
    ['an empty part', 'FREQ=DAILY;', 'recurrence-part-wrong', 'RRULE'],
    ['an interval of 0', 'FREQ=DAILY;INTERVAL=0', 'recurrence-part-wrong', 'INTERVAL'],
    ['a negative interval', 'FREQ=DAILY;INTERVAL=-1', 'recurrence-part-wrong', 'INTERVAL'],
    ['no count', 'FREQ=DAILY;COUNT=0', 'recurrence-part-wrong', 'COUNT'],
    ['an unknown weekday', 'FREQ=WEEKLY;BYDAY=XX', 'recurrence-part-wrong', 'BYDAY'],
    ['weekday 0', 'FREQ=MONTHLY;BYDAY=0MO', 'recurrence-part-wrong', 'BYDAY'],
    ['day 32', 'FREQ=MONTHLY;BYMONTHDAY=32', 'recurrence-part-wrong', 'BYMONTHDAY'],
    ['day 0', 'FREQ=MONTHLY;BYMONTHDAY=0', 'recurrence-part-wrong', 'BYMONTHDAY'],
    ['month 13', 'FREQ=YEARLY;BYMONTH=13', 'recurrence-part-wrong', 'BYMONTH'],
    ['hour 24', 'FREQ=DAILY;BYHOUR=24', 'recurrence-part-wrong', 'BYHOUR'],
    ['Easter', 'FREQ=YEARLY;BYEASTER=0', 'recurrence-part-wrong', 'BYEASTER'],
    ['an end that is no date', 'FREQ=DAILY;UNTIL=20260230', 'recurrence-no-such-date', 'UNTIL'],
    ['an end that is no time', 'FREQ=DAILY;UNTIL=20260228T250000Z', 'recurrence-no-such-date', 'UNTIL'],
    ['an end in words', 'FREQ=DAILY;UNTIL=soon', 'recurrence-part-wrong', 'UNTIL'],
    ['two ends', 'FREQ=DAILY;COUNT=3;UNTIL=20261231', 'recurrence-parts-clash', 'COUNT'],
    ['an ordinal weekday by week', 'FREQ=WEEKLY;BYDAY=1MO', 'recurrence-parts-clash', 'BYDAY'],
    ['an ordinal weekday of a week number', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=1MO', 'recurrence-parts-clash', 'BYDAY'],
    ['a day of the month by week', 'FREQ=WEEKLY;BYMONTHDAY=1', 'recurrence-parts-clash', 'BYMONTHDAY'],
    ['a day of the year by month', 'FREQ=MONTHLY;BYYEARDAY=1', 'recurrence-parts-clash', 'BYYEARDAY'],
    ['a week number by month', 'FREQ=MONTHLY;BYWEEKNO=20', 'recurrence-parts-clash', 'BYWEEKNO'],
    ['a position in no set', 'FREQ=MONTHLY;BYSETPOS=1', 'recurrence-part-missing', 'BYxxx'],
    ['an inherited name', 'FREQ=DAILY;constructor=1', 'recurrence-part-wrong', 'CONSTRUCTOR'],
  ])('refuses %s and names the part', (_, text, code, part) =>
    expect(readRule(text)).toMatchObject({ allowed: false, code, params: { part } }),
  );
});
