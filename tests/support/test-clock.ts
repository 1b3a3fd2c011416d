import { fixedClock, type FixedClock } from '@fortnight/shared/time/clock';
import { toInstantText } from '@fortnight/shared/time/instant';
import type { InstantText } from '@fortnight/shared/time/time-text';
import type { Temporal } from 'temporal-polyfill';
import { SteerableClock } from '../../server/src/platform/system-clock';

/** The server's clock, standing still until a test moves it. */
export class TestClock extends SteerableClock {
  private readonly fixed: FixedClock;
  private before: InstantText | null = null;

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

  override steerTo(instant: Temporal.Instant): void {
    this.before ??= toInstantText(this.now());
    this.fixed.set(toInstantText(instant));
  }

  override release(): void {
    if (this.before !== null) this.fixed.set(this.before);
    this.before = null;
  }
}
