import type { PlanningFacts, PlanningInstructor } from '@fortnight/shared/plan/planning-facts';
import { bareFacts } from '@fortnight/shared/session/bare-facts';
import type { ConflictFacts } from '@fortnight/shared/session/conflict-facts';
import { defaultFigures } from '@fortnight/shared/policy/policy';
import type { RoomView, TeamView } from '@fortnight/shared/site/site.contract';
import { openLimits, promisedBy } from '@fortnight/shared/template/programme.rules';
import type { PromiseFigures, TemplateView } from '@fortnight/shared/template/template.contract';
import { workingCalendar } from '@fortnight/shared/time/working-calendar';

/** Riverside in December 2026, with as many teams, rooms and instructors as asked for. */
export function planningFacts(sizes: { teams?: number; rooms?: number; supervisors?: number } = {}): PlanningFacts {
  const { teams = 3, rooms = 2, supervisors = 1 } = sizes;
  const people: PlanningInstructor[] = [
    ...series(supervisors, (n) => person(`supervisor-${n}`, null, ['supervisor'])),
    ...series(teams, (n) => person(`leader-${n}`, `team-${n}`, ['team-leader'])),
    person('captain', null, ['security-captain']),
    person('safety', null, ['safety-officer']),
  ];
  const site = {
    id: 'riverside',
    zone: 'Asia/Shanghai',
    opensLocally: '08:00',
    closesLocally: '20:00',
    anchorMonday: '2026-01-05',
  };
  const calendar = workingCalendar({ weekend: [6, 7], marks: [], coveredThrough: '2026-12-31' });
  return {
    month: '2026-12',
    site,
    calendar,
    teams: series(teams, team),
    rooms: [...series(rooms, (n) => room(`room-${n}`, 20)), room('yard', 2000)],
    instructors: people,
    templates: templates(),
    taken: [],
    placed: [],
    lastTaught: [],
    figures: defaultFigures(),
    conflicts: knownOf(site, calendar, people),
  };
}

/** What is known of people at the site: who supervises, and nothing else. */
function knownOf(
  site: PlanningFacts['site'],
  calendar: PlanningFacts['calendar'],
  people: readonly PlanningInstructor[],
): ConflictFacts {
  const supervisors = people.filter(({ roles }) => roles.includes('supervisor')).map(({ id }) => id);
  const figures = defaultFigures();
  return bareFacts({ site: { ...site, name: site.id }, calendar, figures, supervisors: new Set(supervisors) });
}

/** Templates of the regulation's cadences, P2a to P4. */
export function templates(): TemplateView[] {
  const staff: TemplateView['instructorRoles'] = ['supervisor', 'team-leader', 'post-coach'];
  return [
    template('P2a', { count: 1, per: 'week', minGapDays: 3 }, ['FREQ=WEEKLY;BYDAY=TU'], { instructorRoles: staff }),
    template('P2b', { count: 3, per: 'fortnight', minGapDays: 2 }, skillRules, { instructorRoles: staff }),
    template('P2c', { count: 1, per: 'month', minGapDays: 7 }, ['FREQ=MONTHLY;BYDAY=2TH'], { instructorRoles: staff }),
    template('P2d', { count: 1, per: 'month', minGapDays: 7 }, ['FREQ=MONTHLY;BYDAY=3WE'], {}),
    template('P3', { count: 1, per: 'two-months', minGapDays: 14 }, ['FREQ=MONTHLY;INTERVAL=2;BYDAY=1FR'], {
      audience: 'site',
      minutes: 120,
      instructorRoles: ['security-captain'],
      roomId: 'yard',
    }),
    template('P4', { count: 1, per: 'quarter', minGapDays: 28 }, ['FREQ=MONTHLY;INTERVAL=3;BYDAY=2FR'], {
      audience: 'site',
    }),
  ];
}

const skillRules = ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE'];

function template(code: string, figures: PromiseFigures, rules: string[], rest: Partial<TemplateView>): TemplateView {
  return {
    id: `template-${code}`,
    siteId: 'riverside',
    name: code,
    nameEn: code,
    programmeId: `programme-${code}`,
    programmeCode: code,
    tint: 1,
    promise: promisedBy(figures, openLimits),
    limits: openLimits,
    topicIds: [`${code}-a`, `${code}-b`],
    ruleSet: { rules, extraOn: [], exceptOn: [] },
    onDayOff: 'nearest',
    startsLocally: '14:00',
    minutes: 90,
    audience: 'team',
    instructorRoles: ['safety-officer'],
    roomId: null,
    isActive: true,
    version: 1,
    ...rest,
  };
}

function series<T>(count: number, make: (n: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function person(id: string, teamId: string | null, roles: PlanningInstructor['roles']): PlanningInstructor {
  return { id, name: id, siteId: 'riverside', teamId, roles };
}

function room(id: string, seats: number): RoomView {
  return { id, siteId: 'riverside', name: id, seats, isActive: true, version: 1 };
}

function team(n: number): TeamView {
  const shifts = [
    { name: '早', startsLocally: '08:00', endsLocally: '16:00', minimumOnPost: 0 },
    { name: '中', startsLocally: '12:00', endsLocally: '20:00', minimumOnPost: 0 },
  ];
  return {
    id: `team-${n}`,
    siteId: 'riverside',
    name: `team ${n}`,
    shortName: `t${n}`,
    shifts,
    headcount: 8 + (n % 7),
    isActive: true,
    version: 1,
  };
}
