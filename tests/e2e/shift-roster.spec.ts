import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { signIn } from './people';

/** The demo's front desk in the month of the tests: two people have swapped 26 November, 28 November lacks people. */
test.describe.serial('the roster of a team', () => {
  test('is filled by keys, and says where a shift falls below its cover', async ({ page }) => {
    await signIn(page, 'leader');
    await page.getByRole('link', { name: '排班' }).click();
    const grid = page.getByRole('grid', { name: /^前台班/ });
    await expect(grid.getByRole('gridcell', { name: /换班/ })).toHaveCount(2);
    await expect(page.getByRole('status').getByText(/\d 个班次人数不足/)).toBeVisible();
    await expect(grid.getByText('缺1').first()).toBeVisible();
    await expectAccessible(page);
    const cell = grid.getByRole('gridcell', { name: /^林晓雯，11月30日/ });
    await cell.focus();
    await page.keyboard.press('Digit0');
    await page.getByRole('dialog').getByLabel('原因').fill('家中有事');
    await page.getByRole('button', { name: '改为休息' }).click();
    await expect(cell).toHaveAccessibleName(/休息，个别调整，家中有事$/);
    await expect(cell).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(cell).not.toHaveAccessibleName(/个别调整/);
    await expectAccessible(page);
  });

  test('takes a pasted sheet after a dry run that names every bad cell', async ({ page }) => {
    await signIn(page, 'leader');
    await page.goto('/shifts/import?month=2026-12');
    const field = page.getByLabel('或者直接粘贴');
    await field.fill('工号\t1\t2\nXX999\t早\t中\n');
    await page.getByRole('button', { name: '试运行粘贴的内容' }).click();
    await expect(page.getByText('没有工号为“XX999”的在职员工')).toBeVisible();
    await expect(page.getByRole('button', { name: '导入 0 天' })).toBeDisabled();
    await expectAccessible(page);
  });

  test('is turned by a pattern with four weeks to look at', async ({ page }) => {
    await signIn(page, 'leader');
    await page.goto('/shifts');
    await page.getByRole('button', { name: '轮班模式' }).click();
    const panel = page.getByRole('complementary', { name: '轮班模式' });
    await expect(panel.getByText('两早两中两休')).toBeVisible();
    await panel.getByRole('button', { name: '新建轮班模式' }).click();
    await panel.getByRole('button', { name: '每班两天' }).click();
    await expect(panel.getByText('6 天一循环')).toBeVisible();
    await expect(panel.getByRole('table')).toHaveCount(4);
    await expectAccessible(page);
    await panel.getByLabel('名称', { exact: true }).fill('两天一换');
    await panel.getByRole('button', { name: '保存' }).click();
    await expect(panel.getByText('两天一换')).toBeVisible();
    await panel.getByRole('button', { name: '删除' }).click();
    await expect(panel.getByText('两天一换')).toHaveCount(0);
  });

  test('shows everybody their own next days', async ({ page }) => {
    await signIn(page, 'trainee');
    await expect(page.getByRole('region', { name: '我的班次' }).getByRole('listitem')).toHaveCount(7);
  });
});
