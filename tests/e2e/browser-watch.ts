import type { BrowserContext } from '@playwright/test';

/** Keeps what a browser complains about on any page: console errors (breaches of the CSP are some) and uncaught errors. */
export class BrowserWatch {
  private readonly heard: string[] = [];
  private readonly expected: RegExp[] = [];

  /** Watches all pages of one more context. */
  over(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.heard.push(`${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.heard.push(error.error().stack ?? error.error().message));
  }

  /** A refusal that the test provokes: Chromium reports its status as an error of the page. */
  expectStatus(status: number): void {
    this.expected.push(new RegExp(`status of ${status}\\b`));
  }

  /** The test looks into a sandboxed frame; the sandbox refuses Playwright's scripts as it would anybody's. */
  expectSandbox(): void {
    this.expected.push(/^Blocked script execution in 'about:/);
  }

  complaints(): readonly string[] {
    return this.heard.filter((each) => !this.expected.some((pattern) => pattern.test(each)));
  }
}
