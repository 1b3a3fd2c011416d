import { DestroyRef, Injectable, InjectionToken, inject, signal } from '@angular/core';
import { epochMsOf, toInstantText } from '@fortnight/shared/time/instant';
import type { InstantText } from '@fortnight/shared/time/time-text';

/** Epoch milliseconds of this machine: the one place that asks it. */
export const MACHINE_TIME = new InjectionToken<() => number>('machine time', {
  providedIn: 'root',
  factory: () => () => Date.now(),
});

const turnEveryMs = 15_000;

/** The server's clock in the browser. A machine with a wrong clock, or a server started with `--now`, shows the right day. */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  private readonly machine = inject(MACHINE_TIME);
  private offsetMs = 0;
  private readonly shown = signal(this.machine());

  /** Epoch milliseconds by the server's clock; turns every 15 seconds, so that pages follow it. */
  readonly nowMs = this.shown.asReadonly();

  constructor() {
    const turning = setInterval(() => this.turn(), turnEveryMs);
    inject(DestroyRef).onDestroy(() => clearInterval(turning));
  }

  /** Sets the clock by what the server just said; a few milliseconds of travel do not matter here. */
  follow(serverNow: InstantText): void {
    this.offsetMs = epochMsOf(serverNow) - this.machine();
    this.turn();
  }

  /** The present moment, to the second. */
  now(): InstantText {
    return toInstantText(this.machine() + this.offsetMs);
  }

  private turn(): void {
    this.shown.set(this.machine() + this.offsetMs);
  }
}
