import { draftMonth } from '@fortnight/shared/plan/draft.rules';
import { planGaps } from '@fortnight/shared/plan/gap.rules';
import { planNeeds } from '@fortnight/shared/plan/need.rules';
import { openBooks, placeAt, placeNear, type Wanted } from '@fortnight/shared/plan/placement.rules';
import type { PlacedSitting, PlanningFacts } from '@fortnight/shared/plan/planning-facts';
import { supervisorWeeks } from '@fortnight/shared/plan/supervisor-week.rules';
import { toEpochMs } from '@fortnight/shared/time/zone';
import { planningFacts } from '../support/planning-sample';

function wanted(facts: PlanningFacts, code: string, given: Partial<Wanted> = {}): Wanted {
  const template = facts.templates.find(({ programmeCode }) => programmeCode === code);
  if (!template) throw new Error(`no template ${code}`);
  return { template, teamIds: ['team-1'], on: '2026-12-07', startsLocally: '14:00', ...given };
}

function taken(who: Partial<PlanningFacts['taken'][number]>): PlanningFacts['taken'][number] {
  const from = toEpochMs('2026-12-07', '14:00', 'Asia/Shanghai');
  return { span: { from, until: from + 5_400_000 }, room: null, instructors: [], teams: [], ...who };
}

let made = 0;
const sitting = (given: Partial<PlacedSitting>): PlacedSitting => ({
  templateId: 'template-P2b',
  programmeCode: 'P2b',
  teamIds: ['team-1'],
  topicIds: ['P2b-a'],
  instructorIds: ['supervisor-1'],
  sessionId: `sitting ${(made += 1)}`,
  occurrence: `sitting ${made}`,
  startsLocally: '14:00',
  state: 'binding',
  on: '2026-12-08',
  minutes: 90,
  ...given,
});

describe('placing one session', () => {
  it('says what stands against a time', () => {
    const at = (who: Parameters<typeof taken>[0], sizes = {}) => {
      const facts = { ...planningFacts({ rooms: 1, ...sizes }), taken: [taken(who)] };
      return placeAt(wanted(facts, 'P2d'), facts, openBooks(facts));
    };
    expect(at({ teams: [{ id: 'team-1' }] })).toBe('teams-busy');
    expect(at({ room: { id: 'room-1' } })).toBe('no-room-free');
    expect(at({ instructors: [{ id: 'safety', name: '', teamId: null }] })).toBe('no-instructor-free');
    expect(at({})).toMatchObject({ startsLocally: '14:00', roomId: 'room-1', instructorIds: ['safety'] });
  });

  it('moves to the nearest free quarter of an hour within the team’s hours', () => {
    const facts = { ...planningFacts({ rooms: 1 }), taken: [taken({ room: { id: 'room-1' } })] };
    expect(placeNear(wanted(facts, 'P2d'), facts, openBooks(facts))?.startsLocally).toBe('12:30');
    const late = placeNear(wanted(facts, 'P2d', { startsLocally: '22:00' }), facts, openBooks(facts));
    expect(late?.startsLocally).toBe('18:30');
  });

  it('gives a drill its instructor first and the supervisor on site second', () => {
    const facts = planningFacts({ supervisors: 1 });
    const drill = placeAt(wanted(facts, 'P3', { teamIds: ['team-1', 'team-2', 'team-3'] }), facts, openBooks(facts));
    expect(drill).toMatchObject({ instructorIds: ['captain', 'supervisor-1'], roomId: 'yard' });
  });

  it('leaves the instructor open where nobody holds the roles, and the room where none is large enough', () => {
    const facts = { ...planningFacts(), instructors: [], rooms: [] };
    expect(placeAt(wanted(facts, 'P2b'), facts, openBooks(facts))).toMatchObject({ instructorIds: [], roomId: null });
  });

  it('prefers a supervisor who owes hours of the week (R7), then whoever taught least', () => {
    const facts = planningFacts();
    expect(placeAt(wanted(facts, 'P2b'), facts, openBooks(facts))).toMatchObject({ instructorIds: ['supervisor-1'] });
    const taught = { ...facts, placed: [sitting({ minutes: 120, on: '2026-12-10' })] };
    expect(placeAt(wanted(taught, 'P2b'), taught, openBooks(taught))).toMatchObject({ instructorIds: ['leader-1'] });
  });

  it('takes the topic that the team had least often', () => {
    const facts = { ...planningFacts(), placed: [sitting({})] };
    expect(placeAt(wanted(facts, 'P2b'), facts, openBooks(facts))).toMatchObject({ topicIds: ['P2b-b'] });
    const other = wanted(facts, 'P2b', { teamIds: ['team-2'] });
    expect(placeAt(other, facts, openBooks(facts))).toMatchObject({ topicIds: ['P2b-a'] });
  });

  it('does not teach a class in the yard unless the template says so', () => {
    const facts = { ...planningFacts({ rooms: 1 }), taken: [taken({ room: { id: 'room-1' } })] };
    expect(placeAt(wanted(facts, 'P2d'), facts, openBooks(facts))).toBe('no-room-free');
  });
});

