import type { SkippedDate } from '@fortnight/shared/plan/skipped.contract';
import { screen } from '@testing-library/angular';
import { renderPart } from '../testing/render';
import { idOf } from '../testing/session-sample';
import { SkippedList } from './skipped-list';

const date = (n: number, why: SkippedDate['why']): SkippedDate => ({
  ...{ sessionId: idOf(n), planId: idOf(40), templateId: idOf(60), on: `2026-12-0${n}`, startsLocally: '14:00' },
  ...{ minutes: 60, tint: 3, topics: [], teams: [], why, personName: '李娜' },
});

test('every skipped date says why it is missing', async () => {
  await renderPart(SkippedList, { inputs: { dates: [date(1, 'taken-out'), date(2, 'day-off'), date(3, 'no-place')] } });
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('李娜 取下'),
    expect.stringContaining('当天休，起草时跳过'),
    expect.stringContaining('没有空闲的讲师或教室'),
  ]);
});

test('what somebody has brought back meanwhile is not offered again; dates of other drafts are', async () => {
  const dates = [date(1, 'taken-out'), date(2, 'lost'), { ...date(3, 'lost'), planId: idOf(41) }];
  const standing = { planId: idOf(40), dates: [date(2, 'lost')] };
  await renderPart(SkippedList, { inputs: { dates, standing } });
  const names = screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'));
  expect(names).toEqual([expect.stringContaining('12月2日'), expect.stringContaining('12月3日')]);
});
