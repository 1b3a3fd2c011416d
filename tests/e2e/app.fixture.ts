import { test as base, expect } from '@playwright/test';
import { type AppProcess, startAppProcess } from '../support/app-process';
import { BrowserWatch } from './browser-watch';

interface OfWorker {
  /** What the application's clock shows at its start; another `now` is another application with a company of its own. */
  readonly now: string;
  readonly app: AppProcess;
}

interface OfTest {
  /** Every page of the test is watched; what the browser complains about fails the test. */
  readonly watch: BrowserWatch;
}

/**
 * Monday 23 November 2026, 10:00 in Shanghai: November is approved and three of its sessions are today, two of them
 * going on; December is in draft and due on Wednesday (R3).
 */
export const mondayMorning = '2026-11-23T02:00:00Z';

/** Tests of the built application with its demo company. */
export const test = base.extend<OfTest, OfWorker>({
  now: [mondayMorning, { scope: 'worker', option: true }],
  app: [
    async ({ now }, use) => {
      const app = await startAppProcess({ now, env: { LOG_LEVEL: 'warn' } });
      await use(app);
      await app.stop();
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  baseURL: async ({ app }, use) => use(app.url),
  watch: [
    async ({ context }, use) => {
      const watch = new BrowserWatch();
      watch.over(context);
      await use(watch);
      expect(watch.complaints(), 'The browser has nothing to complain about').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
