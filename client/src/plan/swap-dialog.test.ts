import { signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import { describeProblem } from '@fortnight/shared/rule/problem';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { sampleDraft } from '../testing/board-sample';
import { renderPart } from '../testing/render';
import { idOf } from '../testing/session-sample';
import type { Refused } from './board-gesture';
import { BoardStore } from './board-store';
import { SwapDialog } from './swap-dialog';

const one = sampleDraft();
const atOnce = sampleDraft({ id: idOf(101), room: { id: idOf(41), name: '二号培训室', seats: 20 } });
const later = sampleDraft({ id: idOf(102), startsLocally: '15:00' });

async function showDialog(swap = jest.fn().mockResolvedValue(true), sessions = [one, atOnce, later]) {
  const refused = signal<Refused | null>(null);
  const close = jest.fn();
  const store = {
    sessions: signal(sessions),
    find: (id: string | null) => sessions.find((session) => session.id === id),
    refused,
    swap,
  };
  await renderPart(SwapDialog, {
    providers: [
      { provide: BoardStore, useValue: store },
      { provide: MAT_DIALOG_DATA, useValue: one.id },
      { provide: MatDialogRef, useValue: { close } },
    ],
  });
  return { swap, close, refused };
}
const choose = (id: string) => userEvent.selectOptions(screen.getByRole('combobox', { name: '与哪一场对调' }), id);
const act = () => screen.getByRole('button', { name: '对调' });

test('two at the same time exchange what differs but the time, at first', async () => {
  const { swap, close } = await showDialog();
  expect(act()).toBeDisabled();
  await choose(atOnce.id);
  expect(screen.getByRole('checkbox', { name: /^时间/ })).toBeDisabled();
  expect(screen.getByRole('checkbox', { name: /^教室/ })).toBeChecked();
  await userEvent.click(act());
  expect(swap).toHaveBeenCalledWith(one.id, atOnce.id, ['room']);
  expect(close).toHaveBeenCalledWith(true);
});

test('two at different times exchange the time, at first', async () => {
  await showDialog();
  await choose(later.id);
  expect(screen.getByRole('checkbox', { name: /^时间/ })).toBeChecked();
});

test('a refusal is told in the dialog, which keeps what was chosen', async () => {
  const { swap, close, refused } = await showDialog();
  swap.mockImplementation(async () => {
    const problem = describeProblem('stale-version', {}, 'zh-CN');
    refused.set({ problem, sessionId: one.id, tried: null });
    return false;
  });
  await choose(later.id);
  await userEvent.click(act());
  expect(await screen.findByRole('alert')).toHaveTextContent(describeProblem('stale-version', {}, 'zh-CN').title);
  expect(screen.getByRole('combobox')).toHaveValue(later.id);
  expect([close.mock.calls, refused()]).toEqual([[], null]);
});

test('a plan with no other draft says so', async () => {
  await showDialog(undefined, [one]);
  expect(screen.getByText(/没有别的草稿课次/)).toBeVisible();
});
