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

function without(record: object, nothing: unknown): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== nothing));
}
