import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Workbook } from 'exceljs';
import { keptFolder } from '../../server/src/platform/embedded-sweep';
import { startAppProcess, type AppProcess } from '../support/app-process';
import { expectAccessible } from './accessibility';
import { test as withDemo, expect, mondayMorning } from './app.fixture';

/** `npm start -- --empty` on a machine that has not seen it yet, with a database of its own. */
const test = withDemo.extend({
  app: [
    async ({ now }, use) => {
      const folder = keptFolder();
      const env = { LOG_LEVEL: 'info' };
      const launch = ['--empty'];
      const app = await startAppProcess({ now, launch, embeddedIn: join(folder, 'data'), env, patience: 200_000 });
      await use(app);
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
});
test.use({ now: mondayMorning });

const people = ['王芳', '李娜', '张敏', '刘洋', '陈晨', '杨帆', '赵磊', '黄丽', '周杰', '吴倩', '徐梦', '孙浩'];
/** As an office keeps it. */
const roster = [
  ['工号', '姓名', '班组', '岗位', '入职日期'],
  ...people.map((name, at) => [`KF0${at + 11}`, name, at < 7 ? '前台班' : '大堂班', '客服', '2026/3/2']),
];
/** Copied from a sheet: tabs between the cells. */
const sheet = (rows: readonly (readonly string[])[]) => rows.map((cells) => cells.join('\t')).join('\n');

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The same as a file: its dates are dates. */
async function workbook([header = [], ...rows]: readonly (readonly string[])[]): Promise<Buffer> {
  const book = new Workbook();
  const page = book.addWorksheet('在职');
  page.addRow([...header]);
  for (const cells of rows)
    page.addRow(cells.map((cell) => (cell.startsWith('2026/') ? new Date(cell.replaceAll('/', '-0')) : cell)));
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function fillFounding(page: Page): Promise<void> {
  await page.getByLabel('公司名称').fill('滨江物业');
  await page.getByLabel('管理处名称').fill('滨江管理处');
  await page.getByLabel('姓名').fill('陈静');
  await page.getByLabel('登录邮箱').fill('chenjing@example.test');
}

/** Every page leads to the first one. */
async function leadsToTheFirstPage(page: Page): Promise<void> {
  for (const path of ['/', '/plans', '/sign-in']) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/setup$/);
  }
  await expect(page.getByRole('heading', { name: '先认识一下' })).toBeVisible();
  await expectAccessible(page);
}

/** A stranger without the code gets nowhere, and a reload loses nothing. */
async function refusesAStranger(page: Page): Promise<void> {
  await fillFounding(page);
  await page.getByLabel('安装码').fill('AAAA-AAAA-AAAA');
  await page.getByLabel('密码', { exact: true }).fill('riverside in the rain');
  await page.getByRole('button', { name: '建立公司并登录' }).click();
  await expect(page.getByLabel('安装码')).toHaveAccessibleDescription(/最近一次启动时打印的安装码/);
  await expectAccessible(page);
  await page.reload();
  await expect(page.getByLabel('公司名称')).toHaveValue('滨江物业');
  await expect(page.getByLabel('登录邮箱')).toHaveValue('chenjing@example.test');
  await expect(page.getByLabel('密码', { exact: true })).toHaveValue('');
}

/** The printed address brings the code along. */
async function takesThePrintedAddress(page: Page, code: string): Promise<void> {
  await page.goto('/sign-in');
  await page.goto(`/setup#${code}`);
  await expect(page.getByLabel('安装码')).toHaveValue(code);
  await expect(page).toHaveURL(/\/setup$/);
  await page.getByLabel('密码', { exact: true }).fill('riverside in the rain');
  await page.getByRole('button', { name: '建立公司并登录' }).click();
}

/** The calendar says how far it is official. */
async function showsTheCalendar(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '哪些天上班，什么时间开放' })).toBeVisible();
  await expect(page.getByText('国务院放假安排与调休上班日已列到 2026年12月31日')).toBeVisible();
  await expect(page.getByText('周末：星期六、星期日')).toBeVisible();
  await page.getByLabel('国家或地区').selectOption('日本');
  await expect(page.getByText('日本的法定节假日已列到')).toBeVisible();
  await page.getByLabel('国家或地区').selectOption('中国');
  await expect(page.getByText('国务院放假安排')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存，下一步' }).click();
}

