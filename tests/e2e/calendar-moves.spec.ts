import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { signIn } from './people';
import { lookUp } from './places';

const reason = '设备检修';
/** 12月8日, from 2026-12-08. */
const words = (on: string): string => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`;

/** A site closes a day on which its draft has sittings: they are proposed to move, moved, and all of it is taken back. */
test.describe.serial('a changed calendar asks sessions to move', () => {
  let closedOn = '';
  let count = 0;

  test('the administrator closes a day, and sees what that touches before it is done', async ({ page }) => {
    await signIn(page, 'manager');
    const { nextPlan } = await lookUp(page, '2026-11-23');
    const board = await page.request.get(`/api/plans/${nextPlan}/board`);
    const { sessions } = (await board.json()) as { sessions: { on: string; programmeCode: string }[] };
    const weekly = sessions.filter(({ programmeCode }) => programmeCode === 'P2a').map(({ on }) => on);
    // In the middle of the month: there is a working day to either side.
    closedOn = [...new Set(weekly)].sort()[2] ?? '';
    count = sessions.filter(({ on }) => on === closedOn).length;
    await page.context().clearCookies();

    await signIn(page, 'admin');
    await page.goto('/sites/calendar?year=2026');
    await page.getByRole('button', { name: new RegExp(`(^|年)${words(closedOn)}`) }).click();
    await page.getByLabel('原因').fill(reason);
    await expect(page.getByText(`会建议移动 ${count} 场草稿`)).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await expect(page.getByText('日历已改，1 天不同了。课次没有动。')).toBeVisible();
  });

  test('the supervisor is told at home, moves them in one act, and takes it back', async ({ page }) => {
    await signIn(page, 'supervisor');
    await expect(page.getByText(/^工作日历变了：/)).toBeVisible();
    await page.getByRole('link', { name: '看建议' }).click();
    const rows = page.getByRole('row').filter({ hasText: `关闭：${reason}` });
    await expect(rows).toHaveCount(count);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^移动 \d+ 场/ }).click();
    await expect(page.getByText(/已移动 \d+ 场/)).toBeVisible();
    await expect(rows.getByRole('checkbox')).toHaveCount(0);
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('已撤销')).toBeVisible();
    await expect(rows).toHaveCount(count);
  });

  test('the administrator opens the day again, and nothing has to move', async ({ page }) => {
    await signIn(page, 'admin');
    await page.goto('/sites/calendar?year=2026');
    const change = page.getByText(/最近改动：/).locator('..');
    await expect(change).toContainText('陈静改了日子');
    await change.getByRole('button', { name: '撤销' }).click();
    await expect(page.getByText('已撤销日历改动')).toBeVisible();
    await page.context().clearCookies();
    await signIn(page, 'supervisor');
    await page.goto('/plans/calendar');
    await expect(page.getByText(reason)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('日历变动');
  });
});
