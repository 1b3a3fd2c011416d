import { signal } from '@angular/core';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { sampleBoard, sampleNeed } from '../testing/board-sample';
import { renderPart } from '../testing/render';
import { idOf } from '../testing/session-sample';
import { BoardActs } from './board-acts';
import { BoardLift } from './board-lift';
import { BoardPalette } from './board-palette';
import { BoardStore } from './board-store';
import { paletteRows } from './palette';

jest.mock('../calendar/drag-source', () => ({ makeDraggable: () => () => undefined }));

async function showPalette(isEditable = true, isFolded = false): Promise<jest.Mock> {
  const done = sampleNeed({
    templateId: idOf(61),
    templateName: '消防知识',
    teamId: null,
    teamShortName: null,
    needed: 1,
    placed: 1,
  });
  const board = sampleBoard({ needs: [...sampleBoard().needs, done] });
  const store = {
    board: signal(board),
    sessions: signal(board.sessions),
    palette: signal(paletteRows(board, 'zh-CN')),
    isEditable: signal(isEditable),
  };
  const taken = jest.fn();
  await renderPart(BoardPalette, {
    inputs: { isFolded },
    on: { taken },
    providers: [
      { provide: BoardStore, useValue: store },
      { provide: BoardLift, useValue: { held: signal(null), pointed: signal(null) } },
      { provide: BoardActs, useValue: { toPlace: signal(null) } },
    ],
  });
  return taken;
}

describe('the palette on the page', () => {
  it('counts what is lacking, by template and by team', async () => {
    await showPalette();
    expect(screen.getByText('还差 2 场')).toBeVisible();
    const row = screen.getByRole('button', { name: '岗位技能，10/12，每两周 3 次，前台' });
    expect(row).toHaveAttribute('data-need', `${idOf(60)}|${idOf(20)}`);
    expect(screen.getByRole('button', { name: '岗位技能，前台 4/6' })).toBeVisible();
    expect(screen.getByText('大堂 6/6').tagName).toBe('SPAN');
  });

  it('lifts a row by Enter', async () => {
    const taken = await showPalette();
    screen.getAllByRole('button', { name: /^岗位技能/ })[0]?.focus();
    await userEvent.keyboard('{Enter}');
    expect(taken).toHaveBeenCalledWith(`${idOf(60)}|${idOf(20)}`);
  });

  it('offers nothing of what is placed in full', async () => {
    await showPalette();
    const [, fire] = screen.getAllByRole('listitem');
    if (!fire) throw new Error('no second row');
    expect(within(fire).queryByRole('button')).toBeNull();
    expect(fire).toHaveTextContent('消防知识');
  });

  it('offers nothing of a plan that cannot be changed', async () => {
    await showPalette(false);
    expect(screen.queryByRole('button', { name: /岗位技能/ })).toBeNull();
  });

  it('keeps its counters and their names when it is folded', async () => {
    await showPalette(true, true);
    expect(screen.getByRole('button', { name: /岗位技能，10\/12/ })).toBeVisible();
    expect(screen.queryByText('大堂 6/6')).toBeNull();
  });
});
