import { type AnchoredRuleSet, checkRuleSet, expandDates } from './recurrence';

function ruleSet(rules: string[], also: Partial<AnchoredRuleSet> = {}): AnchoredRuleSet {
  return { rules, extraOn: [], exceptOn: [], anchorOn: '2026-01-05', ...also };
}

describe('a rule set', () => {
  it('says three times every two weeks, counted from the site’s anchor Monday', () => {
    const skills = ruleSet(['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'], {
      anchorOn: '2026-01-05',
    });
    const later = { ...skills, rules: ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR,WE'], anchorOn: '2026-01-12' };
    expect(expandDates(skills, '2026-12-01', '2026-12-31')).toEqual([
      '2026-12-08',
      '2026-12-09',
      '2026-12-11',
      '2026-12-22',
      '2026-12-23',
      '2026-12-25',
    ]);
    expect(expandDates(later, '2026-12-01', '2026-12-06')).toEqual(['2026-12-01', '2026-12-02', '2026-12-04']);
  });

  it('includes both ends of the window', () => {
    expect(expandDates(ruleSet(['FREQ=DAILY']), '2026-12-30', '2027-01-01')).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(expandDates(ruleSet(['FREQ=DAILY']), '2026-12-30', '2026-12-29')).toEqual([]);
  });

  it('gives a date once that two rules and an extra name, and leaves out exceptions', () => {
    const set = ruleSet(['FREQ=WEEKLY;BYDAY=MO', 'FREQ=MONTHLY;BYDAY=1MO'], {
      extraOn: ['2026-12-07', '2026-12-10', '2027-01-01'],
      exceptOn: ['2026-12-14', '2026-12-10'],
    });
    expect(expandDates(set, '2026-12-01', '2026-12-31')).toEqual(['2026-12-07', '2026-12-21', '2026-12-28']);
  });

  it('begins at its anchor, save for extra dates', () => {
    const set = ruleSet(['FREQ=WEEKLY;BYDAY=MO'], { extraOn: ['2025-12-31'] });
    expect(expandDates(set, '2025-12-01', '2026-01-12')).toEqual(['2025-12-31', '2026-01-05', '2026-01-12']);
  });

  it('takes the weekday or the day of the month from its anchor where the rule names none', () => {
    expect(expandDates(ruleSet(['FREQ=WEEKLY']), '2026-12-01', '2026-12-08')).toEqual(['2026-12-07']);
    expect(expandDates(ruleSet(['FREQ=MONTHLY']), '2026-12-01', '2026-12-31')).toEqual(['2026-12-05']);
  });

  it('knows last weekdays, last days and ends', () => {
    expect(expandDates(ruleSet(['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1']), '2026-10-01', '2026-12-31')).toEqual(
      ['2026-10-30', '2026-11-30', '2026-12-31'],
    );
    expect(expandDates(ruleSet(['FREQ=MONTHLY;BYMONTHDAY=-1']), '2028-02-01', '2028-02-29')).toEqual(['2028-02-29']);
    expect(expandDates(ruleSet(['FREQ=WEEKLY;COUNT=2']), '2026-01-01', '2026-12-31')).toEqual([
      '2026-01-05',
      '2026-01-12',
    ]);
    expect(expandDates(ruleSet(['FREQ=WEEKLY;UNTIL=20260112']), '2026-01-01', '2026-12-31')).toHaveLength(2);
  });

  it('fails aloud when it is expanded without having been checked', () => {
    expect(() => expandDates(ruleSet(['FREQ=HOURLY']), '2026-01-01', '2026-01-02')).toThrow(RangeError);
  });
});

describe('checking a rule set', () => {
  it('allows what can be expanded', () => {
    const rules = ['FREQ=WEEKLY;BYDAY=MO', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=DAILY;INTERVAL=14;BYDAY=MO,TU'];
    expect(checkRuleSet(ruleSet([...rules, 'FREQ=DAILY;UNTIL=20260105']))).toEqual({ allowed: true });
  });

  it('names the rule that it does not understand', () => {
    expect(checkRuleSet(ruleSet(['FREQ=WEEKLY;BYDAY=MO', 'weekly']))).toEqual({
      allowed: false,
      code: 'recurrence-not-understood',
      params: { rule: 'weekly' },
    });
  });

  it.each([
    ['a time of day', 'FREQ=DAILY;BYHOUR=9'],
    ['minutes', 'FREQ=MINUTELY'],
    ['an end with a time', 'FREQ=DAILY;UNTIL=20261231T235959Z'],
    ['lower case', 'freq=daily'],
    ['an interval of 1000', 'FREQ=DAILY;INTERVAL=1000'],
  ])('does not understand %s, which a template does not have', (_, rule) =>
    expect(checkRuleSet(ruleSet([rule]))).toMatchObject({ code: 'recurrence-not-understood', params: { rule } }),
  );

  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=-30',
    'FREQ=DAILY;INTERVAL=14;BYDAY=TU',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTH=2',
    'FREQ=MONTHLY;BYDAY=6MO',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6',
    'FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6',
    'FREQ=DAILY;UNTIL=20251231',
  ])('names %s, which has no date', (rule) =>
    expect(checkRuleSet(ruleSet([rule]))).toMatchObject({ code: 'recurrence-never-happens', params: { rule } }),
  );
});
