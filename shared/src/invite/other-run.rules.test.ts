import type { Hindrance } from '../person/free-for';
import { spanOf } from '../time/time-span';
import { mayTakeInstead, runsInstead, type Joiner, type Run } from './other-run.rules';

const at = '2026-12-01T01:00:00Z';
const run = (id: string, rest: Partial<Run> = {}): Run => ({
  id,
  siteId: 'riverside',
  programmeCode: 'P2b',
  state: 'binding',
  on: '2026-12-08',
  startsLocally: '09:00',
  minutes: 90,
  zone: 'Asia/Shanghai',
  startsAt: '2026-12-08T01:00:00Z',
  endsAt: '2026-12-08T02:30:00Z',
  expected: 12,
  topics: [{ id: 'complaints' }],
  room: { name: '一号培训室', seats: 16 },
  ...rest,
});
const mine = run('mine');
const free: Joiner = { busy: [], sessionIds: new Set(['mine']), hindrancesAt: () => [] };

describe('mayTakeInstead', () => {
  it('lets somebody take another sitting of the same lesson, also one at the same hour', () => {
    expect(mayTakeInstead(mine, run('other'), free, at)).toEqual({ allowed: true });
  });

  it.each([
    ['another programme', { programmeCode: 'P2c' }],
    ['another site', { siteId: 'harbour' }],
    ['other topics', { topics: [{ id: 'complaints' }, { id: 'reception' }] }],
  ])('refuses %s', (_, rest) => {
    expect(mayTakeInstead(mine, run('other', rest), free, at)).toMatchObject({ code: 'not-another-run' });
  });

  it('does not mind the order of topics', () => {
    const two = [{ id: 'complaints' }, { id: 'reception' }];
    const left = run('mine', { topics: two });
    expect(mayTakeInstead(left, run('other', { topics: [...two].reverse() }), free, at)).toEqual({ allowed: true });
  });

  it('refuses the session itself, and one that somebody is on the list of already', () => {
    const on = { ...free, sessionIds: new Set(['mine', 'other']) };
    expect(mayTakeInstead(mine, mine, free, at)).toMatchObject({ code: 'not-another-run' });
    expect(mayTakeInstead(mine, run('other'), on, at)).toMatchObject({ code: 'not-another-run' });
  });

  it.each([
    ['planned', 'session-is-not-binding'],
    ['cancelled', 'session-is-cancelled'],
    ['held', 'run-has-begun'],
  ] as const)('refuses one that is %s', (state, code) => {
    expect(mayTakeInstead(mine, run('other', { state }), free, at)).toMatchObject({ code });
  });

  it('refuses one that has begun, and one without a seat', () => {
    expect(mayTakeInstead(mine, run('other', { startsAt: at }), free, at)).toMatchObject({ code: 'run-has-begun' });
    const full = run('other', { expected: 16 });
    expect(mayTakeInstead(mine, full, free, at)).toMatchObject({ code: 'run-is-full' });
    expect(mayTakeInstead(mine, { ...full, room: null }, free, at)).toEqual({ allowed: true });
  });

  it('refuses one at a time when somebody is elsewhere; sessions may touch', () => {
    const busy = (from: string, until: string): Joiner => ({ ...free, busy: [spanOf(from, until)] });
    const clash = busy('2026-12-08T02:00:00Z', '2026-12-08T03:00:00Z');
    expect(mayTakeInstead(mine, run('other'), clash, at)).toMatchObject({ code: 'busy-at-that-time' });
    const after = busy('2026-12-08T02:30:00Z', '2026-12-08T03:00:00Z');
    expect(mayTakeInstead(mine, run('other'), after, at)).toEqual({ allowed: true });
  });
});

describe('somebody’s own roster', () => {
  const at9 = spanOf('2026-12-08T01:00:00Z', '2026-12-08T02:30:00Z');
  const with_ = (...found: Hindrance[]): Joiner => ({
    ...free,
    hindrancesAt: ({ from }) => (from === at9.from ? found : []),
  });
  const leave: Hindrance = { code: 'trainee-on-leave', span: at9 };
  const restDay: Hindrance = { code: 'rest-day', on: '2026-12-08' };
  const tired: Hindrance = { code: 'after-night-shift', shiftId: 'night', endedAt: at9.from, hours: 0 };
  const later = run('later', { startsAt: '2026-12-09T01:00:00Z', endsAt: '2026-12-09T02:30:00Z' });

  it('keeps sittings on leave from being offered or taken', () => {
    expect(mayTakeInstead(mine, run('other'), with_(leave), at)).toMatchObject({ code: 'on-leave-at-that-time' });
    expect(runsInstead(mine, [run('other'), later], with_(leave), at)).toMatchObject([{ sessionId: 'later' }]);
  });

  it.each([[[tired, restDay]], [[restDay]]])('offers those that cost rest last, and says so', (found) => {
    expect(mayTakeInstead(mine, run('other'), with_(...found), at)).toEqual({ allowed: true });
    expect(runsInstead(mine, [run('other'), later], with_(...found), at)).toMatchObject([
      { sessionId: 'later', hindrance: null },
      { sessionId: 'other', hindrance: found[0]?.code },
    ]);
  });
});

describe('runsInstead', () => {
  it('offers the two soonest that are open, with the seats that are left', () => {
    const on = (id: string, day: string, rest: Partial<Run> = {}): Run =>
      run(id, { on: day, startsAt: `${day}T01:00:00Z`, endsAt: `${day}T02:30:00Z`, ...rest });
    const runs = [
      on('late', '2026-12-20'),
      on('full', '2026-12-09', { expected: 16 }),
      on('third', '2026-12-11'),
      on('second', '2026-12-10', { room: null }),
      mine,
    ];
    expect(runsInstead(mine, runs, free, at)).toMatchObject([
      { sessionId: 'second', roomName: null, seatsLeft: null },
      { sessionId: 'third', roomName: '一号培训室', seatsLeft: 4 },
    ]);
  });
});
