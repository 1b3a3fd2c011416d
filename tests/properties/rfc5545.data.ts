/** A rule and what it gives, 09:00 in New York unless a time is written; `and on` where the rule has no end. */
export interface Example {
  readonly says: string;
  /** Written as `1997-09-02T09:00`; 09:00 where no time is. */
  readonly start: string;
  readonly rule: string;
  readonly except?: string;
  /** Months with their days, times after `at`. */
  readonly gives: string;
  readonly andOn?: true;
}

const weekdays = 'BYDAY=SU,MO,TU,WE,TH,FR,SA';
const year1997 = { start: '1997-09-02' };

/** The examples of RFC 5545 3.8.5.3, in its order. */
export const examples: readonly Example[] = [
  { ...year1997, says: 'ten days', rule: 'FREQ=DAILY;COUNT=10', gives: '1997-09: 2 3 4 5 6 7 8 9 10 11' },
  {
    ...year1997,
    says: 'daily until Christmas Eve',
    rule: 'FREQ=DAILY;UNTIL=19971224T000000Z',
    gives: '1997-09: 2..30 | 1997-10: 1..31 | 1997-11: 1..30 | 1997-12: 1..23',
  },
  {
    ...year1997,
    says: 'every other day',
    rule: 'FREQ=DAILY;INTERVAL=2',
    gives:
      '1997-09: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 | 1997-10: 2 4 6 8 10 12 14 16 18 20 22 24 26 28 30 | 1997-11: 1 3 5 7 9 11 13 15 17 19 21 23 25 27 29 | 1997-12: 1 3',
    andOn: true,
  },
  {
    ...year1997,
    says: 'every ten days, five times',
    rule: 'FREQ=DAILY;INTERVAL=10;COUNT=5',
    gives: '1997-09: 2 12 22 | 1997-10: 2 12',
  },
  {
    start: '1998-01-01',
    says: 'every day in January for three years, by the year',
    rule: `FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;${weekdays}`,
    gives: '1998-01: 1..31 | 1999-01: 1..31 | 2000-01: 1..31',
  },
  {
    start: '1998-01-01',
    says: 'every day in January for three years, by the day',
    rule: 'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    gives: '1998-01: 1..31 | 1999-01: 1..31 | 2000-01: 1..31',
  },
  {
    ...year1997,
    says: 'ten weeks',
    rule: 'FREQ=WEEKLY;COUNT=10',
    gives: '1997-09: 2 9 16 23 30 | 1997-10: 7 14 21 28 | 1997-11: 4',
  },
  {
    ...year1997,
    says: 'weekly until Christmas Eve',
    rule: 'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    gives: '1997-09: 2 9 16 23 30 | 1997-10: 7 14 21 28 | 1997-11: 4 11 18 25 | 1997-12: 2 9 16 23',
  },
  {
    ...year1997,
    says: 'every other week',
    rule: 'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    gives: '1997-09: 2 16 30 | 1997-10: 14 28 | 1997-11: 11 25 | 1997-12: 9 23 | 1998-01: 6 20 | 1998-02: 3 17',
    andOn: true,
  },
  {
    ...year1997,
    says: 'Tuesday and Thursday for five weeks, until a day',
    rule: 'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    gives: '1997-09: 2 4 9 11 16 18 23 25 30 | 1997-10: 2',
  },
  {
    ...year1997,
    says: 'Tuesday and Thursday for five weeks, counted',
    rule: 'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    gives: '1997-09: 2 4 9 11 16 18 23 25 30 | 1997-10: 2',
  },
  {
    start: '1997-09-01',
    says: 'Monday, Wednesday and Friday of every other week',
    rule: 'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    gives:
      '1997-09: 1 3 5 15 17 19 29 | 1997-10: 1 3 13 15 17 27 29 31 | 1997-11: 10 12 14 24 26 28 | 1997-12: 8 10 12 22',
  },
  {
    ...year1997,
    says: 'Tuesday and Thursday of every other week, eight times',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    gives: '1997-09: 2 4 16 18 30 | 1997-10: 2 14 16',
  },
  {
    start: '1997-09-05',
    says: 'the first Friday, ten times',
    rule: 'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    gives:
      '1997-09: 5 | 1997-10: 3 | 1997-11: 7 | 1997-12: 5 | 1998-01: 2 | 1998-02: 6 | 1998-03: 6 | 1998-04: 3 | 1998-05: 1 | 1998-06: 5',
  },
  {
    start: '1997-09-05',
    says: 'the first Friday until Christmas Eve',
    rule: 'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    gives: '1997-09: 5 | 1997-10: 3 | 1997-11: 7 | 1997-12: 5',
  },
  {
    start: '1997-09-07',
    says: 'the first and last Sunday of every other month',
    rule: 'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    gives: '1997-09: 7 28 | 1997-11: 2 30 | 1998-01: 4 25 | 1998-03: 1 29 | 1998-05: 3 31',
  },
  {
    start: '1997-09-22',
    says: 'the last Monday but one for six months',
    rule: 'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    gives: '1997-09: 22 | 1997-10: 20 | 1997-11: 17 | 1997-12: 22 | 1998-01: 19 | 1998-02: 16',
  },
  {
    start: '1997-09-28',
    says: 'the last day but two of the month',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=-3',
    gives: '1997-09: 28 | 1997-10: 29 | 1997-11: 28 | 1997-12: 29 | 1998-01: 29 | 1998-02: 26',
    andOn: true,
  },
  {
    ...year1997,
    says: 'the 2nd and the 15th',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    gives: '1997-09: 2 15 | 1997-10: 2 15 | 1997-11: 2 15 | 1997-12: 2 15 | 1998-01: 2 15',
  },
  {
    start: '1997-09-30',
    says: 'the first and the last day of the month',
    rule: 'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    gives: '1997-09: 30 | 1997-10: 1 31 | 1997-11: 1 30 | 1997-12: 1 31 | 1998-01: 1 31 | 1998-02: 1',
  },
  {
    start: '1997-09-10',
    says: 'the 10th to the 15th of every 18th month',
    rule: 'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    gives: '1997-09: 10..15 | 1999-03: 10..13',
  },
  {
    ...year1997,
    says: 'every Tuesday of every other month',
    rule: 'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    gives: '1997-09: 2 9 16 23 30 | 1997-11: 4 11 18 25 | 1998-01: 6 13 20 27 | 1998-03: 3 10 17 24 31',
    andOn: true,
  },
  {
    start: '1997-06-10',
    says: 'June and July',
    rule: 'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    gives:
      '1997-06: 10 | 1997-07: 10 | 1998-06: 10 | 1998-07: 10 | 1999-06: 10 | 1999-07: 10 | 2000-06: 10 | 2000-07: 10 | 2001-06: 10 | 2001-07: 10',
  },
  {
    start: '1997-03-10',
    says: 'January, February and March of every other year',
    rule: 'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    gives:
      '1997-03: 10 | 1999-01: 10 | 1999-02: 10 | 1999-03: 10 | 2001-01: 10 | 2001-02: 10 | 2001-03: 10 | 2003-01: 10 | 2003-02: 10 | 2003-03: 10',
  },
  {
    start: '1997-01-01',
    says: 'days 1, 100 and 200 of every third year',
    rule: 'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    gives:
      '1997-01: 1 | 1997-04: 10 | 1997-07: 19 | 2000-01: 1 | 2000-04: 9 | 2000-07: 18 | 2003-01: 1 | 2003-04: 10 | 2003-07: 19 | 2006-01: 1',
  },
  {
    start: '1997-05-19',
    says: 'the 20th Monday of the year',
    rule: 'FREQ=YEARLY;BYDAY=20MO',
    gives: '1997-05: 19 | 1998-05: 18 | 1999-05: 17',
    andOn: true,
  },
  {
    start: '1997-05-12',
    says: 'the Monday of week 20',
    rule: 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    gives: '1997-05: 12 | 1998-05: 11 | 1999-05: 17',
    andOn: true,
  },
  {
    start: '1997-03-13',
    says: 'Thursdays in March',
    rule: 'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    gives: '1997-03: 13 20 27 | 1998-03: 5 12 19 26 | 1999-03: 4 11 18 25',
    andOn: true,
  },
  {
    start: '1997-06-05',
    says: 'Thursdays in summer',
    rule: 'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    gives:
      '1997-06: 5 12 19 26 | 1997-07: 3 10 17 24 31 | 1997-08: 7 14 21 28 | 1998-06: 4 11 18 25 | 1998-07: 2 9 16 23 30 | 1998-08: 6 13 20 27 | 1999-06: 3 10 17 24 | 1999-07: 1 8 15 22 29 | 1999-08: 5 12 19 26',
    andOn: true,
  },
  {
    ...year1997,
    says: 'Friday the 13th, and not the start',
    rule: 'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    except: '19970902T090000',
    gives: '1998-02: 13 | 1998-03: 13 | 1998-11: 13 | 1999-08: 13 | 2000-10: 13',
    andOn: true,
  },
  {
    start: '1997-09-13',
    says: 'the Saturday after the first Sunday',
    rule: 'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    gives:
      '1997-09: 13 | 1997-10: 11 | 1997-11: 8 | 1997-12: 13 | 1998-01: 10 | 1998-02: 7 | 1998-03: 7 | 1998-04: 11 | 1998-05: 9 | 1998-06: 13',
    andOn: true,
  },
  {
    start: '1996-11-05',
    says: 'election day',
    rule: 'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    gives: '1996-11: 5 | 2000-11: 7 | 2004-11: 2',
    andOn: true,
  },
  {
    start: '1997-09-04',
    says: 'the third of Tuesday, Wednesday and Thursday',
    rule: 'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    gives: '1997-09: 4 | 1997-10: 7 | 1997-11: 6',
  },
  {
    start: '1997-09-29',
    says: 'the last weekday but one',
    rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    gives: '1997-09: 29 | 1997-10: 30 | 1997-11: 27 | 1997-12: 30 | 1998-01: 29 | 1998-02: 26 | 1998-03: 30',
    andOn: true,
  },
  {
    ...year1997,
    says: 'every three hours from 9 to 17, with the end that the erratum gives it',
    rule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z',
    gives: '1997-09: 2 at 9:00 12:00 15:00',
  },
  {
    ...year1997,
    says: 'every three hours with the end as printed, which is 13:00 in New York',
    rule: 'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z',
    gives: '1997-09: 2 at 9:00 12:00',
  },
  {
    ...year1997,
    says: 'every quarter of an hour, six times',
    rule: 'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
    gives: '1997-09: 2 at 9:00 9:15 9:30 9:45 10:00 10:15',
  },
  {
    ...year1997,
    says: 'every hour and a half, four times',
    rule: 'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    gives: '1997-09: 2 at 9:00 10:30 12:00 13:30',
  },
  ...[
    'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
  ].map((rule): Example => ({
    ...year1997,
    says: `every 20 minutes from 9:00 to 16:40, by ${rule.slice(5, 10)}`,
    rule,
    gives:
      '1997-09: 2 3 at 9:00 9:20 9:40 10:00 10:20 10:40 11:00 11:20 11:40 12:00 12:20 12:40 13:00 13:20 13:40 14:00 14:20 14:40 15:00 15:20 15:40 16:00 16:20 16:40',
    andOn: true,
  })),
  {
    start: '1997-08-05',
    says: 'a week that begins on Monday',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    gives: '1997-08: 5 10 19 24',
  },
  {
    start: '1997-08-05',
    says: 'a week that begins on Sunday',
    rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    gives: '1997-08: 5 17 19 31',
  },
  {
    start: '2007-01-15',
    says: 'a date that February lacks',
    rule: 'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    gives: '2007-01: 15 30 | 2007-02: 15 | 2007-03: 15 30',
  },
];
