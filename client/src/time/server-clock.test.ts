import { TestBed } from '@angular/core/testing';
import { MACHINE_TIME, ServerClock } from './server-clock';
import { todayAt } from './today';

let machineMs = 0;

function clockAt(machine: string): ServerClock {
  machineMs = Date.parse(machine);
  TestBed.configureTestingModule({ providers: [{ provide: MACHINE_TIME, useValue: () => machineMs }] });
  return TestBed.inject(ServerClock);
}

describe('the clock in the browser', () => {
  it('follows the server when the machine is years off, and runs on from there', () => {
    const clock = clockAt('2020-01-01T00:00:00Z');
    clock.follow('2026-12-01T01:00:00Z');
    expect(clock.now()).toBe('2026-12-01T01:00:00Z');
    machineMs += 61_000;
    expect(clock.now()).toBe('2026-12-01T01:01:01Z');
  });

  it('tells a date by the site and not by the machine', () => {
    const clock = clockAt('2020-01-01T00:00:00Z');
    clock.follow('2026-12-01T17:00:00Z');
    expect(todayAt(clock, 'Asia/Shanghai')).toBe('2026-12-02');
    expect(todayAt(clock, 'America/New_York')).toBe('2026-12-01');
  });
});
