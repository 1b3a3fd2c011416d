import { expect, type Locator, type Page } from '@playwright/test';

/** The people of the demo company who have an account. */
export type Person = 'admin' | 'supervisor' | 'supervisor2' | 'manager' | 'leader' | 'trainee' | 'trainee2';

/** Signs in by one click on the sign-in page's list, as a visitor of the demo does. */
export async function signIn(page: Page, person: Person): Promise<void> {
  if (!page.url().endsWith('/sign-in')) await page.goto('/sign-in');
  await page.getByRole('button', { name: `${person}@demo.test` }).click();
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Signs out by the account menu. */
export async function signOut(page: Page): Promise<void> {
  await openAccountMenu(page);
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await expect(page.getByRole('heading', { name: '登录训程' })).toBeVisible();
}

/** Switches the language by its own name: by the button where the page has one in sight, else by the account menu. */
export async function useLanguage(page: Page, name: 'English' | '中文'): Promise<void> {
  const lang = name === 'English' ? 'en' : 'zh-CN';
  if ((await page.locator('html').getAttribute('lang')) === lang) return;
  const button = page.getByRole('button', { name, exact: true });
  await expect(button.or(accountMenu(page)).first()).toBeVisible();
  if (await button.isVisible()) await button.click();
  else {
    await openAccountMenu(page);
    await page.getByRole('menuitem', { name, exact: true }).click();
  }
  await expect(page.locator('html')).toHaveAttribute('lang', lang);
}

function accountMenu(page: Page): Locator {
  return page.getByRole('button', { name: /(，账号|, account)$/ });
}

async function openAccountMenu(page: Page): Promise<void> {
  await accountMenu(page).click();
}
