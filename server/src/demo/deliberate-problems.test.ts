import { sessionsToSpoil } from './deliberate-problems';

const session = (id: string, programmeCode: string, on: string, team = 'desk') => {
  return {
    id,
    version: 1,
    programmeCode,
    templateId: programmeCode,
    on,
    teams: [{ id: team, name: '', shortName: '' }],
  };
};
const need = (teamId: string, needed: number, placed: number, programmeCode = 'P2b') => {
  return { templateId: programmeCode, programmeCode, teamId, needed, placed };
};
const sessions = [
  session('early', 'P2a', '2026-12-02'),
  session('weekly', 'P2a', '2026-12-09'),
  session('desk one', 'P2b', '2026-12-03'),
  session('lobby one', 'P2b', '2026-12-03', 'lobby'),
  session('desk two', 'P2b', '2026-12-08'),
  session('lobby two', 'P2b', '2026-12-10', 'lobby'),
];

it('spoils a weekly session after the first week, and the second sitting of a promise that is met', () => {
  const { unnamed, removed } = sessionsToSpoil(sessions, [need('desk', 6, 5), need('lobby', 6, 6)]);
  expect([unnamed.id, removed.id]).toEqual(['weekly', 'lobby two']);
});

it('takes the team that lacks least where holidays left every promise short', () => {
  const { removed } = sessionsToSpoil(sessions, [need('lobby', 6, 3), need('desk', 6, 4), need('desk', 1, 1, 'P4')]);
  expect(removed.id).toBe('desk two');
});

it('says so when there is nothing to spoil', () => {
  expect(() => sessionsToSpoil([], [])).toThrow('no sessions');
});
