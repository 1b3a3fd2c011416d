import type { RotationView } from './promises.contract';
import { turnsFor } from './rotation.rules';

type Team = RotationView['teams'][number];
const team = (teamId: string | null, ...turns: readonly (readonly [string, string | null])[]): Team => ({
  teamId,
  teamShortName: teamId,
  next: [],
  turns: turns.map(([topicId, lastOn]) => ({ topicId, name: topicId, nameEn: topicId, lastOn, nextOn: null })),
});
const teams = [
  team('desk', ['skills', '2026-09-01'], ['norms', '2026-11-03']),
  team('lobby', ['norms', null], ['skills', '2026-11-10']),
];

describe('the turns of topics for the teams of a sitting', () => {
  it('are those of its team', () => {
    expect([...turnsFor(teams, ['desk'])]).toEqual([
      ['skills', { lastOn: '2026-09-01', isNext: true }],
      ['norms', { lastOn: '2026-11-03', isNext: false }],
    ]);
  });

  it('follow the team that has waited longest where several sit together', () => {
    expect([...turnsFor(teams, ['desk', 'lobby'])]).toEqual([
      ['skills', { lastOn: '2026-09-01', isNext: true }],
      ['norms', { lastOn: null, isNext: true }],
    ]);
  });

  it('are those of all teams together where a template trains the whole site', () => {
    expect(turnsFor([team(null, ['drill', null])], ['desk']).get('drill')).toEqual({ lastOn: null, isNext: true });
    expect(turnsFor(teams, []).size).toBe(0);
  });
});
