import { goesByWeekday, templateAfter } from './series-template.rules';
import type { TemplateView } from './template.contract';

const template = {
  id: 'template',
  siteId: 'site',
  name: '岗位技能',
  nameEn: 'Post skills',
  programmeId: 'programme',
  programmeCode: 'P2b',
  tint: 3,
  promise: { count: 1, per: 'week', minGapDays: 3 },
  topicIds: ['topic'],
  ruleSet: { rules: ['FREQ=WEEKLY;BYDAY=TU'], extraOn: [], exceptOn: [] },
  onDayOff: 'nearest',
  startsLocally: '14:00',
  minutes: 90,
  audience: 'team',
  instructorRoles: ['supervisor'],
  roomId: null,
  isActive: true,
  version: 3,
} as unknown as TemplateView;
const withRules = (...rules: string[]): TemplateView => ({
  ...template,
  ruleSet: { rules, extraOn: [], exceptOn: [] },
});
const whole = { isWhole: true, anchorOn: '2026-01-05', on: '2026-12-01' };
const shifted = (from: TemplateView, days: number, fromWeekday: 1 | 2 | 4 = 2) =>
  templateAfter(from, { days, fromWeekday }, whole)?.ruleSet?.rules ?? null;

test('a weekday of a weekly rule takes the place of another', () => {
  expect(shifted(template, 2)).toEqual(['FREQ=WEEKLY;BYDAY=TH']);
  expect(shifted(withRules('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR'), 1, 1)).toEqual([
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR',
  ]);
});

test('the nth weekday of a month keeps its number', () => {
  expect(shifted(withRules('FREQ=MONTHLY;BYDAY=2TH'), 1, 4)).toEqual(['FREQ=MONTHLY;BYDAY=2FR']);
});

test('a shift that rules by the weekday cannot say leaves the template alone', () => {
  expect(shifted(template, 7)).toBeNull();
  expect(shifted(withRules('FREQ=MONTHLY;BYMONTHDAY=15'), 1)).toBeNull();
  // Into a day that has a sitting already, and across the end of the rule's week.
  expect(shifted(withRules('FREQ=WEEKLY;BYDAY=TU,TH'), 2)).toBeNull();
  expect(shifted(withRules('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'), 6)).toBeNull();
  expect(shifted({ ...template, ruleSet: null } as unknown as TemplateView, 2)).toBeNull();
});

test('a start, length or room holds for all weekdays of a template', () => {
  const change = { days: 0, fromWeekday: 2, startsLocally: '16:00', minutes: 60, roomId: 'room' } as const;
  expect(templateAfter(template, change, whole)).toMatchObject({ startsLocally: '16:00', minutes: 60, roomId: 'room' });
  expect(templateAfter(template, change, { ...whole, isWhole: false })).toBeNull();
  expect(templateAfter(template, { days: 0, fromWeekday: 2 }, whole)).toBeNull();
  expect(templateAfter(template, change, whole)).not.toHaveProperty('version');
});

test('several sittings a period are told apart by their weekday', () => {
  const three = { count: 3, per: 'fortnight', minGapDays: 1 } as TemplateView['promise'];
  expect([template, { ...template, promise: three }].map(goesByWeekday)).toEqual([false, true]);
  expect(goesByWeekday({ ...withRules('FREQ=WEEKLY;BYDAY=MO', 'FREQ=WEEKLY;BYDAY=TH'), promise: null })).toBe(true);
});
