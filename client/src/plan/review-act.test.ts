import type { PlanBoard } from '@fortnight/shared/plan/plan.contract';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Ask } from '../ui/ask';
import { sampleBoard, sampleDraft } from '../testing/board-sample';
import type { FakeServer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { idOf, sampleMe } from '../testing/session-sample';
import { meAnswer, signedIn } from '../testing/signed-in';
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

async function showAct(board: PlanBoard, decide = jest.fn()): Promise<{ server: FakeServer; decide: jest.Mock }> {
  const plan = `/api/plans/${idOf(40)}`;
  const { server, fixture } = await renderPart(ReviewAct, {
    inputs: { board, sums: reviewSums(board, 'zh-CN') },
    answers: {
      ...meAnswer(sampleMe('manager')),
      [`GET ${plan}/board`]: board,
      [`POST ${plan}/approve`]: board.plan,
      [`POST ${plan}/return`]: board.plan,
    },
    providers: [signedIn(), ReviewStore, { provide: Ask, useValue: { decide } }],
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

  it('says what became of a plan that is decided', async () => {
    await showAct(sampleBoard({ plan: { ...sampleBoard().plan, state: 'approved' } }));
    expect(screen.getByText('这份计划已经批准。')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
