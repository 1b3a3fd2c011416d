import type { Clock as SharedClock } from '@fortnight/shared/time/clock';
import { epochMsOf } from '@fortnight/shared/time/instant';
import { Temporal } from 'temporal-polyfill';

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
  private readonly startOffsetMs: number;
  private offsetMs: number;

  constructor(startsAt?: string) {
    super();
    this.startOffsetMs = startsAt === undefined ? 0 : epochMsOf(startsAt) - machineTime();
    this.offsetMs = this.startOffsetMs;
  }

  now(): Temporal.Instant {
    return Temporal.Instant.fromEpochMilliseconds(machineTime() + this.offsetMs);
  }

  /** Runs on from `instant`. */
  steerTo(instant: Temporal.Instant): void {
    this.offsetMs = instant.epochMilliseconds - machineTime();
  }

  release(): void {
    this.offsetMs = this.startOffsetMs;
  }
}

/** Epoch milliseconds of the machine: the only place that asks. Waiting, cookies and rate limits use it as well. */
export function machineTime(): number {
  return Date.now();
}
