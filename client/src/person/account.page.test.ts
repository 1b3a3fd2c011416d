import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { AccountPage } from './account.page';

const signIn = (id: string, isThis: boolean, browser: string | null) => ({
  id,
  browser,
  system: browser && 'Windows',
  address: '10.0.0.7',
  signedInAt: '2026-12-01T01:00:00Z',
  lastSeenAt: '2026-12-01T01:00:00Z',
  isThis,
});
const list = [signIn('a', true, 'Edge'), signIn('b', false, 'Chrome'), signIn('c', false, null)];

describe('my account', () => {
  it('lists where I am signed in, and signs one out', async () => {
    const { server } = await renderPart(AccountPage, {
      answers: { 'GET /api/me/sign-ins': list, 'DELETE /api/me/sign-ins/b': new Reply(204, null) },
    });
    await screen.findByText('Edge / Windows');
    const rows = screen.getAllByRole('listitem').filter((row) => row.querySelector('fn-icon'));
    expect(rows.map((row) => row.querySelector('b')?.textContent)).toEqual([
      'Edge / Windows',
      'Chrome / Windows',
      '未知设备',
    ]);
    expect(rows[1]).toHaveTextContent('登录于 12月1日 周二 09:00');
    expect(within(rows[0] as HTMLElement).queryByRole('button')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '让 Chrome / Windows 退出登录' }));
    await waitFor(() => expect(server.asked.map(({ route }) => route)).toContain('DELETE /api/me/sign-ins/b'));
    expect(screen.getByRole('button', { name: '退出其他 2 台设备' })).toBeVisible();
  });

  it('says at the field that the present password is wrong', async () => {
    const errors = [{ pointer: '/currentPassword', code: 'wrong-password', detail: '当前密码不对。' }];
    const refusal = new Reply(422, problemBody('invalid-request', 422, { errors }));
    await renderPart(AccountPage, { answers: { 'GET /api/me/sign-ins': list, 'PUT /api/me/password': refusal } });
    await userEvent.type(screen.getByLabelText('当前密码'), 'wrong');
    await userEvent.type(screen.getByLabelText('新密码'), 'seven quiet cranes');
    await userEvent.click(screen.getByRole('button', { name: '换成新密码' }));
    expect(await screen.findByText('当前密码不对。')).toBeVisible();
    expect(screen.getByLabelText('新密码')).toHaveValue('seven quiet cranes');
  });
});
