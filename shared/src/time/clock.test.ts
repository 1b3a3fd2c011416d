import { clockStartingAt, fixedClock, offsetClock } from './clock';
import { epochMsOf, instantOf, toInstantText } from './instant';

describe('clocks', () => {
  it('run with the machine, ahead of it or behind', () => {
    let machine = epochMsOf('2026-12-01T00:00:00Z');
    const [same, behind] = [offsetClock(() => machine), offsetClock(() => machine, -60_000)];
    machine += 5000;
    expect(toInstantText(same.now())).toBe('2026-12-01T00:00:05Z');
    expect(toInstantText(behind.now())).toBe('2026-11-30T23:59:05Z');
  });

  it('start at a given instant and run on from there', () => {
    let machine = 0;
    const clock = clockStartingAt(instantOf('2027-02-25T08:00:00Z'), () => machine);
    expect(toInstantText(clock.now())).toBe('2027-02-25T08:00:00Z');
    machine += 90_000;
    expect(toInstantText(clock.now())).toBe('2027-02-25T08:01:30Z');
  });

  it('take a machine that counts fractions of a millisecond', () => {
    expect(offsetClock(() => 1.75).now().epochMilliseconds).toBe(1);
  });

  it('stand still in tests until told otherwise', () => {
    const clock = fixedClock('2026-12-01T00:00:00Z');
    expect(clock.now()).toBe(clock.now());
    clock.advance({ days: 1, hours: 2, minutes: 3, seconds: 4 });
    expect(toInstantText(clock.now())).toBe('2026-12-02T02:03:04Z');
    clock.set('2026-01-01T00:00:00Z');
    expect(toInstantText(clock.now())).toBe('2026-01-01T00:00:00Z');
  });
});
