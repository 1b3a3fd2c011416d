import { DOCUMENT, DestroyRef, Injectable, computed, inject, signal } from '@angular/core';
import { PendingCalls } from './pending-calls';

/** Whether the server can be reached: what the browser says, and how the last call went. */
@Injectable({ providedIn: 'root' })
export class Connection {
  /** What is on its way. */
  readonly pending = inject(PendingCalls);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly networkUp = signal(this.window?.navigator.onLine ?? true);
  private readonly answered = signal(true);
  readonly isUp = computed(() => this.networkUp() && this.answered());

  constructor() {
    const up = (): void => {
      this.networkUp.set(true);
      this.answered.set(true);
    };
    const down = (): void => this.networkUp.set(false);
    this.window?.addEventListener('online', up);
    this.window?.addEventListener('offline', down);
    inject(DestroyRef).onDestroy(() => {
      this.window?.removeEventListener('online', up);
      this.window?.removeEventListener('offline', down);
    });
  }

  /** A call was answered. */
  reached(): void {
    this.answered.set(true);
  }

  /** A call met no server, after its retries. */
  missed(): void {
    this.answered.set(false);
  }
}
