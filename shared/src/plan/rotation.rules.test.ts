import type { RotationView } from './promises.contract';
import { topicInTurn, turnsFor } from './rotation.rules';

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

describe('the topic of one more sitting', () => {
  const topics = ['norms', 'skills'];

  it('is the one that its teams have waited for longest', () => {
    expect(topicInTurn(topics, { teamIds: ['desk'], on: '2026-12-03' }, teams, [])).toEqual(['skills']);
    expect(topicInTurn(topics, { teamIds: ['lobby'], on: '2026-12-03' }, teams, [])).toEqual(['norms']);
  });

  it('leaves out what the plan teaches near the date, before it or after', () => {
    const planned = [{ teamIds: ['desk'], topicIds: ['skills'], on: '2026-12-10' }];
    expect(topicInTurn(topics, { teamIds: ['desk'], on: '2026-12-03' }, teams, planned)).toEqual(['norms']);
  });

  it('counts what is planned next for a run of the whole site', () => {
    const next = [{ sessionId: 's', on: '2026-12-01', startsLocally: '09:00', topicIds: ['norms'], isBinding: true }];
    const all = [{ ...team(null, ['norms', '2026-08-01'], ['skills', '2026-11-20']), next }];
    expect(topicInTurn(topics, { teamIds: ['desk', 'lobby'], on: '2026-12-03' }, all, [])).toEqual(['skills']);
  });

  it('is the first while nothing is known', () => {
    expect(topicInTurn(topics, { teamIds: [], on: '2026-12-03' }, [], [])).toEqual(['norms']);
  });
});
