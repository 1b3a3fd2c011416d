import { Injectable, inject } from '@angular/core';
import { setupEndpoints } from '@fortnight/shared/person/setup.contract';
import { ApiClient } from '../api/api-client';

/** Whether this installation still waits to be set up. */
@Injectable({ providedIn: 'root' })
export class Installation {
  private readonly api = inject(ApiClient);
  /** Once there is a company it stays. */
  private isSettled = false;

  /** @throws ProblemError when the server cannot be reached. */
  async isNew(): Promise<boolean> {
    if (this.isSettled) return false;
    const { isNew } = await this.api.call(setupEndpoints.readSetup, {});
    this.isSettled = !isNew;
    return isNew;
  }
}
