import { expect, type Locator, type Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A place in the week: a date and a wall time at the site. */
export interface Place {
  readonly on: string;
  readonly at: string;
}

/** Where in a block it is grabbed: its head, so that the landing time is the pointer's. */
const grip = 8;

/**
 * Hands on the planning board. Everything that depends on timing is here: FullCalendar takes a press for a drag only
 * after some pixels, follows moves by frames, and drops where the pointer last rested.
 */
export class BoardDriver {
  constructor(private readonly page: Page) {}

  /** Opens a board on a week, once the calendar itself is there. */
  async open(planId: string, on: string): Promise<void> {
    await this.page.goto(`/plans/${planId}?view=week&on=${on}`);
    await this.ready();
  }

  /** The calendar is loaded lazily; until then plain lines hold its place. */
  async ready(): Promise<void> {
    await expect(this.page.locator('fn-session-calendar').getByRole('grid')).toBeVisible();
    await expect(this.page.locator('fn-grid-skeleton')).toHaveCount(0);
  }

  /** Blocks whose accessible name holds all of the texts: '9月15日', '投诉处理与回复'. */
  block(...texts: string[]): Locator {
    return texts.reduce(
      (found, text) => found.and(this.page.getByRole('button', { name: text })),
      this.page.locator('[data-session]'),
    );
  }

  sessionOf(block: Locator): Promise<string | null> {
    return block.getAttribute('data-session');
  }

  /** The block of one session, wherever it lies. */
  session(sessionId: string): Locator {
    return this.page.locator(`[data-session="${sessionId}"]`);
  }

  /** Drags a session to a place of the shown week. */
  async drag(block: Locator, place: Place): Promise<void> {
    await block.scrollIntoViewIfNeeded();
    const from = await boxOf(block);
    const to = await this.pointOf(place);
    await this.gesture({ x: from.x + Math.min(40, from.width / 2), y: from.y + grip }, { x: to.x, y: to.y + grip });
  }

  /** Draws the foot of a block so many minutes further down, or up for a negative number. */
  async resize(block: Locator, minutes: number): Promise<void> {
    const box = await boxOf(block);
    const foot = { x: box.x + box.width / 2, y: box.y + box.height - 3 };
    await this.gesture(foot, { x: foot.x, y: foot.y + minutes });
  }

  /** A row of the palette by its name; with a team, that team's counter. */
  need(name: string, team?: string): Locator {
    const row = this.page.locator('fn-board-palette li').filter({ hasText: name });
    return team ? row.getByRole('button', { name: `${name}，${team}` }) : row.locator('[data-template]');
  }

  /** Drags what the palette still asks for to a place of the shown week. */
  async dragNeed(need: Locator, place: Place): Promise<void> {
    const from = await boxOf(need);
    const to = await this.pointOf(place);
    await this.gesture({ x: from.x + from.width / 2, y: from.y + from.height / 2 }, { x: to.x, y: to.y + grip });
  }

  /** Lifts what has the focus: Enter on a row of the palette, Space on a session. */
  async lift(what: Locator, key: 'Enter' | 'Space'): Promise<void> {
    await what.focus();
    await this.page.keyboard.press(key);
    await expect(this.spoken()).not.toBeEmpty();
  }

  /** Steps by days and quarters of an hour; negative numbers go back. */
  async step(days: number, quarters: number): Promise<void> {
    await this.press(days < 0 ? 'ArrowLeft' : 'ArrowRight', Math.abs(days));
    await this.press(quarters < 0 ? 'ArrowUp' : 'ArrowDown', Math.abs(quarters));
  }

  /** What a screen reader hears while something is lifted: 周五 18日 16:00. */
  spoken(): Locator {
    return this.page.locator('[aria-live="assertive"]');
  }

  async drop(): Promise<void> {
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  /** The question how far a change reaches, where a series has other drafts. */
  reach(): Locator {
    return this.page.getByRole('dialog', { name: /还是一串/ });
  }

  /** This session alone is preset: one key. */
  async alone(): Promise<void> {
    await expect(this.reach().getByRole('button', { name: /^只/ })).toBeFocused();
    await this.page.keyboard.press('Enter');
    await expect(this.reach()).toHaveCount(0);
    await this.settled();
  }

  async putBack(): Promise<void> {
    await this.page.keyboard.press('Escape');
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('Control+z');
    await this.settled();
  }

  /** Every gesture has been answered: nothing is on its way any more. */
  async settled(): Promise<void> {
    await expect(this.page.locator('.is-settling')).toHaveCount(0);
    await expect(this.page.getByText(/^(正在保存|Saving)$/)).toHaveCount(0);
  }

  private async press(key: string, times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
  }

  /** Presses, moves 8 px in three steps so that it counts as a drag, then 12 steps to the target, rests, lets go. */
  private async gesture(from: Point, to: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(from.x + 8, from.y, { steps: 3 });
    await mouse.move(to.x, to.y, { steps: 12 });
    // The last move is taken up with the next frames; without a rest the drop lands a step short. A busy machine's
    // frames are slow, so the frames are waited for and not only the time.
    await this.page.waitForTimeout(60);
    await this.page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await mouse.up();
    await this.settled();
  }

  /** The upper left of a quarter of an hour in its day's column, brought into view. */
  private async pointOf({ on, at }: Place): Promise<Point> {
    const calendar = this.page.locator('fn-session-calendar');
    const hour = `${at.slice(0, 2)}:00:00`;
    await calendar.locator(`[data-time="${hour}"]`).last().scrollIntoViewIfNeeded();
    const column = await boxOf(calendar.locator(`[role="gridcell"][data-date="${on}"]`).last());
    const line = await boxOf(calendar.locator(`[data-time="${hour}"]`).last());
    return { x: column.x + Math.min(40, column.width / 2), y: line.y + Number(at.slice(3)) };
  }
}

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`Nothing is to be seen of ${locator.toString()}`);
  return box;
}
