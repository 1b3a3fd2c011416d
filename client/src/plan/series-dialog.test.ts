import { signal } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogRef } from '@angular/material/dialog';
import type { SeriesOutcome, SeriesPreview, SeriesRow } from '@fortnight/shared/plan/series.contract';
import { describeProblem } from '@fortnight/shared/rule/problem';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { renderPart } from '../testing/render';
import { idOf } from '../testing/session-sample';
import { Coverage } from '../site/coverage';
import type { Refused } from './board-gesture';
import { BoardStore } from './board-store';
import { SeriesDialog } from './series-dialog';

const picked = sampleDraft();

interface Shown {
  readonly answer?: SeriesPreview;
  readonly holds?: boolean;
  readonly planId?: string;
  readonly sessions?: readonly ReturnType<typeof sampleDraft>[];
}

function row(day: number, change: Partial<SeriesRow>): SeriesRow {
  const on = `2026-12-${String(day).padStart(2, '0')}`;
  return {
    sessionId: idOf(500 + day),
    planId: idOf(40),
    month: '2026-12',
    ...{ on, startsLocally: '14:00', minutes: 90, slotOn: on, slotStartsLocally: '14:00' },
    topics: [],
    lock: null,
    isMovedByItself: false,
    version: day,
    isPicked: false,
    result: 'kept',
    reason: 'not-meant',
    to: null,
    wantedOn: null,
    clash: null,
    ...change,
  };
}

const to = (day: number) => ({ on: `2026-12-${day}`, startsLocally: '16:00', minutes: 90 });
const dragged = row(15, { sessionId: picked.id, isPicked: true, result: 'moved', reason: 'picked', to: to(18) });
const figures = { shifts: 0, mails: 0, warnings: 0, promise: { short: [] } };
const alone: SeriesOutcome = {
  rows: [row(1, {}), row(8, {}), dragged, row(22, {})],
  kept: 3,
  moved: 1,
  lost: 0,
  ...figures,
};
const short = [{ fromOn: '2026-12-21', untilOn: '2026-12-27', needed: 1, placed: 0 }];
const following: SeriesOutcome = {
  ...figures,
  rows: [
    row(1, { result: 'locked', reason: 'binding', lock: 'binding' }),
    row(8, { reason: 'before' }),
    dragged,
    row(22, { result: 'lost', reason: 'day-off', wantedOn: '2026-12-25' }),
  ],
  ...{ kept: 2, moved: 1, lost: 1, promise: { short } },
};
const preview: SeriesPreview = {
  series: {
    ...{ templateId: idOf(60), name: '岗位技能', nameEn: 'Post skills', tint: 3, teams: ['前台班'], weekdays: 3 },
    promise: { count: 3, per: 'fortnight' },
  },
  scopes: { this: alone, following, all: following },
  later: { teams: 2, isSayable: true, faults: [] },
};

const guessedFrom = (_: string, untilOn: string) => (untilOn > '2026-12-31' ? '2027-01-01' : undefined);
async function showDialog(
  act = jest.fn().mockResolvedValue(true),
  { answer = preview, holds = true, sessions = [picked], planId = idOf(99) }: Shown = {},
) {
  const close = jest.fn();
  const refused = signal<Refused | null>(null);
  const find = (id: string) => sessions.find((one) => one.id === id);
  const store = { board: signal(sampleBoard()), planId: () => planId, find, refused, act };
  const change = { on: '2026-12-18', startsLocally: '16:00' };
  const shown = await renderPart(SeriesDialog, {
    answers: { [`POST /api/sessions/${picked.id}/series-previews`]: answer },
    providers: [
      { provide: BoardStore, useValue: store },
      { provide: MAT_DIALOG_DATA, useValue: { sessionId: picked.id, change, isDragged: true, mayEditTemplate: holds } },
      { provide: MatDialogRef, useValue: { close } },
      { provide: Coverage, useValue: { through: () => '2026-12-31', mayImport: () => true, guessedFrom } },
    ],
  });
  await screen.findByRole('table');
  return { ...shown, close, refused, act };
}
const choose = (name: RegExp) => userEvent.click(screen.getByRole('radio', { name }));

test('presets this one: the button does it at once, and the caller makes the change', async () => {
  const { close } = await showDialog();
  expect(screen.getByRole('radio', { name: /仅本次/ })).toBeChecked();
  expect(screen.getByText(/每两周 3 次中的周二一场/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '只移动这一场' }));
  expect(close).toHaveBeenCalledWith('alone');
});

