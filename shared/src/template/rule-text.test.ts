import { isRuleText, mayEverHappen } from './rule-text';

describe('the text of a recurrence rule', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;BYMONTH=1,12',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR;WKST=MO',
    'INTERVAL=2;FREQ=WEEKLY',
    'FREQ=MONTHLY;BYDAY=1MO,-1FR',
    'FREQ=MONTHLY;BYMONTHDAY=1,15,-1;COUNT=10',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=+2WE;UNTIL=20301231',
    'FREQ=YEARLY;BYDAY=53MO',
  ])('may be %s', (text) => expect(isRuleText(text)).toBe(true));

  it.each([
    ['nothing at all', ''],
    ['words', 'every Monday'],
    ['a rule without frequency', 'INTERVAL=2;BYDAY=MO'],
    ['an hourly rule', 'FREQ=HOURLY'],
    ['a rule with times of day', 'FREQ=DAILY;BYHOUR=9'],
    ['a rule with a start of its own', 'DTSTART=20260101;FREQ=DAILY'],
    ['a rule with a zone', 'FREQ=DAILY;TZID=Asia/Shanghai'],
    ['a property line', 'RRULE:FREQ=DAILY'],
    ['two lines', 'FREQ=DAILY\nFREQ=WEEKLY'],
    ['lower case', 'freq=daily'],
    ['a part twice', 'FREQ=DAILY;FREQ=WEEKLY'],
    ['an empty part', 'FREQ=DAILY;'],
    ['an interval of 0, which never ends', 'FREQ=DAILY;INTERVAL=0'],
    ['an unknown weekday', 'FREQ=WEEKLY;BYDAY=XX'],
    ['day 32', 'FREQ=MONTHLY;BYMONTHDAY=32'],
    ['month 13', 'FREQ=YEARLY;BYMONTH=13'],
    ['an end that is no date', 'FREQ=DAILY;UNTIL=20260230'],
    ['an end with a time', 'FREQ=DAILY;UNTIL=20261231T235959Z'],
    ['two ends', 'FREQ=DAILY;COUNT=3;UNTIL=20261231'],
    ['an ordinal weekday by week', 'FREQ=WEEKLY;BYDAY=1MO'],
    ['a sixth Monday of a month', 'FREQ=MONTHLY;BYDAY=6MO'],
    ['plain and ordinal weekdays together', 'FREQ=MONTHLY;BYDAY=MO,1TU'],
    ['a day of the month by week', 'FREQ=WEEKLY;BYMONTHDAY=1'],
    ['several positions', 'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1,-1'],
    ['a position that some months lack', 'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=-5'],
    ['a week number', 'FREQ=YEARLY;BYWEEKNO=20'],
    ['an inherited name', 'FREQ=DAILY;constructor=1'],
  ])('may not be %s', (_, text) => expect(isRuleText(text)).toBe(false));
});

describe('a rule that can be seen to name no date', () => {
  it.each([
    ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', false],
    ['FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31', false],
    ['FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-30', false],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', true],
    ['FREQ=DAILY;INTERVAL=14;BYDAY=TU', false],
    ['FREQ=DAILY;INTERVAL=14;BYDAY=MO,TU', true],
    ['FREQ=WEEKLY;BYDAY=TU', true],
  ])('%s: %p', (text, may) => expect(mayEverHappen(text, '2026-01-05')).toBe(may));
});