/** Teams and rooms in a grid. */
async function takesTeamsAndRooms(page: Page): Promise<void> {
  await page.getByLabel('第 1 个班组的名称').fill('前台班');
  await expect(page.getByLabel('第 1 个班组的简称')).toHaveValue('前台');
  await page.getByLabel('第 1 个班组的班次').selectOption({ index: 1 });
  await page.getByLabel('第 2 个班组的名称').fill('大堂班');
  await expectAccessible(page);
  await page.reload();
  await page.getByRole('button', { name: '保存 2 个班组，下一步' }).click();
  await page.getByLabel('第 1 间教室的名称').fill('一号培训室');
  await page.getByLabel('第 1 间教室的座位数').fill('0');
  await page.getByRole('button', { name: '保存 1 间教室，下一步' }).click();
  await expect(page.getByText('不得小于 1。')).toBeVisible();
  await page.getByLabel('第 1 间教室的座位数').fill('24');
  await expectAccessible(page);
  await page.getByRole('button', { name: '保存 1 间教室，下一步' }).click();
}

/** A roster that is pasted: the dry run names the bad row, then twelve people come in. */
async function takesARoster(page: Page): Promise<void> {
  const wrong = roster.map((cells, at) => (at === 3 ? [...cells.slice(0, 4), '2026/13/2'] : cells));
  await page.getByLabel('或者直接粘贴').fill(sheet(wrong));
  await page.getByRole('button', { name: '试运行粘贴的内容' }).click();
  await expect(page.getByRole('row', { name: /^4 入职日期 2026\/13\/2/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '重选' }).click();
  await page
    .getByLabel('选文件')
    .setInputFiles({ name: '花名册.xlsx', mimeType: xlsx, buffer: await workbook(roster) });
  await page.getByRole('button', { name: '导入 12 人' }).click();
  await page.getByRole('button', { name: '下一步' }).click();
}

/** The first plan. */
async function draftsAPlan(page: Page, app: AppProcess): Promise<void> {
  await expect(page.getByText('13 名员工')).toBeVisible();
  await expect(page.getByText('6 个培训模板，按规程默认')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^起草.*12月计划$/ }).click();
  await expect(page).toHaveURL(/\/plans\/[0-9a-f-]{36}/);
  const planId = page.url().split('/').at(-1)?.split('?')[0];
  const board = (await (await page.request.get(`/api/plans/${planId}/board`)).json()) as { sessions: unknown[] };
  expect(board.sessions.length).toBeGreaterThan(10);
  expect(app.log()).not.toContain('riverside in the rain');
}

/** Nobody sets it up again. */
async function isClosed(page: Page): Promise<void> {
  // The board may still be reading, and each answer renews the cookie.
  await page.goto('about:blank');
  await page.context().clearCookies();
  await page.goto('/setup');
  await expect(page).toHaveURL(/\/sign-in\?return=%2Fsetup$/);
}

test('an empty installation becomes one with a plan', async ({ page, app, watch }) => {
  for (const status of [401, 403, 422]) watch.expectStatus(status);
  const code = /\/setup#([0-9A-Z-]{14})/.exec(app.log())?.[1] ?? '';
  await leadsToTheFirstPage(page);
  await refusesAStranger(page);
  await takesThePrintedAddress(page, code);
  await showsTheCalendar(page);
  await takesTeamsAndRooms(page);
  await takesARoster(page);
  await draftsAPlan(page, app);
  await isClosed(page);
});
