import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { screen } from '@testing-library/angular';
import { sampleBoard } from '../testing/board-sample';
import { renderPart } from '../testing/render';
import { sampleMe } from '../testing/session-sample';
import { clockAt, meAnswer, signedIn } from '../testing/signed-in';
import { PlanDeadline } from './plan-deadline';

async function shown(now: string, change: Partial<PlanView>): Promise<HTMLElement> {
  await renderPart(PlanDeadline, {
    inputs: { plan: { ...sampleBoard().plan, ...change } },
    answers: meAnswer(sampleMe('supervisor')),
    providers: [signedIn(), clockAt(now)],
  });
  return document.body;
}

describe('the deadline of a plan (R3)', () => {
  it('is the submission’s for a draft, amber when it is near', async () => {
    await shown('2026-11-20T01:00:00Z', { workingDaysLeft: 3 });
    expect(await screen.findByText('3 个工作日')).toHaveClass('warn-t');
  });

  it('is plain while it is far', async () => {
    await shown('2026-11-12T01:00:00Z', { workingDaysLeft: 9 });
    expect(await screen.findByText('9 个工作日')).not.toHaveClass('warn-t');
  });

  it('is over on the Saturday after a Friday, though no working day has gone since', async () => {
    const body = await shown('2026-11-21T01:00:00Z', { submitByOn: '2026-11-20', workingDaysLeft: 0 });
    expect(await screen.findByText('已逾期')).toHaveClass('bad-t');
    expect(body).not.toHaveTextContent('今天');
  });

  it('is not today on the Saturday before a Sunday', async () => {
    await shown('2026-11-21T01:00:00Z', { submitByOn: '2026-11-22', workingDaysLeft: 0 });
    expect(await screen.findByText('0 个工作日')).toHaveClass('warn-t');
  });

  it('is the decision’s once it was submitted', async () => {
    const body = await shown('2026-11-27T01:00:00Z', { state: 'submitted', workingDaysLeft: 1 });
    expect(await screen.findByText('1 个工作日')).toBeInTheDocument();
    expect(body).toHaveTextContent('审批');
  });
});
