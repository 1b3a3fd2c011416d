import { expectAccessible } from './accessibility';
import { test } from './app.fixture';
import { type Known, lookUp, pages } from './places';
import { signIn, useLanguage } from './people';
import { expectWhole, looks, wear } from './page-looks';

/** Pages that nobody need be signed in for, and links that are no longer good. */
const open = ['/sign-in', '/failed', '/answer/aaaaaaaaaaaaaaaaaaaaaaaa', '/reset/aaaaaaaaaaaaaaaaaaaaaaaa'];

/**
 * Every page in both languages, light and dark, wide and narrow. A page is opened once and changes in place, as it does
 * for people who switch: nothing may be wider than the screen, lack its words, or break a rule of axe's.
 */
test.describe('every page', () => {
  let known: Known;

  test.beforeAll(async ({ browser, app }) => {
    const page = await browser.newPage({ baseURL: app.url });
    await signIn(page, 'manager');
    known = await lookUp(page, '2026-11-23');
    await page.close();
  });

  for (const person of new Set(pages.map(({ as }) => as))) {
    test(`of the ${person} is whole in every look`, async ({ page }) => {
      await signIn(page, person);
      for (const { path, name } of pages.filter(({ as }) => as === person)) {
        await test.step(name, async () => {
          await page.goto(path(known));
          for (const look of looks) {
            await wear(page, look);
            await expectWhole(page, look);
            if (look.rules) await expectAccessible(page, look.rules);
          }
        });
      }
      // As the other tests expect it: the language is kept with the account.
      await useLanguage(page, '中文');
    });
  }

  test('for everybody is whole in every look', async ({ page, watch }) => {
    watch.expectStatus(404);
    for (const path of open) {
      await page.goto(path);
      for (const look of looks) {
        await wear(page, look);
        await expectWhole(page, look);
        if (look.rules) await expectAccessible(page, look.rules);
      }
    }
  });
});
