import { Injectable, computed, inject, signal } from '@angular/core';
import { personEndpoints, type AboutView } from '@fortnight/shared/person/person.contract';
import { ApiClient } from '../api/api-client';
import { ServerClock } from '../time/server-clock';

/** What this installation is. Sets the browser's clock by the server's. */
@Injectable({ providedIn: 'root' })
export class About {
  private readonly api = inject(ApiClient);
  private readonly clock = inject(ServerClock);
  private readonly told = signal<AboutView | undefined>(undefined);
  private asking: Promise<AboutView> | undefined;

  readonly view = this.told.asReadonly();
  readonly isDemo = computed(() => this.told()?.demo ?? false);

  /** Asks once. @throws ProblemError when the server cannot be reached; the next call asks again. */
  load(): Promise<AboutView> {
    this.asking ??= this.ask().catch((error: unknown) => {
      this.asking = undefined;
      throw error;
    });
    return this.asking;
  }

  private async ask(): Promise<AboutView> {
    const view = await this.api.call(personEndpoints.about, {});
    this.clock.follow(view.now);
    this.told.set(view);
    return view;
  }
}
