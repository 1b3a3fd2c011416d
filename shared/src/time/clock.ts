import { Temporal } from 'temporal-polyfill';
import { instantOf } from './instant';
import type { InstantText } from './time-text';

/** The only way to ask what time it is. Everybody is handed one; nobody asks the machine. */
export interface Clock {
  now(): Temporal.Instant;
}

/** Epoch milliseconds of the machine. Whoever runs passes theirs in; shared has none. */
export type MachineTime = () => number;

/** A clock that runs with the machine, `offsetMs` milliseconds ahead of it, or behind for a negative number. */
export function offsetClock(machineTime: MachineTime, offsetMs = 0): Clock {
  return { now: () => Temporal.Instant.fromEpochMilliseconds(Math.floor(machineTime() + offsetMs)) };
}

/** A clock that shows `startsAt` at this moment and runs on from there (`--now`). */
export function clockStartingAt(startsAt: Temporal.Instant, machineTime: MachineTime): Clock {
  return offsetClock(machineTime, startsAt.epochMilliseconds - machineTime());
}

/** A clock for tests: it stands still until told otherwise. */
export interface FixedClock extends Clock {
  set(at: InstantText): void;
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void;
}

export function fixedClock(at: InstantText): FixedClock {
  let present = instantOf(at);
  return {
    now: () => present,
    set: (later) => {
      present = instantOf(later);
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      present = present.add({ seconds: ((days * 24 + hours) * 60 + minutes) * 60 + seconds });
    },
  };
}
