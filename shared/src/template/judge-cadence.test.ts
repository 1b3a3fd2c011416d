import { wordFault } from '../rule/field-fault';
import { workingCalendar } from '../time/working-calendar';
import type { Cadence } from './cadence';
import { cadenceInWords } from './cadence-in-words';
import type { JudgingSite } from './cadence-judging';
import { judgeCadence } from './judge-cadence';
import { openLimits } from './programme.rules';
import { readCadence } from './read-cadence';
import { withSaid } from './with-said';

const policy = { count: 3, per: 'fortnight', minGapDays: 1 } as const;
const weekend = [6, 7];
const marks = [1, 2, 3, 4, 5, 6, 7].map((day) => {
  return { on: `2027-10-0${day}`, kind: 'holiday' as const, name: '国庆节', nameEn: 'National Day' };
});
const site: JudgingSite = {
  calendar: workingCalendar({ weekend, marks, coveredThrough: '2026-12-31' }),
  anchorMonday: '2026-01-05',
  weekend,
  opensLocally: '08:00',
  closesLocally: '20:00',
  today: '2026-11-22',
  policy,
};
const base: Cadence = {
  figures: policy,
  limits: openLimits,
  ruleSet: null,
  onDayOff: 'nearest',
  startsLocally: '09:30',
  minutes: 90,
};
const saying = (sentence: string, from: Cadence = base): Cadence => {
  const { said, faults } = readCadence(sentence, site.today);
  if (!said) throw new Error(JSON.stringify(faults));
  return withSaid(from, said);
};
const plain: Cadence = { ...base, figures: null };
const judged = (cadence: Cadence, more: Partial<JudgingSite> = {}) =>
  judgeCadence(cadence, { ...site, policy: cadence.figures && policy, ...more }).map((problem) => ({
    code: problem.code,
    parts: problem.parts.join(' '),
    isRefused: problem.isRefused,
    words: wordFault(problem.code, problem.params, 'zh-CN'),
    offers: problem.offers.map(({ code, cadence: offered }) => `${code}: ${cadenceInWords(offered, 'zh-CN')}`),
  }));

