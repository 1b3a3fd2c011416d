import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { Workbook } from 'exceljs';
import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { signIn } from './people';

const rowsOf = (page: Page): Locator => page.locator('tr[data-row]');
const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: '修改 2 人' });

/** The two whose staff numbers are the last: nobody whom another story needs. */
async function pickTheLastTwo(page: Page): Promise<string> {
  const head = page.getByRole('columnheader', { name: '工号' });
  await head.getByRole('button').click();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  for (const at of [0, 1]) await rowsOf(page).nth(at).getByRole('checkbox').check();
  return (await rowsOf(page).locator('a').allTextContents()).slice(0, 2).join();
}

async function exportedNames(page: Page): Promise<string[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ]);
  const book = new Workbook();
  await book.xlsx.load(Uint8Array.from(await readFile(await download.path())).buffer);
  return (book.worksheets[0]?.getColumn(2).values.slice(2) ?? []).map(String);
}

test('people are found by pinyin, edited together, exported, and taken back after leaving', async ({ page }) => {
  await signIn(page, 'supervisor');
  await page.goto('/people');
  const search = page.getByRole('searchbox');
  await search.fill('lxw');
  await expect(rowsOf(page)).toHaveCount(1);
  await expect(rowsOf(page).first()).toContainText('林晓雯');
  await expect(page).toHaveURL(/search=lxw/);

  await search.fill('前台接待');
  await expect(rowsOf(page).nth(8)).toBeVisible();
  const picked = await pickTheLastTwo(page);
  await page.getByRole('button', { name: '批量修改' }).click();
  await panelOf(page).getByLabel('岗位').fill('前台主接待');
  await panelOf(page).getByLabel('岗位').blur();
  await expectAccessible(page);
  await panelOf(page).getByRole('button', { name: '修改 2 人' }).click();
  await expect(page.getByText('已修改 2 人')).toBeVisible();

  await search.fill('前台主接待');
  await expect(rowsOf(page)).toHaveCount(2);
  const names = await exportedNames(page);
  expect(names).toHaveLength(2);
  for (const name of names) expect(picked).toContain(name);

  await page.getByRole('checkbox', { name: '全选 2 项' }).check();
  await page.getByRole('button', { name: '批量修改' }).click();
  await panelOf(page).getByLabel('状态').selectOption('left');
  await panelOf(page).getByRole('button', { name: '办理 2 人离职' }).click();
  await expect(rowsOf(page)).toHaveCount(0);
  await page.getByRole('button', { name: '恢复在职' }).click();
  await expect(rowsOf(page)).toHaveCount(2);
});
