import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { signIn } from './people';

const sentence = (page: Page) => page.getByLabel('周期，用一句话');
const chips = (page: Page) => page.locator('fn-cadence-calendar td:has(.x.held)');

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存模板' }).click();
  await expect(page.getByText(/^已保存 \d\d:\d\d$/)).toBeVisible();
}

test('a template is put into a sentence, judged as it is typed, mended by an offer, and saved', async ({ page }) => {
  await signIn(page, 'supervisor');
  await page.goto('/templates?search=gwjn');
  await page.getByRole('link', { name: '岗位技能与服务' }).click();
  await expect(sentence(page)).toHaveValue(/^每两周 3 次，工作日/);
  const written = await sentence(page).inputValue();
  await expect(chips(page).first()).toBeVisible();

  await sentence(page).fill('每两周三次，只排周一');
  await expect(page.getByText('这条规则排不出来：两周里只有 2 个周一，却要 3 次。')).toBeVisible();
  await expect(page.getByRole('button', { name: '保存模板' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('td[data-date="2026-12-07"] .x.held')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: '加上周四' }).click();
  await expect(sentence(page)).toHaveValue(/只排周一、周四/);
  await expect(page.getByRole('button', { name: '周四', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(
    page.locator('td[data-date="2026-12-10"] .x.held, td[data-date="2026-12-17"] .x.held').first(),
  ).toBeVisible();
  await save(page);
  await page.reload();
  await expect(sentence(page)).toHaveValue(/每两周 3 次，工作日，.*只排周一、周四/);

  // As the other tests expect it.
  await sentence(page).fill(written);
  await save(page);
});

test('a sentence that is not understood names the word and what may have been meant', async ({ page }) => {
  await signIn(page, 'supervisor');
  await page.goto('/templates');
  await page.getByRole('link', { name: '案例与沟通' }).click();
  await sentence(page).fill('every secnd Tuesday');
  await expect(page.getByText('“secnd”看不懂')).toBeVisible();
  await page.getByRole('button', { name: 'second', exact: true }).click();
  await expect(page.getByText('看不懂')).toHaveCount(0);
  await sentence(page).blur();
  await expect(sentence(page)).toHaveValue(/每月 1 次.*双周第一周的周二/);
  await sentence(page).fill('每月一次；每年2月30日');
  await expect(page.getByText('这个日期不存在')).toBeVisible();
});
