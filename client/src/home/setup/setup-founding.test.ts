import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody } from '../../testing/fake-server';
import { renderPart } from '../../testing/render';
import { SetupFounding } from './setup-founding';

const refusal = (code: string, status: number, detail: string) =>
  new Reply(status, problemBody(code, status, { detail }));

async function fill(password: string): Promise<void> {
  for (const [label, words] of [
    ['安装码', '7K3Q-P0ZD-9XWA'],
    ['公司名称', '滨江物业'],
    ['管理处名称', '滨江管理处'],
    ['姓名', '陈静'],
    ['登录邮箱', 'chenjing@example.test'],
    ['密码', password],
  ] as const) {
    const field = screen.getByLabelText(label);
    await userEvent.clear(field);
    await userEvent.type(field, words);
  }
}
const send = () => userEvent.click(screen.getByRole('button', { name: '建立公司并登录' }));

beforeEach(() => sessionStorage.clear());

describe('the first page of an empty installation', () => {
  it('asks for what is missing before it sends', async () => {
    const { server } = await renderPart(SetupFounding);
    await send();
    for (const label of ['安装码', '公司名称', '管理处名称', '姓名', '密码'])
      expect(screen.getByLabelText(label)).toBeInvalid();
    expect(server.asked).toEqual([]);
  });

  it.each([
    ['setup-code-wrong', 403, '安装码'],
    ['weak-password', 422, '密码'],
  ] as const)('tells %s at its field', async (code, status, label) => {
    await renderPart(SetupFounding, { answers: { 'POST /api/setup': refusal(code, status, '请换一个。') } });
    await fill('riverside in the rain');
    await send();
    await waitFor(() => expect(screen.getByLabelText(label)).toHaveAccessibleDescription(/请换一个。/));
  });

  it('leads to the sign-in page where somebody else was faster', async () => {
    const answer = refusal('already-set-up', 409, '本系统已有公司和管理员。');
    await renderPart(SetupFounding, { answers: { 'POST /api/setup': answer } });
    await fill('riverside in the rain');
    await send();
    expect(await screen.findByText('本系统已有公司和管理员。')).toBeVisible();
    expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute('href', '/sign-in');
  });

  it('keeps what was typed over a reload, but never the password', async () => {
    const { fixture } = await renderPart(SetupFounding);
    await fill('riverside in the rain');
    await fixture.whenStable();
    const kept = sessionStorage.getItem('fortnight.draft.setup') ?? '';
    expect(kept).toContain('滨江物业');
    expect(kept).not.toContain('riverside');
  });
});
