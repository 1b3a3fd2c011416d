import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { signIn } from './people';

test('a supervisor finds people by pinyin, edits several, exports them, and takes a departure back', async ({
  page,
}) => {
  await signIn(page, 'supervisor');
  await page.goto('/people');
  const rows = page.locator('tr[data-row]');
  const search = page.getByRole('searchbox');

  await search.fill('lxw');
  await expect(rows).toHaveCount(1);
  await expect(rows.first()).toContainText('林晓雯');
  await expect(page).toHaveURL(/search=lxw/);

  await search.fill('前台接待');
  await expect(rows.nth(8)).toBeVisible();
  await page.getByRole('button', { name: '工号' }).click();
  await page.getByRole('button', { name: '工号' }).click();
  await expect(page.getByRole('columnheader', { name: '工号' })).toHaveAttribute('aria-sort', 'descending');
  const picked = await rows
    .locator('a')
    .evaluateAll((links) => links.slice(0, 2).map((link) => link.textContent ?? ''));
  await rows.nth(0).getByRole('checkbox').check();
  await rows.nth(1).getByRole('checkbox').check();
  await page.getByRole('button', { name: '批量修改' }).click();
  const panel = page.getByRole('complementary', { name: '修改 2 人' });
  await panel.getByLabel('岗位').fill('前台主接待');
  await panel.getByLabel('岗位').blur();
  await expectAccessible(page);
  await panel.getByRole('button', { name: '修改 2 人' }).click();
  await expect(page.getByText('已修改 2 人')).toBeVisible();

  await search.fill('前台主接待');
  await expect(rows).toHaveCount(2);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '导出表格' }).click(),
  ]);
  const book = new Workbook();
  await book.xlsx.load(Uint8Array.from(await readFile(await download.path())).buffer);
  const names = book.worksheets[0]?.getColumn(2).values.slice(2) ?? [];
  expect(names).toHaveLength(2);
  for (const name of names) expect(picked.join()).toContain(String(name));

  await page.getByRole('checkbox', { name: '全选 2 项' }).check();
  await page.getByRole('button', { name: '批量修改' }).click();
  await panel.getByLabel('状态').selectOption('left');
  await panel.getByRole('button', { name: '办理 2 人离职' }).click();
  await expect(page.getByText('已办理 2 人离职')).toBeVisible();
  await expect(rows).toHaveCount(0);
  await page.getByRole('button', { name: '恢复在职' }).click();
  await expect(rows).toHaveCount(2);
});
