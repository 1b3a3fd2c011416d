import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Router } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { Reply, problemBody } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { About } from './about';
import { Me } from './me';
import { SignInPage, localAddress } from './sign-in.page';

const id = '00000000-0000-4000-8000-000000000001';
const me = {
  accountId: id,
  employeeId: id,
  name: '王芳',
  siteId: id,
  language: 'zh-CN',
  roles: [{ role: 'supervisor', siteId: id, teamId: null }],
  sites: [{ id, name: '滨江管理处', zone: 'Asia/Shanghai' }],
};
const about = {
  name: 'Fortnight',
  version: '0.1.0',
  now: '2026-12-01T01:00:00Z',
  demo: false,
  demoAccounts: [],
};
const demoAccount = {
  login: 'supervisor@demo.test',
  name: '王芳',
  role: 'supervisor',
  siteName: '滨江管理处',
  password: 'fortnight-demo',
};

beforeEach(() => localStorage.clear());

describe('signing in', () => {
  it('sends account and password and goes where the reader wanted to go', async () => {
    const { server } = await renderPart(SignInPage, {
      answers: { 'GET /api/about': about, 'POST /api/sign-in': me },
      inputs: { return: '/plans?month=2026-12' },
    });
    const go = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await userEvent.type(screen.getByLabelText('账号'), ' supervisor@demo.test ');
    await userEvent.type(screen.getByLabelText('密码'), 'fortnight-demo{Enter}');
    await waitFor(() => expect(go).toHaveBeenCalledWith('/plans?month=2026-12'));
    expect(server.asked.at(-1)?.body).toEqual({
      login: 'supervisor@demo.test',
      password: 'fortnight-demo',
      staySignedIn: true,
    });
    expect(TestBed.inject(Me).holds('plan.draft', id)).toBe(true);
  });

  it('asks for what is missing before it sends', async () => {
    const { server } = await renderPart(SignInPage, { answers: { 'GET /api/about': about } });
    await userEvent.click(screen.getByRole('button', { name: '登录' }));
    expect(screen.getByLabelText('账号')).toHaveAccessibleDescription('请填写账号。');
    expect(screen.getByLabelText('密码')).toBeInvalid();
    expect(server.asked.map((request) => request.route)).toEqual(['GET /api/about']);
  });

  it('says what the server says, in place, until the reader types again', async () => {
    const refusal = new Reply(401, problemBody('wrong-credentials', 401, { detail: '账号或密码不对。' }));
    await renderPart(SignInPage, { answers: { 'GET /api/about': about, 'POST /api/sign-in': refusal } });
    await userEvent.type(screen.getByLabelText('账号'), 'KF0217');
    await userEvent.type(screen.getByLabelText('密码'), 'wrong{Enter}');
    expect(await screen.findByText('账号或密码不对。')).toBeVisible();
    await userEvent.type(screen.getByLabelText('密码'), 'x');
    expect(screen.queryByText('账号或密码不对。')).toBeNull();
  });

  it('shows the password only on demand', async () => {
    await renderPart(SignInPage, { answers: { 'GET /api/about': about } });
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'password');
    await userEvent.click(screen.getByRole('button', { name: '显示密码' }));
    expect(screen.getByLabelText('密码')).toHaveAttribute('type', 'text');
  });

  it('shows accounts to try in the demo only, and signs in by one click', async () => {
    const { server } = await renderPart(SignInPage, {
      answers: { 'GET /api/about': { ...about, demo: true, demoAccounts: [demoAccount] }, 'POST /api/sign-in': me },
    });
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await userEvent.click(await screen.findByRole('button', { name: /supervisor@demo\.test/ }));
    expect(server.asked.at(-1)?.body).toMatchObject({ login: 'supervisor@demo.test', password: 'fortnight-demo' });
  });

  it('shows no accounts outside the demo', async () => {
    await renderPart(SignInPage, { answers: { 'GET /api/about': { ...about, demoAccounts: [demoAccount] } } });
    await waitFor(() => expect(TestBed.inject(About).view()).toBeDefined());
    expect(screen.queryByText('supervisor@demo.test')).toBeNull();
  });

  it('carries a language picked here over to the account', async () => {
    const { server } = await renderPart(SignInPage, {
      answers: { 'GET /api/about': about, 'POST /api/sign-in': me, 'PATCH /api/me': { ...me, language: 'en' } },
    });
    jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    await userEvent.type(await screen.findByLabelText('Account'), 'a');
    await userEvent.type(screen.getByLabelText('Password'), 'b{Enter}');
    await waitFor(() =>
      expect(server.asked.at(-1)).toMatchObject({ route: 'PATCH /api/me', body: { language: 'en' } }),
    );
  });
});

describe('the way back', () => {
  it.each(['//evil.test', '/\\evil.test', 'https://evil.test', 'javascript:alert(1)', '/sign-in?return=/', undefined])(
    'does not lead elsewhere: %s',
    (address) => expect(localAddress(address)).toBe('/'),
  );

  it('leads to an address of ours', () => expect(localAddress('/plans/1?week=2')).toBe('/plans/1?week=2'));
});