describe('judging a cadence', () => {
  it('finds nothing wrong with one that can be kept', () => {
    expect(judged(base)).toEqual([]);
    expect(judged(saying('每两周三次，不排周一；双周第一周的周三、周五，双周第二周的周四，14:00'))).toEqual([]);
  });

  it('names the sum of a promise that the days cannot hold, and offers up to three ways out', () => {
    expect(judged(saying('每两周三次，只排周一'))).toEqual([
      {
        code: 'too-few-days',
        parts: 'count weekdays',
        isRefused: true,
        words: '这条规则排不出来：两周里只有 2 个周一，却要 3 次。',
        offers: [
          'add-weekday: 每两周 3 次，工作日，至少相隔 1 天，只排周一、周四，09:30 开始，每次 90 分钟',
          'any-weekday: 每两周 3 次，工作日，至少相隔 1 天，09:30 开始，每次 90 分钟',
        ],
      },
    ]);
  });

  it('names a distance that leaves no room', () => {
    const far = { ...policy, minGapDays: 7 };
    const found = judgeCadence({ ...base, figures: far }, { ...site, policy: far });
    expect(found.map(({ code, parts }) => [code, parts])).toEqual([['too-far-apart', ['count', 'gap']]]);
  });

  it('does not let a template change what the regulation promises', () => {
    expect(judged(saying('每两周两次'))).toMatchObject([
      { code: 'figures-are-policy', parts: 'count', offers: [expect.stringContaining('每两周 3 次') as string] },
    ]);
    expect(judgeCadence(base, { ...site, policy: null }).map(({ code }) => code)).toContain('figures-not-promised');
  });

  it('warns of a period that holidays leave too short, and lets it be saved', () => {
    const mondays = saying('每两周三次，只排周一、周四');
    expect(judged(mondays, { today: '2027-08-01' })).toMatchObject([{ code: 'window-falls-short', isRefused: false }]);
  });

  it.each([
    ['2月30日', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'rule-never-happens', 'rules'],
    ['hours', 'FREQ=HOURLY', 'rule-not-understood', 'rules'],
    ['a past end', 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261101', 'rule-over', 'end rules'],
    ['a count used up', 'FREQ=WEEKLY;BYDAY=TU;COUNT=3', 'rule-over', 'end rules'],
    ['a far step', 'FREQ=MONTHLY;INTERVAL=999;BYDAY=1TH', 'rule-out-of-reach', 'rules'],
    ['the 31st', 'FREQ=MONTHLY;BYMONTHDAY=31', 'rule-skips-months', 'rules'],
  ])('speaks of %s', (_, rule, code, parts) => {
    const cadence = { ...plain, ruleSet: { rules: [rule], extraOn: [], exceptOn: [] } };
    expect(judged(cadence)).toMatchObject([{ code, parts }]);
  });

  it('sees that every date falls on a day off and is skipped', () => {
    expect(judged(saying('每周日，遇休息日跳过', plain))).toMatchObject([
      {
        code: 'rule-always-off',
        parts: 'rules onDayOff',
        offers: ['move-nearest: 每周日，09:30 开始，每次 90 分钟，遇休息日就近'],
      },
    ]);
  });

  it('refuses a rule on weekdays that the template itself leaves out, also where days off would move it', () => {
    expect(judged(saying('每两周三次，周一到周五；每周六'))).toMatchObject([
      {
        code: 'rule-off-weekdays',
        parts: 'rules weekdays',
        isRefused: true,
        words: '规则排在周六，而这里说周六不排：排了也不算数。',
        offers: [expect.stringContaining('promise-alone') as string, expect.stringContaining('add-weekday') as string],
      },
    ]);
    expect(judged(saying('每两周三次，不排周一；每周一、周三、周五'))).toMatchObject([
      {
        code: 'rule-off-weekdays',
        offers: [expect.stringMatching(/^drop-days: .*每周三、周五/) as string, expect.anything() as string],
      },
    ]);
  });

  it('refuses dates that never fall on a weekday that counts, and warns of those that seldom do', () => {
    const monthly = { count: 1, per: 'month', minGapDays: 7 } as const;
    const month = { ...base, figures: monthly };
    const found = (sentence: string) =>
      judgeCadence(saying(sentence, month), { ...site, policy: monthly }).map(({ code, isRefused }) => [
        code,
        isRefused,
      ]);
    expect(found('每月一次，只排周二；每月15日')).toEqual([['rule-seldom-counts', false]]);
    expect(found('每月一次，只排周二；每年 12 月 25 日')).toEqual([['rule-never-counts', true]]);
    expect(found('每月一次；每月15日')).toEqual([]);
  });

  it('tells of days off that a rule names, of a fifth weekday, and of a rule that adds nothing', () => {
    expect(judged(saying('每周五、周六', plain))).toMatchObject([
      { code: 'rule-names-days-off', isRefused: false, offers: [expect.stringContaining('每周五，') as string] },
    ]);
    expect(judged(saying('每月第五个周一', plain))).toMatchObject([
      { code: 'rule-skips-fifth', offers: [expect.stringContaining('每月最后一个周一') as string] },
    ]);
    expect(judged(saying('每周二；每周二、周四', plain))).toMatchObject([
      { code: 'rule-adds-nothing', offers: [expect.stringContaining('drop-rule: 每周二、周四') as string] },
    ]);
  });

  it.each([
    ['每周六，遇休息日提前', '每周五'],
    ['每周六，遇休息日推后', '每周一'],
    ['每周日，遇休息日就近', '每周一'],
    ['每周六、周日，遇休息日就近', '每周一、周五'],
    ['每月第一个周六，遇休息日提前', '每月第一个周五'],
    ['双周第一周的周六，遇休息日提前', '双周第一周的周五'],
  ])('offers the days on which %s is held in truth', (sentence, held) => {
    const [problem] = judged(saying(sentence, plain));
    expect(problem).toMatchObject({ code: 'rule-names-days-off', isRefused: false });
    expect(problem?.offers[0]).toContain(`on-weekdays: ${held}，`);
  });

  it('offers no other days where a rule leaves out the week in which it would be held', () => {
    expect(judged(saying('双周第一周的周六，遇休息日推后', plain))[0]?.offers).toEqual([]);
  });

  it('judges each rule by itself: one that always drops out is named beside one that does not', () => {
    expect(judged(saying('每周二；每周日，遇休息日跳过', plain))).toMatchObject([
      {
        code: 'rule-always-off',
        isRefused: true,
        offers: [expect.stringMatching(/^move-nearest/) as string, expect.stringMatching(/^drop-rule/) as string],
      },
    ]);
  });

  it('calls a rule over that ended before the site’s first fortnight', () => {
    expect(judged(saying('每周二，到2026年1月1日为止', plain))).toMatchObject([{ code: 'rule-over' }]);
  });

  it('offers nothing that would be refused for another reason', () => {
    // The site opens at eight, and the template's own window ends then.
    const early = { ...base, limits: { ...openLimits, notAfter: '08:30' }, startsLocally: '07:00' };
    const found = judgeCadence(early, site);
    expect(found.map(({ code }) => code)).toContain('outside-site-hours');
    for (const { offers } of found) {
      for (const { cadence } of offers) {
        const left = judgeCadence(cadence, site).filter(({ isRefused }) => isRefused);
        expect(left.every(({ code }) => found.some((one) => one.code === code))).toBe(true);
      }
    }
  });

  it.each([
    ['07:00', 90, 'outside-site-hours', ['start-at', 'last-minutes']],
    ['19:00', 90, 'outside-site-hours', ['start-at', 'last-minutes']],
    ['23:30', 60, 'ends-after-midnight', ['start-at']],
  ])('keeps a sitting at %s within the hours of the site', (startsLocally, minutes, code, offers) => {
    const found = judgeCadence({ ...base, startsLocally, minutes }, site);
    expect(found.map((problem) => problem.code)).toEqual([code]);
    expect(found[0]?.offers.map((each) => each.code)).toEqual(expect.arrayContaining(offers.slice(0, 1)));
    for (const { cadence } of found[0]?.offers ?? []) expect(judgeCadence(cadence, site)).toEqual([]);
  });

  it('says when the days chosen are all days off, or the window is too narrow', () => {
    expect(judged(saying('每两周三次，只排周六'))).toMatchObject([{ code: 'too-few-days' }, { code: 'no-day-counts' }]);
    expect(judged(saying('每两周三次，9点到10点之间'))).toMatchObject([
      { code: 'window-too-narrow', parts: 'window minutes' },
    ]);
  });
});
