import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { AboutView } from '@fortnight/shared/person/person.contract';
import { toInstantText } from '@fortnight/shared/time/instant';
import { productVersion } from '../platform/product-version';
import { Clock } from '../platform/system-clock';

/** Accounts that anybody may try. Only the demo provides some; this room knows no demo. */
export abstract class DemoAccounts {
  abstract accounts(): Promise<AboutView['demoAccounts']>;
}

/** What this installation is, for the sign-in page and the browser's clock. */
@Injectable()
export class ReadAbout {
  constructor(
    private readonly clock: Clock,
    private readonly modules: ModuleRef,
  ) {}

  async run(): Promise<AboutView> {
    const demoAccounts = (await this.demo()?.accounts()) ?? [];
    const now = toInstantText(this.clock.now());
    return { name: 'Fortnight', version: productVersion, now, demo: demoAccounts.length > 0, demoAccounts };
  }

  private demo(): DemoAccounts | undefined {
    try {
      return this.modules.get(DemoAccounts, { strict: false });
    } catch {
      return undefined;
    }
  }
}
