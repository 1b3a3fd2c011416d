import { policyDefault } from '../policy/policy';
import { catalogue } from './catalogue.data';
import { isShortEnough } from './topic.rules';

const mostHan = policyDefault('short-name-characters');

describe('a short name', () => {
  it('has at most five Han characters or twelve letters', () => {
    expect(isShortEnough('投诉处理法', mostHan)).toBe(true);
    expect(isShortEnough('投诉处理方法', mostHan)).toBe(false);
    expect(isShortEnough('Extinguisher', mostHan)).toBe(true);
    expect(isShortEnough('Extinguishers', mostHan)).toBe(false);
    expect(isShortEnough('CRM 投诉处理', mostHan)).toBe(true);
  });
});

describe('the default catalogue', () => {
  it('gives every topic a code of its own, under its programme', () => {
    expect(new Set(catalogue.map((topic) => topic.code)).size).toBe(catalogue.length);
    expect(catalogue.every((topic) => topic.code.startsWith(`${topic.programmeCode}-`))).toBe(true);
  });

  it('has short names that fit, in both languages', () => {
    const tooLong = catalogue.filter(
      ({ shortName, shortNameEn }) => !isShortEnough(shortName, mostHan) || !isShortEnough(shortNameEn, mostHan),
    );
    expect(tooLong).toEqual([]);
  });

  it('covers every programme of the regulation', () => {
    const count = (programmeCode: string) => catalogue.filter((topic) => topic.programmeCode === programmeCode).length;
    expect(['P1', 'P2a', 'P2b', 'P2c', 'P2d', 'P3', 'P4'].map(count)).toEqual([7, 2, 6, 5, 2, 2, 4]);
  });
});
