import { historyEndpoint, type HistoryEntry } from '@fortnight/shared/rule/history';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { renderPart, renderTemplate } from '../testing/render';
import { HistoryAct } from './history-act';
import { HistoryButton } from './history-button';

const endpoint = historyEndpoint('/api/things/:thingId/history', 'thingId', 'signed-in', 'Who changed a thing');
const asked = {
  endpoint,
  params: { thingId: '00000000-0000-4000-8000-000000000001' },
  name: '投诉处理',
  zone: 'Asia/Shanghai',
};
const path = `GET /api/things/${asked.params.thingId}/history`;
const entry = (id: number, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  id,
  at: '2026-11-20T01:00:00Z',
  by: '李娜',
  act: '修改了课次',
  things: [],
  more: 0,
  ...more,
});

const open = async (answers: readonly object[]) => {
  let read = 0;
  const shown = await renderTemplate('<fn-history-button [asked]="asked" />', [HistoryButton], {
    properties: { asked },
    answers: { [path]: () => answers[read++] ?? {} },
  });
  await userEvent.click(screen.getByRole('button', { name: '修改记录' }));
  return { ...shown, panel: await screen.findByRole('dialog', { name: '谁改了什么' }) };
};

test('each act names who did it and when, by the clock of the place', async () => {
  const { panel } = await open([{ entries: [entry(9), entry(8, { by: null, act: '发出了邀请' })], next: null }]);
  const acts = await within(panel).findAllByRole('listitem');
  expect(acts.map((act) => act.textContent?.replace(/\s+/g, ' ').trim())).toEqual([
    '李娜 修改了课次 11月20日 周五 09:00',
    '系统 发出了邀请 11月20日 周五 09:00',
  ]);
  expect(within(panel).queryByRole('button', { name: '更早的记录' })).toBeNull();
});

test('older acts follow the newer ones when they are asked for', async () => {
  const { panel } = await open([
    { entries: [entry(9)], next: 9 },
    { entries: [entry(8, { by: '王芳' })], next: null },
  ]);
  await userEvent.click(await within(panel).findByRole('button', { name: '更早的记录' }));
  expect(await within(panel).findByText('王芳')).toBeTruthy();
  expect(within(panel).getAllByRole('listitem')).toHaveLength(2);
});

test('a history without an act says what will stand there', async () => {
  const { panel } = await open([{ entries: [], next: null }]);
  expect(await within(panel).findByText(/还没有修改记录/)).toBeTruthy();
});

test('a field tells what it was and what it became, and hides what is personal', async () => {
  const fields = [
    { label: '教室', before: '一号培训室', after: '二号培训室', isHidden: false },
    { label: '电话', before: '', after: '', isHidden: true },
  ];
  await renderPart(HistoryAct, { inputs: { thing: { kind: 'removed', name: '投诉处理', on: '2026-12-02', fields } } });
  expect(screen.getByText('删去')).toBeTruthy();
  expect(screen.getByText('一号培训室').tagName).toBe('DEL');
  expect(screen.getByText('二号培训室').tagName).toBe('INS');
  expect(screen.getByText(/个人信息/)).toBeTruthy();
});