describe('needs and gaps of a month', () => {
  const asOf = { today: '2026-11-20', isSettled: false };

  it('are met by a draft wherever the whole period lies in reach', () => {
    const facts = planningFacts({ teams: 4, rooms: 3 });
    const drafted = draftMonth(facts).sessions.map(({ template, ...rest }) =>
      sitting({ ...rest, templateId: template.id, programmeCode: template.programmeCode, minutes: template.minutes }),
    );
    const needs = planNeeds({ ...facts, placed: drafted }, asOf);
    const missing = needs.filter(({ placed, needed }) => placed < needed);
    // The fortnight that began in November has only four working days left for three sittings two days apart.
    expect(missing.every(({ programmeCode }) => programmeCode === 'P2b')).toBe(true);
    expect(planGaps([], [], needs).map(({ code, blocks }) => [code, blocks])).toEqual(
      missing.map(() => ['promise-not-met', false]),
    );
  });

  it('count sittings of the plan beside, two on one day once, and no more than asked', () => {
    const facts = planningFacts({ teams: 1 });
    const dates = ['2026-11-24', '2026-11-24', '2026-11-26', '2026-12-01', '2026-12-03'];
    const placed = dates.map((on) => sitting({ on }));
    const [need] = planNeeds({ ...facts, placed }, asOf).filter(({ programmeCode }) => programmeCode === 'P2b');
    expect(need).toMatchObject({ teamId: 'team-1', needed: 6, placed: 3 });
  });

  it('ask of a run for the whole site that every team has had it', () => {
    const facts = planningFacts({ teams: 2 });
    const placed = (teamIds: string[]): number | undefined =>
      planNeeds(
        { ...facts, placed: [sitting({ templateId: 'template-P4', programmeCode: 'P4', teamIds })] },
        asOf,
      ).find(({ programmeCode }) => programmeCode === 'P4')?.placed;
    expect([placed(['team-1']), placed(['team-1', 'team-2'])]).toEqual([0, 1]);
  });
});

describe('the supervisor’s weeks (R7)', () => {
  it('count what is taught Monday to Sunday, and not the drill that is only supervised', () => {
    const facts = planningFacts();
    const weeks = supervisorWeeks(
      '2026-12',
      facts.instructors,
      [
        sitting({ on: '2026-11-30', minutes: 60 }),
        sitting({ on: '2026-12-06', minutes: 75 }),
        sitting({ on: '2026-12-04', programmeCode: 'P3', instructorIds: ['captain', 'supervisor-1'], minutes: 120 }),
      ],
      facts.figures,
    );
    expect(weeks.map(({ mondayOn }) => mondayOn)).toEqual([
      '2026-11-30',
      '2026-12-07',
      '2026-12-14',
      '2026-12-21',
      '2026-12-28',
    ]);
    expect(weeks[0]).toEqual({ mondayOn: '2026-11-30', hours: 2.25, asked: 2 });
    expect(weeks[1]).toMatchObject({ hours: 0 });
  });
});
