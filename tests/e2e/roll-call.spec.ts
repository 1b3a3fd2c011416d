import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { signIn, signOut } from './people';

/** A session that goes on while the tests run: the front desk's, whose leader has an account. */
const today = { title: '服务规程与标准', team: '前台班', template: '岗位技能与服务' } as const;

test.describe.serial('a session is held', () => {
  let sheetPath = '';
  /** On the list; who took another sitting has left it. */
  let expected = 0;

  test('the team leader finds the session that goes on', async ({ page }) => {
    await signIn(page, 'leader');
    await page.getByRole('link', { name: '课次' }).click();
    const row = page.getByRole('row').filter({ hasText: '进行中' }).filter({ hasText: today.team });
    await expectAccessible(page);
    await row.getByRole('link', { name: today.title }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(today.title);
    await expectAccessible(page);
    await page.getByRole('link', { name: '签到与点名' }).click();
    await expect(page.getByRole('grid', { name: '点名表' })).toBeVisible();
    sheetPath = new URL(page.url()).pathname;
  });

  test('letters, digits and undo mark people, row by row', async ({ page }) => {
    await signIn(page, 'leader');
    await page.goto(`${sheetPath}?tab=roll-call`);
    const sheet = page.getByRole('grid', { name: '点名表' });
    const people = sheet.getByRole('row').filter({ has: page.getByRole('gridcell') });
    await expect(people.nth(9)).toBeVisible();
    expected = await people.count();
    await people.first().focus();
    await page.keyboard.press('KeyC');
    await expect(people.nth(1)).toBeFocused();
    await page.keyboard.press('KeyK');
    await page.keyboard.press('KeyJ');
    for (let at = 3; at < expected - 1; at += 1) await page.keyboard.press('KeyD');
    await expect(people.first().getByRole('radio', { name: '迟到' })).toBeChecked();
    await expect(people.nth(1).getByRole('radio', { name: '旷课' })).toBeChecked();
    await expect(page.getByText(`${expected} 人，1 人未定`)).toBeVisible();
    await page.keyboard.press('Digit1');
    await expect(page.getByText(`${expected} 人，0 人未定`)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(`${expected} 人，1 人未定`)).toBeVisible();
    await page.keyboard.press('KeyD');
    await expect(page.getByText(/^已保存/)).toBeVisible();
    await expectAccessible(page);
  });

  test('the roll call is closed for good', async ({ page }) => {
    await signIn(page, 'leader');
    await page.goto(`${sheetPath}?tab=roll-call`);
    await page.getByRole('button', { name: '结束点名' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(`${expected - 2}/${expected}`);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '结束点名' }).click();
    await expect(page.getByText('刘洋 11月23日')).toBeVisible();
    await expect(page.getByRole('banner').getByText('已开展')).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expectAccessible(page);
    await signOut(page);
  });

  test("the template's page tells what was planned, held and attended by team and month", async ({ page }) => {
    await signIn(page, 'supervisor');
    await page.getByRole('link', { name: '模板' }).click();
    await expectAccessible(page);
    await page.getByRole('link', { name: today.template }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(today.template);
    const november = page.getByRole('rowgroup').filter({ hasText: '2026年11月' });
    const cells = november.getByRole('row').filter({ hasText: today.team }).getByRole('cell');
    await expect(cells.first()).toHaveText('7');
    const [planned, held, expected, attended, excused, absent, waiting] = (await cells.allTextContents()).map(Number);
    // Today's roll call is closed: whoever waits is expected at the one sitting that is left.
    expect({ planned, left: (planned ?? 0) - (held ?? 0) }).toEqual({ planned: 7, left: 1 });
    expect((attended ?? 0) + (excused ?? 0) + (absent ?? 0) + (waiting ?? 0)).toBe(expected);
    expect(waiting).toBeGreaterThan(10);
    await expectAccessible(page);
  });
});
