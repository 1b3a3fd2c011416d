import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { signIn } from './people';

/** Tomorrow the front desk has one sitting, at which whoever asks is expected. */
const away = { on: '2026-11-24', words: '11月24日', name: '林晓雯', team: '前台班', reason: '陪家人看病' } as const;

/** Leave from the phone of who asks to the roll call that excuses them (R17), and back again. */
test.describe.serial('leave is asked for, approved and counted', () => {
  test('a trainee asks on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, 'trainee');
    await page.getByRole('link', { name: '请假' }).click();
    await page.getByRole('button', { name: '申请请假' }).click();
    await page.getByLabel('假别').selectOption({ label: '事假' });
    await page.getByLabel('从', { exact: true }).fill(away.on);
    await page.getByLabel('到（含当天）').fill(away.on);
    await page.getByLabel('事由').fill(away.reason);
    await expectAccessible(page);
    await page.getByRole('button', { name: '提交申请' }).click();
    await expect(page.getByText('已提交，等班长审批')).toBeVisible();
    const mine = page.getByRole('region', { name: '我的请假' }).getByRole('listitem').filter({ hasText: away.words });
    await expect(mine.first()).toContainText('待审批');
  });

  test('the leader sees what it touches, and approves', async ({ page }) => {
    await signIn(page, 'leader');
    await page.getByRole('link', { name: /人请假等您审批/ }).click();
    const waiting = page
      .getByRole('region', { name: '等待审批' })
      .getByRole('listitem')
      .filter({ hasText: away.reason });
    await waiting.getByRole('button', { name: '批准', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('1场要参加的课，记为请假');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '批准', exact: true }).click();
    await expect(page.getByText('已批准请假')).toBeVisible();
    await expect(waiting).toHaveCount(0);
    await page.goto(await rollCallOf(page));
    await expect(page.getByRole('row').filter({ hasText: away.name })).toContainText('已批假');
  });

  test('who is back early says so, and is expected again', async ({ page }) => {
    await signIn(page, 'trainee');
    await page.goto('/leave');
    const mine = page.getByRole('region', { name: '我的请假' }).getByRole('listitem').filter({ hasText: away.reason });
    await mine.getByRole('button', { name: '销假' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '销假' }).click();
    await expect(mine).toContainText('已取消');
    await page.context().clearCookies();
    await signIn(page, 'leader');
    await page.goto(await rollCallOf(page));
    const row = page.getByRole('row').filter({ hasText: away.name });
    await expect(row).toContainText('未定');
    await expect(row).not.toContainText('已批假');
  });
});

/** The roll call of that day's sitting. */
async function rollCallOf(page: Page): Promise<string> {
  const { sites } = (await (await page.request.get('/api/me')).json()) as { sites: { id: string }[] };
  const range = `fromOn=${away.on}&untilOn=${away.on}`;
  const answer = await page.request.get(`/api/sites/${sites[0]?.id ?? ''}/sessions?${range}`);
  const sessions = (await answer.json()) as { id: string; teams: { name: string }[] }[];
  const one = sessions.find(({ teams }) => teams.some(({ name }) => name === away.team));
  return `/sessions/${one?.id ?? ''}?tab=roll-call`;
}
