import type { Locator } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { BoardDriver } from './board-driver';
import { signIn, signOut } from './people';

/** December of the demo company, as its draft lies on the Monday morning of the tests, with its three problems. */
const december = {
  name: '2026年12月',
  /** A sitting of the lobby's was taken out: 5 of 6 are placed. */
  lacking: { template: '岗位技能与服务', team: '大堂' },
  unnamed: { title: '岗位职责', on: '12月8日', at: '13:00' },
  /** The safety officer teaches at the other site then. */
  clash: { title: '安全与消防知识', on: '12月17日', at: '15:00' },
  instructor: '王芳',
} as const;

const reason = '18日下午业主大会，前台走不开，请把安全与消防知识排在上午。';

/** Says why soft conflicts stand, kind by kind, as the checklist asks. */
async function explainAll(dialog: Locator): Promise<void> {
  await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible();
  const explain = dialog.getByRole('button', { name: /^写明理由/ });
  for (let left = await explain.count(); left > 0; left -= 1) {
    await dialog
      .getByLabel(/写一个理由/)
      .first()
      .fill('夜班后补休，当晚不排班');
    await explain.first().click();
    await expect(explain).toHaveCount(left - 1);
  }
}

/** A month from its draft to the answers of those who were invited, each act by the person whose act it is. */
test.describe.serial('a month is planned, approved and answered', () => {
  let planId = '';

  test('the supervisor sees at home what is due, and opens the plan', async ({ page }) => {
    await signIn(page, 'supervisor');
    const due = page.getByRole('region', { name: '要办的事' });
    await expect(due).toContainText(`${december.name}培训计划`);
    await expect(due).toContainText('草稿，还差：1 处冲突，1 场未定讲师，1 项承诺未排满，');
    await expect(due).toContainText(/\d+ 处提醒未写理由/);
    await expect(due).toContainText('还有 2 个工作日');
    await expect(page.getByRole('region', { name: '本周课次' })).toContainText(/进行中|已开展/);
    await expectAccessible(page);
    await due.getByRole('link', { name: '去补齐' }).click();

    await new BoardDriver(page).ready();
    planId = new URL(page.url()).pathname.split('/')[2] ?? '';
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${december.name} 培训计划`);
    await page.getByRole('group', { name: '视图' }).getByRole('button', { name: '月' }).click();
    await new BoardDriver(page).ready();
    await expectAccessible(page);
  });

  test('the board shows the three problems of the draft', async ({ page }) => {
    await signIn(page, 'supervisor');
    const board = new BoardDriver(page);
    await board.open(planId, '2026-12-07');
    await expect(page.getByRole('button', { name: '提交审批' })).toContainText(/差 \d+ 项/);
    await expect(page.getByText('还差 1 场')).toBeVisible();
    await expect(board.need(december.lacking.template)).toContainText('17/18');
    await expect(page.getByRole('button', { name: '1 场未定讲师' })).toBeVisible();
    await expect(board.block(december.unnamed.title, december.unnamed.on, '未定讲师')).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('button', { name: '下一周' }).click();
    await expect(board.block(december.clash.title, '讲师冲突')).toBeVisible();
    await board.block(december.clash.title).click();
    const panel = page.getByRole('complementary', { name: december.clash.title });
    await expect(panel).toContainText('周建华');
    await expect(panel).toContainText('江湾管理处');
    await expectAccessible(page);
  });

  test('what is lacking is dragged from the palette, moved, lengthened and taken back', async ({ page }) => {
    await signIn(page, 'supervisor');
    const board = new BoardDriver(page);
    await board.open(planId, '2026-12-07');

    await board.dragNeed(board.need(december.lacking.template), { on: '2026-12-09', at: '10:00' });
    const placed = board.block('12月9日', '10:00 到 11:30', '大堂班');
    await expect(placed).toBeVisible();
    await expect(page.getByText('还差 0 场')).toBeVisible();
    const session = board.session((await board.sessionOf(placed)) ?? '');

    await board.drag(session, { on: '2026-12-09', at: '14:00' });
    await board.alone();
    await expect(session).toHaveAccessibleName(/12月9日 周三 14:00 到 15:30/);
    await board.resize(session, 30);
    await board.alone();
    await expect(session).toHaveAccessibleName(/14:00 到 16:00/);
    await board.undo();
    await expect(session).toHaveAccessibleName(/14:00 到 15:30/);

    await board.drag(session, { on: '2026-12-11', at: '09:30' });
    await expect(page.getByRole('alert')).toContainText('12月11日 周五 09:30–11:00 已有课');
    await expect(session).toHaveAccessibleName(/12月9日 周三 14:00 到 15:30/);
    await expectAccessible(page);
    await page.getByRole('button', { name: '知道了，留在原处' }).click();
    await expect(session).toBeFocused();
  });

  test('the same is done by keyboard', async ({ page }) => {
    await signIn(page, 'supervisor');
    const board = new BoardDriver(page);
    await board.open(planId, '2026-12-07');
    const session = board.block('12月9日', '14:00 到 15:30', '大堂班');
    await board.lift(session, 'Space');
    await expect(board.spoken()).toHaveText('周三 9日 14:00');
    await board.step(-1, -2);
    await expect(board.spoken()).toHaveText('周二 8日 13:30，讲师冲突');
    await board.putBack();
    await expect(session).toBeFocused();

    await board.undo();
    await board.undo();
    await expect(board.need(december.lacking.template)).toContainText('17/18');
    await board.lift(board.need(december.lacking.template), 'Enter');
    await board.step(2, 2);
    await expect(board.spoken()).toHaveText('周三 9日 10:00');
    await board.drop();
    await expect(board.block('12月9日', '10:00 到 11:30', '大堂班')).toBeFocused();
    await expect(page.getByText('还差 0 场')).toBeVisible();
  });

  test('the missing instructor is named, the clash is mended, and the plan goes to the manager', async ({ page }) => {
    await signIn(page, 'supervisor');
    const board = new BoardDriver(page);
    await board.open(planId, '2026-12-07');
    const panel = page.getByRole('complementary', { name: december.unnamed.title });

    await page.getByRole('button', { name: '1 场未定讲师' }).click();
    await expect(panel).toContainText(december.unnamed.title);
    await panel.getByRole('button', { name: '修改' }).click();
    await panel.getByLabel('讲师').selectOption(`${december.instructor} · 客服主管`);
    await expectAccessible(page);
    await panel.getByRole('button', { name: '保存修改' }).click();
    await board.alone();
    await expect(panel).toContainText(december.instructor);
    await expect(page.getByText('每场都定了讲师')).toBeVisible();
    await page.getByRole('button', { name: '清除筛选' }).click();

    await page.getByRole('button', { name: '提交审批' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(/提交前还差 \d+ 项/);
    await expectAccessible(page);
    await explainAll(dialog);
    await expect(dialog).toContainText('提交前还差 1 项');
    await dialog.getByRole('button', { name: '去改' }).click();
    await board.drag(board.block(december.clash.title), { on: '2026-12-17', at: '10:00' });
    await expect(board.block(december.clash.title)).toHaveAccessibleName(/12月17日 周四 10:00 到 11:00/);
    await expect(board.block('讲师冲突')).toHaveCount(0);

    await page.getByRole('button', { name: '提交审批' }).click();
    await explainAll(dialog);
    await expect(dialog).toContainText('可以提交审批');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: '提交审批' }).click();
    await expect(page.getByText('已提交，等主任审批。')).toBeVisible();
    await expect(page.getByRole('banner').getByText('审批中')).toBeVisible();
    await expectAccessible(page);
    await signOut(page);
    await expectAccessible(page);
  });

  test('the manager returns the plan with a reason, and the supervisor submits it again', async ({ page }) => {
    await signIn(page, 'manager');
    const waiting = page.getByRole('region', { name: '等你审批' });
    await expect(waiting).toContainText(`滨江管理处 ${december.name}培训计划`);
    await expectAccessible(page);
    await waiting.getByRole('link', { name: '去审批' }).click();
    await new BoardDriver(page).ready();
    await expect(page.getByRole('row', { name: '频次已满足' })).toContainText('12/12');
    await expect(page.getByRole('row', { name: '冲突' })).toHaveText('冲突0');
    await expectAccessible(page);

    await page.getByRole('button', { name: '退回' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '退回计划' }).click();
    await expect(dialog).toContainText('请写明原因。');
    await expectAccessible(page);
    await dialog.getByLabel('退回原因').fill(reason);
    await dialog.getByRole('button', { name: '退回计划' }).click();
    await expect(page.getByRole('banner').getByText('已退回')).toBeVisible();
    await signOut(page);

    await signIn(page, 'supervisor');
    const due = page.getByRole('region', { name: '要办的事' });
    await expect(due).toContainText(`已退回：${reason}`);
    await due.getByRole('link', { name: '去修改' }).click();
    await new BoardDriver(page).ready();
    await expect(page.getByText(`李建国 退回：${reason}`)).toBeVisible();
    await page.getByRole('button', { name: '提交审批' }).click();
    await dialog.getByRole('button', { name: '提交审批' }).click();
    await expect(page.getByRole('banner').getByText('审批中')).toBeVisible();
  });

  test('the manager approves what it will do, in figures', async ({ page }) => {
    await signIn(page, 'manager');
    await page.getByRole('link', { name: '去审批' }).click();
    await page.getByRole('button', { name: /^批准 \d+ 场$/ }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('39人参加');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^批准 \d+ 场$/ }).click();
    await expect(page.getByText(`${december.name} 培训计划已批准。`)).toBeVisible();
    await page.getByRole('link', { name: '首页', exact: true }).click();
    await expect(page.getByText('没有待审批的计划。')).toBeVisible();
    await expect(page.getByRole('region', { name: '已审批' })).toContainText(`滨江管理处 ${december.name}`);
  });

  test('a trainee accepts one session, declines another and subscribes to the rest', async ({ page }) => {
    await signIn(page, 'trainee');
    await expect(page.getByRole('heading', { name: '我的培训' })).toBeVisible();
    await expectAccessible(page);
    const row = (on: string) => page.getByRole('listitem').filter({ hasText: on });

    await row('12月3日').getByRole('button', { name: '未回复' }).click();
    await row('12月3日').getByRole('button', { name: '参加' }).click();
    await expect(row('12月3日').getByRole('button', { name: '改回复' })).toContainText('参加');

    await row('12月17日').getByRole('button', { name: '未回复' }).click();
    await row('12月17日').getByRole('button', { name: '不能来…' }).click();
    await row('12月17日').getByRole('button', { name: '回复不能来' }).click();
    await expect(row('12月17日').getByRole('alert')).toHaveText('请选一个原因。');
    await row('12月17日').getByLabel('休假').check();
    await expectAccessible(page);
    await row('12月17日').getByRole('button', { name: '回复不能来' }).click();
    await expect(row('12月17日').getByRole('button', { name: '改回复' })).toContainText('不能来');

    const feed = await page.request.get(await page.getByLabel('订阅地址', { exact: true }).inputValue());
    expect(feed.headers()['content-type']).toMatch(/^text\/calendar/);
    const lines = (await feed.text()).replaceAll('\r\n ', '').split('\r\n');
    expect(lines).toContain('METHOD:PUBLISH');
    expect(lines).toContain('DTSTART:20261217T020000Z');
    expect(lines.filter((line) => line.startsWith('SUMMARY'))).toContain(`SUMMARY:${december.clash.title}`);
  });

  test('a mail of the outbox leads to a page that takes an answer without signing in', async ({
    page,
    browser,
    watch,
  }) => {
    await signIn(page, 'admin');
    await page.getByRole('link', { name: '发件箱' }).click();
    await page.getByRole('searchbox').fill('trainee2@demo.test');
    const mails = page.getByRole('region', { name: '发件箱' });
    await mails.getByRole('link', { name: '12月15日' }).click();
    await expectAccessible(page);
    watch.expectSandbox();
    const link = page.frameLocator('iframe').getByRole('link', { name: '参加' });
    await expect(link).toHaveCSS('color', 'rgb(255, 255, 255)');
    const address = (await link.getAttribute('href')) ?? '';
    await page.getByRole('button', { name: '日历附件' }).click();
    await expect(page.getByText('METHOD:REQUEST')).toBeVisible();

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'zh-CN' });
    watch.over(phone);
    const reply = await phone.newPage();
    await reply.goto(address);
    await expect(reply.getByRole('heading', { level: 1 })).toContainText('何俊杰');
    await expect(reply.getByText('你在邮件里点了“参加”，在这里再按一次才算数。')).toBeVisible();
    await expectAccessible(reply);
    await reply.getByRole('button', { name: '参加' }).click();
    await expect(reply.getByText('回复已收到。')).toBeVisible();
    await expectAccessible(reply);
    await phone.close();
  });
});
