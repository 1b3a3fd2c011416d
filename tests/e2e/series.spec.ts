import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility';
import { expect, test } from './app.fixture';
import { BoardDriver } from './board-driver';
import { signIn } from './people';
import { lookUp } from './places';

interface Sitting {
  readonly id: string;
  readonly on: string;
  readonly startsLocally: string;
  readonly programmeCode: string;
  readonly teams: readonly { readonly id: string }[];
}

interface Board {
  readonly sessions: Sitting[];
  readonly skipped: readonly Pick<Sitting, 'teams'>[];
}

/** The sessions of a board as the API tells them, in order of time. */
async function sittings(page: Page, planId: string): Promise<Sitting[]> {
  const answer = await page.request.get(`/api/plans/${planId}/board`);
  return ((await answer.json()) as Board).sessions;
}

/** The weekly sittings of one team, in order. */
async function weekly(page: Page, planId: string): Promise<Sitting[]> {
  const all = (await sittings(page, planId)).filter(({ programmeCode }) => programmeCode === 'P2a');
  return all.filter(({ teams }) => teams[0]?.id === all.at(-1)?.teams[0]?.id);
}

test.describe.serial('a series is edited on the board', () => {
  let planId = '';
  test.beforeEach(async ({ page }) => {
    await signIn(page, 'manager');
    ({ nextPlan: planId } = await lookUp(page, '2026-11-23'));
    await page.context().clearCookies();
    await signIn(page, 'supervisor');
  });

  test('a drop asks how far it reaches, shows the price, does it, and takes it back', async ({ page }) => {
    const board = new BoardDriver(page);
    const before = await weekly(page, planId);
    const [, , dragged] = before;
    if (!dragged) throw new Error('the demo has no weekly series');
    await board.open(planId, dragged.on);
    await board.drag(board.session(dragged.id), { on: dragged.on, at: '18:00' });
    const dialog = board.reach();
    await expect(dialog.getByRole('radio', { name: /仅本次/ })).toBeChecked();
    await dialog.getByRole('radio', { name: /本次及以后/ }).check();
    await expect(dialog.getByRole('row', { name: /拖动的这一场/ })).toContainText('移动');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^移动 \d+ 场/ }).click();
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText(/已改 \d+ 场/)).toBeVisible();
    const after = await weekly(page, planId);
    expect(after.map(({ startsLocally }) => startsLocally).slice(0, 2)).toEqual(
      before.map(({ startsLocally }) => startsLocally).slice(0, 2),
    );
    expect(after.slice(2).filter(({ startsLocally }) => startsLocally === '18:00').length).toBeGreaterThan(1);
    await board.undo();
    await expect.poll(() => weekly(page, planId)).toEqual(before.map((one) => expect.objectContaining(placeOf(one))));
  });

  test('Escape puts it back, and so does nothing happen', async ({ page }) => {
    const board = new BoardDriver(page);
    const [first] = await weekly(page, planId);
    await board.open(planId, first?.on ?? '');
    await board.drag(board.session(first?.id ?? ''), { on: first?.on ?? '', at: '18:00' });
    await expect(board.reach()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(board.reach()).toHaveCount(0);
    await expect(board.session(first?.id ?? '')).toHaveAccessibleName(new RegExp(`${first?.startsLocally} 到`));
  });

  test('the list of a series marks the exception and brings a skipped date back', async ({ page }) => {
    const board = new BoardDriver(page);
    const [first] = await weekly(page, planId);
    await board.open(planId, first?.on ?? '');
    await page.getByText(/^跳过的日期 1 个/).click();
    await page.getByRole('button', { name: /^排回/ }).click();
    await expect(page.getByText(/已排回/)).toBeVisible();
    await expect(page.getByText(/^跳过的日期/)).toHaveCount(0);
    await board.undo();
    const { skipped } = (await (await page.request.get(`/api/plans/${planId}/board`)).json()) as Board;
    const other = (await sittings(page, planId)).find(
      ({ programmeCode, teams }) => programmeCode === 'P2b' && teams[0]?.id === skipped[0]?.teams[0]?.id,
    );
    await page.goto(`/plans/${planId}?session=${other?.id}&on=${other?.on}`);
    await board.ready();
    await page.getByRole('button', { name: '看系列' }).click();
    const list = page.getByRole('dialog');
    await expect(list).toContainText('手工改过，原定');
    await expect(list.getByRole('button', { name: /^排回/ })).toBeVisible();
    await expectAccessible(page);
  });
});

function placeOf({ id, on, startsLocally }: Sitting): Pick<Sitting, 'id' | 'on' | 'startsLocally'> {
  return { id, on, startsLocally };
}
