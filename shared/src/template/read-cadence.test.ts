import { goldenSentences } from './cadence-golden.data';
import { readCadence } from './read-cadence';

const today = '2026-11-22';

describe('a sentence that people would type', () => {
  it.each(goldenSentences)('%s', (sentence, expected) => {
    const { said, faults } = readCadence(sentence, today);
    expect(faults).toEqual([]);
    const { limits, ruleSet, ...plain } = said ?? {};
    const told = {
      ...without(plain, null),
      ...without({ ...limits, workingDaysOnly: limits?.workingDaysOnly ? null : false }, null),
      ...(ruleSet ? { rules: ruleSet.rules } : {}),
      ...(ruleSet?.extraOn.length ? { extraOn: ruleSet.extraOn } : {}),
      ...(ruleSet?.exceptOn.length ? { exceptOn: ruleSet.exceptOn } : {}),
    };
    // Times say `minutes` both of the sitting and of what counts; only the former stands in the table.
    expect(told).toEqual(expected);
  });
});

describe('a sentence that cannot be meant', () => {
  it.each([
    ['每周二 9:00 和 14:00', 'two-a-day', '9:00 和 14:00'],
    ['every Tuesday at 9:00 and 14:00', 'two-a-day', '9:00 and 14:00'],
    ['two a day', 'two-a-day', 'two a day'],
    ['每周0次', 'count-not-offered', '每周0次'],
    ['每周一次，每次9小时', 'length-not-offered', '每次9小时'],
    ['every Tuesday, 5 minutes each', 'length-not-offered', '5 minutes each'],
    ['从12月1日起每周二', 'start-not-offered', '从12月1日起'],
    ['since 1 January 2027 every Tuesday', 'start-not-offered', 'since 1 January 2027'],
    ['每周二，2月30日除外', 'no-such-date', '2月30日除外'],
    ['每周一次，第一个周五', 'words-not-understood', '每周一次，第一个周五'],
  ])('%s', (sentence, code, word) => {
    const { said, faults } = readCadence(sentence, today);
    expect(said).toBeNull();
    expect(faults).toMatchObject([{ code, word }]);
  });
});

function without(record: object, nothing: unknown): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== nothing));
}