test('tells of each sitting what becomes of it and why, and names the result in the button', async () => {
  await showDialog();
  await choose(/本次及以后/);
  const lines = screen.getAllByRole('row').slice(1);
  expect(lines.map((line) => within(line).getAllByRole('cell')[3]?.textContent?.trim())).toEqual([
    '保留',
    '保留',
    '移动',
    '丢失',
  ]);
  expect(lines[0]).toHaveTextContent('已生效，要改走变更');
  expect(within(lines[0] as HTMLElement).getByRole('link')).toHaveAttribute(
    'href',
    expect.stringContaining(`session=${idOf(501)}`),
  );
  expect(lines[3]).toHaveTextContent('12月25日 休，无处可挪');
  expect(screen.getByText(/12月21日.*27日 只剩 0\/1/)).toBeVisible();
  expect(screen.getByRole('button', { name: '移动 1 场，丢失 1 场' })).toBeEnabled();
});

test('what moves in the same way within its week is one line that names the weekday', async () => {
  const moved = (day: number, on: string) =>
    row(day, { result: 'moved', reason: 'series', to: { on, startsLocally: '16:00', minutes: 90 } });
  const rows = [dragged, moved(22, '2026-12-25'), moved(29, '2027-01-01'), row(30, { reason: 'by-hand' })];
  const all = { ...following, rows };
  await showDialog(undefined, { answer: { ...preview, scopes: { this: alone, following: all, all } } });
  await choose(/全部/);
  const lines = screen.getAllByRole('row').slice(1);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toHaveTextContent('12月15日 周二 14:0018日 周五 16:00');
  expect(lines[1]).toHaveTextContent('12月22日、29日周五 16:00');
  expect(screen.getByText('12月15日 周二 14:00', { selector: 's' })).toBeVisible();
});

test('an option keeps its place and the focus while the list is asked for anew', async () => {
  await showDialog();
  await choose(/全部/);
  const [box] = screen.getAllByRole('checkbox');
  await userEvent.click(box as HTMLElement);
  expect(box).toBeInTheDocument();
  expect(box).toHaveFocus();
  expect(screen.getByRole('table')).toBeVisible();
});

test('sends what was seen, so that nothing else is done', async () => {
  const { close, act } = await showDialog();
  await choose(/本次及以后/);
  await userEvent.click(screen.getByRole('checkbox', { name: /以后的月份/ }));
  await userEvent.click(screen.getByRole('button', { name: /移动 1 场/ }));
  expect(act).toHaveBeenCalledWith(picked.id, expect.any(Function));
  expect(close).toHaveBeenCalledWith({ moved: 1, lost: 1 });
});

test('a refusal is told in the dialog, and the preview is read again', async () => {
  const { close, refused, act, server } = await showDialog();
  act.mockImplementation(async () => {
    const problem = describeProblem('series-changed', { on: '2026-12-22' }, 'zh-CN');
    refused.set({ problem, sessionId: picked.id, tried: null });
    return false;
  });
  await choose(/全部/);
  await userEvent.click(screen.getByRole('button', { name: /移动 1 场/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('12月22日');
  expect([close.mock.calls, refused()]).toEqual([[], null]);
  expect(server.asked.filter(({ route }) => route.endsWith('series-previews')).length).toBeGreaterThan(1);
});

test.each([
  [{ holds: false }, '您的角色不能进行此操作'],
  [{ answer: { ...preview, later: { teams: 2, isSayable: false, faults: [] } } }, '写不进培训模板的频次'],
  [
    {
      answer: {
        ...preview,
        later: {
          teams: 2,
          isSayable: true,
          faults: [{ code: 'ends-after-midnight', params: { start: '23:00', minutes: 60 } }],
        },
      },
    },
    '23:00 开始的 60 分钟要过半夜',
  ],
] as const)('later months that cannot follow are told why: %#', async (given, words) => {
  await showDialog(undefined, given as Shown);
  await choose(/本次及以后/);
  const box = screen.getByRole('checkbox', { name: /以后的月份/ });
  expect(box).toBeDisabled();
  expect(box).toHaveAccessibleDescription(expect.stringContaining(words));
});

test('dates beyond the official calendar are told', async () => {
  const beyond = row(29, {
    result: 'moved',
    reason: 'series',
    to: { on: '2027-01-02', startsLocally: '16:00', minutes: 90 },
  });
  const all = { ...following, rows: [...following.rows, beyond] };
  await showDialog(undefined, { answer: { ...preview, scopes: { this: alone, following, all } } });
  await choose(/本次及以后/);
  expect(screen.queryByRole('note')).toBeNull();
  await choose(/全部/);
  expect(screen.getByRole('note')).toHaveTextContent('2027');
});

test('what somebody else has changed since the preview is not done until it is previewed anew', async () => {
  const { act } = await showDialog(undefined, { sessions: [{ ...picked, version: 16 }], planId: idOf(40) });
  await choose(/本次及以后/);
  const button = screen.getByRole('button', { name: /移动 1 场/ });
  expect(button).toHaveAttribute('aria-disabled', 'true');
  await userEvent.click(button);
  expect(act).not.toHaveBeenCalled();
});
