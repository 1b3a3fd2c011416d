import { fixedClock, type FixedClock } from '@fortnight/shared/time/clock';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../../server/src/platform/system-clock';

/** The server's clock, standing still until a test moves it. */
export class TestClock extends Clock {
  private readonly fixed: FixedClock;

  constructor(at: InstantText) {
    super();
    this.fixed = fixedClock(at);
  }

  now(): Temporal.Instant {
    return this.fixed.now();
  }

  set(at: InstantText): void {
    this.fixed.set(at);
  }

  advance(by: Parameters<FixedClock['advance']>[0]): void {
    this.fixed.advance(by);
  }
}
