import { Injectable, signal } from '@angular/core';

/** A quick answer needs no sign that it is on its way. */
const quickMs = 400;

/** Whether the server is being waited for, longer than an eye forgives. */
@Injectable({ providedIn: 'root' })
export class PendingCalls {
  private readonly slow = signal(0);
  /** Some call has been on its way for more than 400 ms. */
  readonly areSlow = this.slow.asReadonly();

  /** Waits with a call, however it ends. */
  async while<T>(call: Promise<T>): Promise<T> {
    let isSlow = false;
    const timer = setTimeout(() => {
      isSlow = true;
      this.slow.update((count) => count + 1);
    }, quickMs);
    try {
      return await call;
    } finally {
      clearTimeout(timer);
      if (isSlow) this.slow.update((count) => count - 1);
    }
  }
}
