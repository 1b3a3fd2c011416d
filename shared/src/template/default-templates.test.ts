import * as fc from 'fast-check';
import { defaultFigures } from '../policy/policy';
import { anchorMondayFor } from '../site/site.rules';
import { addDays, daysBetween } from '../time/days';
import { workingCalendar } from '../time/working-calendar';
import { catalogue } from '../topic/catalogue.data';
import { defaultTemplates, type DefaultTemplate } from './default-templates.data';
import { promisedBy, promiseOf } from './programme.rules';
import { regulationProgrammes } from './programmes.data';
import { reckonPromise, windowAt } from './promise.rules';
import { checkRuleSet, expandDates } from './recurrence';
import { spreadDates } from './spread';
import { templateBody } from './template.contract';

const figures = defaultFigures();
const calendar = workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: null });
/** The dates that a template gives from its anchor on if nothing stands in the way. */
function datesOf({ ruleSet, limits, programmeCode }: DefaultTemplate, anchorOn: string, untilOn: string): string[] {
  if (ruleSet) return expandDates({ ...ruleSet, anchorOn }, anchorOn, untilOn);
  const promise = promisedBy(promiseOf(programmeCode, figures), limits);
  return promise ? spreadDates(promise, { fromOn: anchorOn, untilOn }, anchorOn, calendar) : [];
}
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
        if (template.ruleSet) expect(checkRuleSet({ ...template.ruleSet, anchorOn }).allowed).toBe(true);
        const promise = promiseOf(template.programmeCode, figures);
        if (!promise) throw new Error('no promise');
        const dates = datesOf(template, anchorOn, addDays(anchorOn, 800));
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

  it('spread three sittings over each fortnight of working days, at least three days apart', () => {
    const anchorOn = '2026-01-05';
    const dates = datesOf(skills, anchorOn, '2026-12-31');
    expect(dates.slice(0, 3)).toEqual(['2026-01-07', '2026-01-12', '2026-01-16']);
    const gaps = dates.slice(1).map((on, index) => daysBetween(dates[index] ?? on, on));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(7);
  });
});
