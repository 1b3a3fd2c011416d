import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { type Known, lookUp, pages } from './places';
import { type Person, signIn, useLanguage } from './people';

test.use({ viewport: { width: 360, height: 800 }, colorScheme: 'dark', locale: 'en' });

/** Nothing is wider than the screen, nothing is in the wrong language, axe finds nothing. */
async function expectSound(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  await expect(page.locator('fn-skeleton, fn-grid-skeleton')).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  // The page itself scrolls inside <main>; wide tables scroll by themselves.
  const widths = await page.evaluate(() =>
    [document.scrollingElement, document.querySelector('main')].map((each) => each?.scrollWidth ?? 0),
  );
  expect(Math.max(...widths), `${page.url()} is wider than the screen`).toBeLessThanOrEqual(360);
  await expectAccessible(page);
}

test.describe('in English, dark and 360 pixels wide', () => {
  let known: Known;

  test.beforeAll(async ({ browser, app }) => {
    const page = await browser.newPage({ baseURL: app.url });
    await signIn(page, 'supervisor');
    known = await lookUp(page, '2026-11-23');
    await page.close();
  });

  for (const person of new Set(pages.map(({ as }) => as))) {
    test(`the pages of the ${person} fit`, async ({ page }) => {
      await openInEnglish(page, person);
      for (const { path, name } of pages.filter(({ as }) => as === person)) {
        await test.step(name, async () => {
          await page.goto(path(known));
          await expectSound(page);
          await lookAtHistory(page);
        });
      }
      // As the other tests expect it: the language is kept with the account.
      await useLanguage(page, '中文');
    });
  }

  test('the pages for everybody fit', async ({ page, watch }) => {
    watch.expectStatus(404);
    for (const path of ['/sign-in', '/failed', '/answer/aaaaaaaaaaaaaaaaaaaaaaaa']) {
      await page.goto(path);
      await useLanguage(page, 'English');
      await expectSound(page);
    }
  });
});

/** Where a page tells who changed what it shows, that panel is looked at as well. */
async function lookAtHistory(page: Page): Promise<void> {
  const history = page.getByRole('button', { name: 'History', exact: true });
  if ((await history.count()) === 0) return;
  await history.click();
  const panel = page.getByRole('dialog', { name: 'Who changed what' });
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  await expectSound(page);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
}

async function openInEnglish(page: Page, person: Person): Promise<void> {
  await page.goto('/sign-in');
  await useLanguage(page, 'English');
  await expectSound(page);
  await signIn(page, person);
}
