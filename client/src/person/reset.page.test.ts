import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { ResetPageView } from './reset.page';

const token = 'a'.repeat(43);
const route = `/api/reset-links/${token}`;
const shown = { name: '刘阳', login: 'liuyang@example.test', expiresAt: '2026-12-02T01:00:00Z' };

describe('the page of a link for a new password', () => {
  it('says whose it is, sets the password and leads to sign-in', async () => {
    const { server } = await renderPart(ResetPageView, {
      inputs: { token },
      answers: { [`GET ${route}`]: shown, [`POST ${route}`]: new Reply(204, null) },
    });
    const go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    expect(await screen.findByText('刘阳，账号 liuyang@example.test')).toBeVisible();
    await userEvent.type(screen.getByLabelText('新密码'), 'seven quiet cranes');
    await userEvent.click(screen.getByRole('button', { name: '设为新密码' }));
    await waitFor(() => expect(go).toHaveBeenCalledWith('/sign-in'));
    expect(server.asked.at(-1)?.body).toEqual({ password: 'seven quiet cranes' });
  });

  it('says that a link was used, and leads to sign-in', async () => {
    const detail = '这个链接只能用一次，密码已经设过。';
    const refusal = new Reply(410, problemBody('reset-link-used', 410, { detail }));
    await renderPart(ResetPageView, { inputs: { token }, answers: { [`GET ${route}`]: refusal } });
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByRole('link', { name: '去登录' })).toHaveAttribute('href', '/sign-in');
    expect(screen.queryByLabelText('新密码')).toBeNull();
  });
});
