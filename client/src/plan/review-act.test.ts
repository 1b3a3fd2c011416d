import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Ask } from '../ui/ask';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import { problemBody, Reply, type FakeServer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { idOf, sampleMe } from '../testing/session-sample';
import { meAnswer, signedIn } from '../testing/signed-in';
import { PlanComments } from './plan-comments';
import { ReviewAct } from './review-act';
import { ReviewStore } from './review-store';
import { reviewSums } from './review-sums';

const by = (employee: number): PlanBoard['plan']['submitted'] => ({
  employeeId: idOf(employee),
  name: '李娜',
  at: '2026-11-24T02:00:00Z',
});
const submitted = (employee: number): PlanBoard =>
  sampleBoard({
    plan: { ...sampleBoard().plan, state: 'submitted', submitted: by(employee) },
    sessions: [sampleDraft()],
  });

async function showAct(
  board: PlanBoard,
  decide = jest.fn(),
  more: Record<string, unknown> = {},
): Promise<{ server: FakeServer; decide: jest.Mock }> {
  const plan = `/api/plans/${idOf(40)}`;
  const { server, fixture } = await renderPart(ReviewAct, {
    inputs: { board, sums: reviewSums(board, 'zh-CN') },
    answers: {
      ...meAnswer(sampleMe('manager')),
      [`GET ${plan}/board`]: board,
      [`POST ${plan}/approve`]: board.plan,
      [`POST ${plan}/return`]: board.plan,
      [`GET ${plan}/comments`]: [],
      ...more,
    },
    providers: [signedIn(), ReviewStore, PlanComments, { provide: Ask, useValue: { decide } }],
  });
  fixture.debugElement.injector.get(ReviewStore).planId.set(idOf(40));
  await fixture.whenStable();
  return { server, decide };
}

describe('the decision about a plan', () => {
  it("is closed to the plan's own author, in the words of the rule", async () => {
    const { decide } = await showAct(submitted(2));
    const act = await screen.findByRole('button', { name: '批准 1 场' });
    expect(act).toHaveAttribute('aria-disabled', 'true');
    expect(screen.getAllByText('这份计划由您提交，须由另一位管理处主任审批。')[0]).toBeVisible();
    await userEvent.click(act);
    await userEvent.click(screen.getByRole('button', { name: '退回' }));
    expect(decide).not.toHaveBeenCalled();
  });

  it('shows its price first and approves the version that was read', async () => {
    const { server, decide } = await showAct(submitted(3), jest.fn().mockResolvedValue({ reason: '' }));
    await userEvent.click(screen.getByRole('button', { name: '批准 1 场' }));
    expect(decide.mock.calls[0]?.[0]).toMatchObject({ price: [{ figure: 14 }, { figure: 14 }, { figure: 1 }] });
    const approval = server.asked.find(({ route }) => route.endsWith('/approve'));
    expect(approval?.headers['If-Match']).toBe('"7"');
  });

  it('returns with a reason, and not without an answer', async () => {
    const { server } = await showAct(submitted(3), jest.fn().mockResolvedValue({ reason: '18日换上午' }));
    await userEvent.click(screen.getByRole('button', { name: '退回' }));
    expect(server.asked.find(({ route }) => route.endsWith('/return'))?.body).toEqual({ reason: '18日换上午' });
    const declined = await showAct(submitted(3), jest.fn().mockResolvedValue(undefined)).catch(() => null);
    expect(declined?.server.asked.some(({ route }) => route.endsWith('/return')) ?? false).toBe(false);
  });

  it('tells what changed under the eyes of its reader, keeps the reason, and approves nothing unseen', async () => {
    const seen = submitted(3);
    const moved = sampleDraft({ startsLocally: '16:00', startsAt: '2026-12-15T08:00:00Z', version: 9 });
    const now = { ...seen, plan: { ...seen.plan, version: 8 }, sessions: [moved] };
    const boards = [seen, now];
    const path = `/api/plans/${idOf(40)}`;
    const decide = jest.fn().mockResolvedValue({ reason: '18日换上午' });
    const { server } = await showAct(seen, decide, {
      [`GET ${path}/board`]: () => (boards.length > 1 ? boards.shift() : boards[0]),
      [`POST ${path}/return`]: new Reply(412, problemBody('stale-version', 412)),
    });
    await userEvent.click(screen.getByRole('button', { name: '退回' }));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(/移动：.+12月15日 周二 14:00 → 12月15日 周二 16:00/);
    expect(alert).toHaveTextContent('您写的退回原因已保留。');
    expect(screen.queryByRole('button', { name: /^批准/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '看现在的计划' }));
    await userEvent.click(screen.getByRole('button', { name: '退回' }));
    expect(decide.mock.calls[1]?.[0]).toMatchObject({ reason: { typed: '18日换上午' } });
    const returns = server.asked.filter(({ route }) => route.endsWith('/return'));
    expect(returns.map(({ headers }) => headers['If-Match'])).toEqual(['"7"', '"8"']);
  });

  it('says what became of a plan that is decided', async () => {
    await showAct(sampleBoard({ plan: { ...sampleBoard().plan, state: 'approved' } }));
    expect(screen.getByText('这份计划已经批准。')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
