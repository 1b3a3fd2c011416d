import { signal } from '@angular/core';
import { describeProblem } from '@fortnight/shared/rule/problem';
import type { Conflict } from '@fortnight/shared/session/conflict.contract';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { renderPart } from '../testing/render';
import { idOf } from '../testing/session-sample';
import type { Refused } from './board-gesture';
import { BoardStore } from './board-store';
import { PlanComments } from './plan-comments';
import { SessionPanel } from './session-panel';

const topics = [
  {
    id: idOf(70),
    siteId: idOf(1),
    code: 'P2b-complaints',
    programmeCode: 'P2b',
    name: '投诉处理与回复',
    shortName: '投诉处理',
    nameEn: 'Complaints',
    shortNameEn: 'Complaints',
    isActive: true,
    version: 1,
  },
  {
    id: idOf(71),
    siteId: idOf(1),
    code: 'P2b-skills',
    programmeCode: 'P2b',
    name: '岗位技能',
    shortName: '岗位技能',
    nameEn: 'Skills',
    shortNameEn: 'Skills',
    isActive: true,
    version: 1,
  },
  {
    id: idOf(72),
    siteId: idOf(1),
    code: 'P4-fire',
    programmeCode: 'P4',
    name: '灭火器',
    shortName: '灭火器',
    nameEn: 'Extinguishers',
    shortNameEn: 'Fire',
    isActive: true,
    version: 1,
  },
];

const restDay: Conflict = {
  ...{ code: 'rest-day', sessionId: idOf(100), otherSessionId: null, subjectId: idOf(20), subjectName: '前台班' },
  params: { subject: '前台班', people: 3, names: '陈静', on: '2026-12-15' },
  reason: null,
};

describe('a soft conflict', () => {
  const show = async (conflict: Conflict) => {
    const explain = jest.fn().mockResolvedValue(true);
    const board = signal(sampleBoard({ conflicts: [conflict] }));
    const store = { judge: signal(null), board, isEditable: signal(true), explain, refused: signal(null) };
    await renderPart(SessionPanel, {
      inputs: { session: sampleDraft() },
      providers: [{ provide: BoardStore, useValue: store }, PlanComments],
    });
    return explain;
  };

  it('asks for a reason, and does not take an empty one', async () => {
    const explain = await show(restDay);
    expect(screen.getByText('前台班有 3 人当天轮休：陈静。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '写明理由（1 处）' }));
    expect(explain).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText('为什么仍这样排'), '月内补休');
    await userEvent.click(screen.getByRole('button', { name: '写明理由（1 处）' }));
    const { sessionId, code, subjectId } = restDay;
    expect(explain).toHaveBeenCalledWith([{ sessionId, code, subjectId }], '月内补休');
  });

  it('shows the reason once it is given, and asks no more', async () => {
    await show({ ...restDay, reason: { text: '月内补休', by: '王芳', at: '2026-11-20T01:00:00Z' } });
    expect(screen.getByText('王芳 写的理由：月内补休')).toBeTruthy();
    expect(screen.queryByLabelText('为什么仍这样排')).toBeNull();
  });
});

async function showPanel(
  change = jest.fn().mockResolvedValue(true),
  isEditable = true,
): Promise<{ change: jest.Mock; refused: ReturnType<typeof signal<Refused | null>> }> {
  const refused = signal<Refused | null>(null);
  const store = { judge: signal(null), board: signal(sampleBoard()), isEditable: signal(isEditable), change, refused };
  await renderPart(SessionPanel, {
    inputs: { session: sampleDraft() },
    answers: { [`GET /api/sites/${idOf(1)}/topics`]: topics },
    providers: [{ provide: BoardStore, useValue: store }, PlanComments],
  });
  return { change, refused };
}

const edit = async (): Promise<void> => userEvent.click(screen.getByRole('button', { name: '修改' }));
const save = async (): Promise<void> => userEvent.click(screen.getByRole('button', { name: '保存修改' }));

describe('the panel of a session', () => {
  it('tells what it is', async () => {
    await showPanel();
    expect(screen.getByRole('complementary', { name: '投诉处理与回复' })).toBeVisible();
    expect(screen.getByText('12月15日 周二 14:00–15:30')).toBeVisible();
    expect(screen.getByText('王芳')).toBeVisible();
    expect(screen.getByText('应到 14 人')).toBeVisible();
  });

  it('sends only what was changed', async () => {
    const { change } = await showPanel();
    await edit();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '开始' }), '16:00');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^讲师/ }), '李娜 · 客服班长');
    await save();
    expect(change).toHaveBeenCalledWith(idOf(100), { startsLocally: '16:00', instructorIds: [idOf(3)] });
    expect(screen.getByRole('button', { name: '修改' })).toBeVisible();
  });

  it('offers the topics of its programme alone', async () => {
    await showPanel();
    await edit();
    expect(await screen.findByRole('checkbox', { name: '岗位技能' })).not.toBeChecked();
    expect(screen.queryByRole('checkbox', { name: '灭火器' })).toBeNull();
  });

  it('sends nothing without a team, and says so at the field', async () => {
    const { change } = await showPanel();
    await edit();
    await userEvent.click(screen.getByRole('checkbox', { name: /前台班/ }));
    await save();
    expect(change).not.toHaveBeenCalled();
    expect(screen.getByRole('group', { name: '班组' })).toHaveTextContent(/至少|不能|请/);
  });

  it('keeps what was typed when the server refuses', async () => {
    const { refused } = await showPanel(
      jest.fn().mockImplementation(async () => {
        refused.set({ problem: describeProblem('room-busy', {}, 'zh-CN'), sessionId: idOf(100), tried: null });
        return false;
      }),
    );
    await edit();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '开始' }), '16:00');
    await save();
    expect(screen.getByRole('alert')).toHaveTextContent('教室时间冲突');
    expect(screen.getByRole('combobox', { name: '开始' })).toHaveValue('16:00');
    expect(refused()).toBeNull();
  });

  it('is read only once the plan is', async () => {
    await showPanel(jest.fn(), false);
    expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
    expect(screen.queryByRole('button', { name: '移除' })).toBeNull();
  });
});
