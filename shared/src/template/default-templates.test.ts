import * as fc from 'fast-check';
import { defaultFigures } from '../policy/policy';
import { anchorMondayFor } from '../site/site.rules';
import { addDays, daysBetween } from '../time/days';
import { catalogue } from '../topic/catalogue.data';
import { defaultTemplates, type DefaultTemplate } from './default-templates.data';
import { promiseOf } from './programme.rules';
import { regulationProgrammes } from './programmes.data';
import { reckonPromise, windowAt } from './promise.rules';
import { checkRuleSet, expandDates } from './recurrence';
import { templateBody } from './template.contract';

const figures = defaultFigures();
const anchored = ({ ruleSet }: DefaultTemplate, anchorOn: string) => {
  if (!ruleSet) throw new Error('no rule set');
  return { ...ruleSet, anchorOn };
};
const skills = defaultTemplates.find((template) => template.programmeCode === 'P2b') as DefaultTemplate;

describe('the programmes', () => {
  it('carry the promises of the regulation', () => {
    const promises = regulationProgrammes.map(({ code }) => [code, promiseOf(code, figures)]);
    expect(Object.fromEntries(promises)).toMatchObject({
      P1: null,
      P2a: { count: 1, per: 'week' },
      P2b: { count: 3, per: 'fortnight' },
      P2c: { count: 1, per: 'month' },
      P2d: { count: 1, per: 'month' },
      P3: { count: 1, per: 'two-months' },
      P4: { count: 1, per: 'quarter' },
    });
  });

  it('promise what policy says, not what code says', () => {
    expect(promiseOf('P2b', { ...figures, 'post-skills-count': 4 })).toMatchObject({ count: 4 });
    expect(promiseOf('P9', figures)).toBeNull();
  });

  it('have tints of their own', () => {
    expect(regulationProgrammes.map((programme) => programme.tint)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the default templates', () => {
  it('stand for every programme that recurs, and their bodies pass the contract', () => {
    const recurring = regulationProgrammes.filter((programme) => programme.promise !== null).map(({ code }) => code);
    expect(defaultTemplates.map((template) => template.programmeCode)).toEqual(recurring);
    const someId = '00000000-0000-4000-8000-000000000001';
    for (const { programmeCode, ...rest } of defaultTemplates) {
      expect(catalogue.some((topic) => topic.programmeCode === programmeCode)).toBe(true);
      const body = { ...rest, programmeId: someId, topicIds: [someId], roomId: null, isActive: true };
      expect(templateBody.safeParse(body).success).toBe(true);
    }
  });

  it('keep their promise in every period, whatever the year of the anchor', () => {
    const years = fc.integer({ min: 2024, max: 2060 });
    fc.assert(
      fc.property(years, fc.constantFrom(...defaultTemplates), (year, template) => {
        const anchorOn = anchorMondayFor(`${year}-07-01`);
        expect(checkRuleSet(anchored(template, anchorOn)).allowed).toBe(true);
        const promise = promiseOf(template.programmeCode, figures);
        if (!promise) throw new Error('no promise');
        const dates = expandDates(anchored(template, anchorOn), anchorOn, addDays(anchorOn, 800));
        // The first whole period: a site seldom begins on the first day of one.
        let window = windowAt(promise.per, addDays(windowAt(promise.per, anchorOn, anchorOn).untilOn, 1), anchorOn);
        while (window.untilOn <= addDays(anchorOn, 790)) {
          expect(reckonPromise(promise, window, dates)).toMatchObject({
            missing: 0,
            placed: promise.count,
            tooClose: [],
          });
          window = windowAt(promise.per, addDays(window.untilOn, 1), anchorOn);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('spread three sittings over each fortnight, Monday, Friday and the Wednesday after', () => {
    const anchorOn = '2026-01-05';
    const dates = expandDates(anchored(skills, anchorOn), anchorOn, '2026-12-31');
    expect(dates.slice(0, 6)).toEqual([
      '2026-01-05',
      '2026-01-09',
      '2026-01-14',
      '2026-01-19',
      '2026-01-23',
      '2026-01-28',
    ]);
    const gaps = dates.slice(1).map((on, index) => daysBetween(dates[index] ?? on, on));
    expect(new Set(gaps)).toEqual(new Set([4, 5]));
  });
});
