import type { ReplyBody } from '@fortnight/shared/invite/invite.contract';
import { allowed, refuse } from '@fortnight/shared/rule/verdict';
import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../testing/render';
import { ReplyButtons } from './reply-buttons';

async function show(inputs: Record<string, unknown> = {}): Promise<ReplyBody[]> {
  const answers: ReplyBody[] = [];
  const take = (body: ReplyBody): void => void answers.push(body);
  await renderPart(ReplyButtons, {
    inputs: { reply: 'none', verdict: allowed, ...inputs },
    on: { answered: take as (value: never) => void },
  });
  return answers;
}
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent?.trim());

describe('the reply buttons', () => {
  it('accept with one tap', async () => {
    const answers = await show();
    await userEvent.click(screen.getByRole('button', { name: '参加' }));
    expect(answers).toEqual([{ reply: 'accepted', reason: null }]);
  });

  it('ask why before declining and send the words of the reason', async () => {
    const answers = await show();
    await userEvent.click(screen.getByRole('button', { name: '不能来…' }));
    await userEvent.click(screen.getByRole('button', { name: '回复不能来' }));
    expect(screen.getByRole('alert')).toHaveTextContent('请选一个原因。');
    await userEvent.click(screen.getByRole('radio', { name: '休假' }));
    await userEvent.click(screen.getByRole('button', { name: '回复不能来' }));
    expect(answers).toEqual([{ reply: 'declined', reason: '休假' }]);
  });

  it('take words of one’s own, and not none', async () => {
    const answers = await show();
    await userEvent.click(screen.getByRole('button', { name: '不能来…' }));
    await userEvent.click(screen.getByRole('radio', { name: '其他' }));
    await userEvent.click(screen.getByRole('button', { name: '回复不能来' }));
    expect(screen.getByLabelText('原因')).toBeInvalid();
    await userEvent.type(screen.getByLabelText('原因'), ' 送孩子 ');
    await userEvent.click(screen.getByRole('button', { name: '回复不能来' }));
    expect(answers).toEqual([{ reply: 'declined', reason: '送孩子' }]);
  });

  it('do not offer again what was answered', async () => {
    await show({ reply: 'accepted' });
    expect(buttons()).toEqual(['暂定', '不能来…']);
  });

  it('put first what was picked in the mail, but answer nothing by themselves', async () => {
    const answers = await show({ picked: 'tentative' });
    expect(buttons()[0]).toBe('暂定');
    expect(answers).toEqual([]);
  });

  it('open the reasons when declining was picked in the mail', async () => {
    await show({ picked: 'declined' });
    expect(screen.getByRole('group', { name: '为什么不能来？' })).toBeInTheDocument();
  });

  it('stay and say why when replies are closed', async () => {
    const answers = await show({ verdict: refuse('session-has-begun') });
    await userEvent.click(screen.getByRole('button', { name: '参加' }));
    expect(answers).toEqual([]);
    expect(screen.getByRole('button', { name: '参加' })).toHaveAccessibleDescription(/这场课已经开始/);
  });
});

describe('declining where the same lesson is held again', () => {
  const run = {
    sessionId: '00000000-0000-4000-8000-000000000077',
    on: '2026-12-03',
    startsLocally: '14:00',
    minutes: 90,
    zone: 'Asia/Shanghai',
    startsAt: '2026-12-03T06:00:00Z',
    endsAt: '2026-12-03T07:30:00Z',
    roomName: '一号培训室',
    seatsLeft: 3,
    hindrance: null,
  };

  it('offers the other sittings with place and seats, and leaves it to the supervisor unless one is chosen', async () => {
    const answers = await show({ picked: 'declined', runs: [run] });
    expect(screen.getByRole('radio', { name: '都不行，请主管安排' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: '身体不适' }));
    await userEvent.click(screen.getByRole('button', { name: '回复不能来' }));
    expect(answers).toEqual([{ reply: 'declined', reason: '身体不适' }]);
  });

  it('takes the chosen one with the decline, and says so on the button', async () => {
    const answers = await show({ picked: 'declined', runs: [run] });
    await userEvent.click(screen.getByRole('radio', { name: '当班走不开' }));
    await userEvent.click(screen.getByRole('radio', { name: '12月3日 周四 14:00–15:30 一号培训室，余 3 座' }));
    await userEvent.click(screen.getByRole('button', { name: '不能来，改上 12月3日 周四 14:00' }));
    expect(answers).toEqual([{ reply: 'declined', reason: '当班走不开', insteadSessionId: run.sessionId }]);
  });
});
