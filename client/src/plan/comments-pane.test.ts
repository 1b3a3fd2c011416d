import type { PlanComment } from '@fortnight/shared/plan/comment.contract';
import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import type { FakeServer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { idOf, sampleMe } from '../testing/session-sample';
import { meAnswer, signedIn } from '../testing/signed-in';
import { CommentsPane } from './comments-pane';
import { PlanComments } from './plan-comments';

const session = sampleDraft();
const comment = (change: Partial<PlanComment> = {}): PlanComment => ({
  id: idOf(70),
  about: {
    sessionId: session.id,
    title: '投诉处理与回复',
    titleEn: 'Complaints',
    on: session.on,
    startsLocally: '14:00',
  },
  text: '14 人都能到吗？',
  by: { employeeId: idOf(5), name: '李建国' },
  at: '2026-11-24T02:40:00Z',
  answers: [],
  resolved: null,
  ...change,
});
const path = `/api/plans/${idOf(40)}/comments`;

async function show(
  role: 'manager' | 'supervisor',
  list: PlanComment[],
  answers: Record<string, unknown> = {},
): Promise<FakeServer> {
  const plan = { ...sampleBoard().plan, state: 'submitted' as const };
  const { server, fixture } = await renderPart(CommentsPane, {
    inputs: { plan, zone: 'Asia/Shanghai' },
    answers: { ...meAnswer(sampleMe(role)), [`GET ${path}`]: list, ...answers },
    providers: [signedIn(), PlanComments],
  });
  fixture.debugElement.injector.get(PlanComments).planId.set(idOf(40));
  await fixture.whenStable();
  return server;
}

describe('comments on a plan', () => {
  it('say what they are about, and let the manager write another', async () => {
    const said = comment({ id: idOf(71), about: null, text: '谁签到？' });
    const server = await show('manager', [comment()], { [`POST ${path}`]: [comment(), said] });
    expect(screen.getByRole('button', { name: /投诉处理与回复 12月15日 周二 14:00/ })).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '写批注' }));
    expect(screen.getByText('先写内容。')).toBeVisible();
    await userEvent.type(screen.getByRole('textbox', { name: '批注整份计划' }), '谁签到？');
    await userEvent.click(screen.getByRole('button', { name: '写批注' }));
    expect(server.asked.at(-1)?.body).toEqual({ sessionId: null, text: '谁签到？' });
    expect(await screen.findByText('谁签到？')).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('');
  });

  it('are answered and settled by the supervisor, who writes none', async () => {
    const answers = [
      { id: idOf(72), text: '能到 13 人。', by: { employeeId: idOf(2), name: '王芳' }, at: comment().at },
    ];
    const settled = comment({ answers, resolved: { employeeId: idOf(2), name: '王芳', at: comment().at } });
    const server = await show('supervisor', [comment()], {
      [`POST ${path}/${idOf(70)}/answers`]: [comment({ answers })],
      [`PUT ${path}/${idOf(70)}/resolution`]: [settled],
    });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('button', { name: '收回' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '回复' }));
    await userEvent.type(
      screen.getByRole('textbox', { name: '回复李建国' }),
      '能到 13 人。{Control>}{Enter}{/Control}',
    );
    expect(await screen.findByText('能到 13 人。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '已处理' }));
    expect(server.asked.at(-1)?.body).toEqual({ isResolved: true });
    expect(await screen.findByText('王芳 已处理')).toBeVisible();
  });

  it('show the open ones first, and keep what was typed when it is refused', async () => {
    const old = comment({ id: idOf(73), text: '已经看过。', resolved: { ...comment().by, at: comment().at } });
    await show('manager', [old, comment()]);
    const texts = screen.getAllByText(/已经看过|都能到/).map(({ textContent }) => textContent);
    expect(texts).toEqual(['14 人都能到吗？', '已经看过。']);
    await userEvent.type(screen.getByRole('textbox'), '网断了');
    await userEvent.click(screen.getByRole('button', { name: '写批注' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveValue('网断了');
    expect(within(screen.getByRole('heading', { level: 3 })).getByText('2 条，1 条未处理')).toBeVisible();
  });
});
