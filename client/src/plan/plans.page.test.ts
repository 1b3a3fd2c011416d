import { screen, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { sampleBoard } from '../testing/board-sample';
import type { FakeServer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { idOf, sampleMe } from '../testing/session-sample';
import { clockAt, meAnswer, signedIn } from '../testing/signed-in';
import { PlansPage } from './plans.page';

const route = `/api/sites/${idOf(1)}/plans`;
const december = sampleBoard().plan;

const calendar = { siteId: idOf(1), weekend: [6, 7], weekendChanges: [], coveredThrough: '2026-12-31', marks: [] };

async function showPlans(
  plans: readonly object[],
  role: 'supervisor' | 'manager' = 'supervisor',
  more: Record<string, unknown> = {},
): Promise<FakeServer> {
  const { server, fixture } = await renderPart(PlansPage, {
    answers: { ...meAnswer(sampleMe(role)), [`GET ${route}`]: plans, [`POST ${route}`]: december, ...more },
    routes: [{ path: 'plans/:planId', children: [] }],
    providers: [signedIn(), clockAt('2026-11-23T02:00:00Z')],
  });
  await fixture.whenStable();
  return server;
}

describe('the plans of a site', () => {
  it('show month, state, deadline and size', async () => {
    await showPlans([december]);
    const list = within(await screen.findByRole('region', { name: '月度计划' }));
    expect(list.getByRole('link', { name: '2026年12月' })).toHaveAttribute('href', `/plans/${idOf(40)}`);
    expect(list.getByText('草稿')).toBeVisible();
    expect(list.getByText('3 个工作日')).toBeVisible();
    expect(list.getByText('1.5 课时')).toBeVisible();
  });

  it('offer to draft the next month that has none', async () => {
    const server = await showPlans([december]);
    const draft = within(await screen.findByRole('region', { name: '起草计划' }));
    expect(draft.getByText('2026年11月')).toBeVisible();
    expect(draft.getByText('2027年1月')).toBeVisible();
    await userEvent.click(draft.getAllByRole('button', { name: '从模板排一版' })[1] as HTMLElement);
    expect(server.asked.at(-1)?.body).toEqual({ month: '2027-01', from: 'templates' });
  });

  it('say that next year is planned before its official list is known', async () => {
    const known = { [`GET /api/sites/${idOf(1)}/calendar`]: calendar };
    await showPlans([december], 'supervisor', known);
    const note = await screen.findByText(/2027 年的官方放假安排还不知道/);
    expect(screen.getAllByRole('note')).toHaveLength(1);
    expect(note).toHaveTextContent('年度计划');
    expect(screen.getByText('R2')).toBeVisible();
  });

  it('say what to do when there are none', async () => {
    await showPlans([]);
    expect(await screen.findByText('还没有计划。先从模板起草一个月。')).toBeVisible();
  });

  it('lead the manager to the review, and offer no drafting', async () => {
    await showPlans([{ ...december, state: 'submitted' }], 'manager');
    expect(await screen.findByRole('link', { name: '去审批' })).toHaveAttribute('href', `/plans/${idOf(40)}/review`);
    expect(screen.queryByRole('button')).toBeNull();
  });
});
