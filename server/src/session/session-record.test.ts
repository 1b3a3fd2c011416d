import { randomUUID } from 'node:crypto';
import { teamKeyOf } from './session-record';

const teams = (count: number) => Array.from({ length: count }, () => randomUUID());

describe('the key of the teams of an occurrence', () => {
  test('is the same in any order, and another for other teams', () => {
    for (const count of [2, 60, 200]) {
      const ids = teams(count);
      expect(teamKeyOf([...ids].reverse())).toBe(teamKeyOf(ids));
      expect(teamKeyOf([...ids.slice(1), randomUUID()])).not.toBe(teamKeyOf(ids));
    }
  });

  test('of any number of teams fits into an index', () => {
    for (const count of [60, 67, 68, 80, 1000]) expect(teamKeyOf(teams(count)).length).toBeLessThanOrEqual(2500);
  });
});
