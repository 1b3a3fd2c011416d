import { clockStartingAt, offsetClock, type Clock as SharedClock } from '@fortnight/shared/time/clock';
import { instantOf } from '@fortnight/shared/time/instant';
import type { Temporal } from 'temporal-polyfill';

/**
 * What the server asks for domain time; inject it by this class. Nobody else asks the machine, with two exceptions that
 * guard machines and not people's plans: cookies and rate limits.
 */
export abstract class Clock implements SharedClock {
  abstract now(): Temporal.Instant;

  /**
   * Machine time at which the domain's clock will show `instant`; for jobs' `run_at`, which PostgreSQL compares with
   * its own `now()`.
   */
  toMachineTime(instant: Temporal.Instant): Date {
    return new Date(instant.epochMilliseconds + this.machineOffset());
  }

  /** Milliseconds to add to a domain instant to get machine time; 0 without `--now`. */
  machineOffset(): number {
    return machineTime() - this.now().epochMilliseconds;
  }
}

/**
 * A clock that can be turned back while the demo's past is built, before anybody connects. Inject it by this class; only
 * the demo has a reason to.
 */
export abstract class SteerableClock extends Clock {
  /** Shows `instant` now, until `release`. */
  abstract steerTo(instant: Temporal.Instant): void;
  /** Back to the time that the process lives in. */
  abstract release(): void;
}

/** Runs with the machine, shifted by a fixed offset: `--now` says what it shows at first, then time runs on. */
export class SystemClock extends SteerableClock {
  private readonly started: SharedClock;
  private shown: SharedClock;

  constructor(startsAt?: string) {
    super();
    this.started =
      startsAt === undefined ? offsetClock(machineTime) : clockStartingAt(instantOf(startsAt), machineTime);
    this.shown = this.started;
  }

  now(): Temporal.Instant {
    return this.shown.now();
  }

  /** Runs on from `instant`. */
  steerTo(instant: Temporal.Instant): void {
    this.shown = clockStartingAt(instant, machineTime);
  }

  release(): void {
    this.shown = this.started;
  }
}

/** Epoch milliseconds of the machine: the only place that asks. Waiting, cookies and rate limits use it as well. */
export function machineTime(): number {
  return Date.now();
}
