import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { fireEvent, screen, within } from '@testing-library/angular';
import { KeyMap } from '../ui/key-map';
import userEvent from '@testing-library/user-event';
import { rightGuard } from '../app/right.guard';
import { signedInGuard } from '../app/signed-in.guard';
import { CurrentSite } from '../person/current-site';
import { FakeServer, Reply, problemBody, type FakeAnswer } from '../testing/fake-server';
import { testProviders } from '../testing/render';
import { HeadActs, PageHead } from '../ui/page-head';
import { NAV_ENTRIES, type NavEntry } from './navigation';
import { Shell } from './shell';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead, HeadActs],
  template: `<fn-page-head title="计划"
      ><ng-template fnHeadActs><button type="button">新建</button></ng-template></fn-page-head
    >
    <p>计划正文</p>`,
})
class PlansPage {}

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [PageHead],
  template: '<fn-page-head title="没有权限" />',
})
class NoRightPage {}

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '登录页' })
class SignInPage {}

const [one, two] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
const me = {
  accountId: one,
  employeeId: one,
  name: '王芳',
  siteId: one,
  language: 'zh-CN',
  roles: [{ role: 'supervisor', siteId: one, teamId: null }],
  sites: [
    { id: one, name: '滨江管理处', zone: 'Asia/Shanghai' },
    { id: two, name: '江湾管理处', zone: 'Asia/Shanghai' },
  ],
};
const about = { name: '', version: '', now: '2026-12-01T01:00:00Z', demo: false, demoAccounts: [] };
const entries: NavEntry[] = [
  { path: 'plans', label: 'app.site', icon: 'plan', right: 'plan.read' },
  { path: 'outbox', label: 'app.me', icon: 'mail', right: 'outbox.read' },
  { path: 'trial', label: 'app.signOut', icon: 'mail', isDemoOnly: true },
];
const routes: Routes = [
  { path: 'sign-in', component: SignInPage },
  { path: 'setup', component: SignInPage },
  {
    path: '',
    component: Shell,
    canActivate: [signedInGuard],
    children: [
      { path: 'plans', component: PlansPage },
      { path: 'outbox', component: PlansPage, canActivate: [rightGuard('outbox.read')] },
      { path: 'not-allowed', component: NoRightPage },
    ],
  },
];

async function open(address: string, answers: Readonly<Record<string, FakeAnswer>> = {}): Promise<FakeServer> {
  localStorage.clear();
  const server = new FakeServer({
    'GET /api/me': me,
    'GET /api/about': about,
    'GET /api/setup': { isNew: false },
    ...answers,
  });
  const providers = [provideRouter(routes), { provide: NAV_ENTRIES, useValue: entries }];
  TestBed.configureTestingModule({ providers: testProviders(server, { providers }) });
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl(address);
  await harness.fixture.whenStable();
  return server;
}

describe('the shell', () => {
  it('shows the page’s title and acts in the top bar, and its name in the window', async () => {
    await open('/plans');
    expect(screen.getByRole('heading', { level: 1, name: '计划' })).toBeVisible();
    expect(screen.getByRole('button', { name: '新建' })).toBeVisible();
    expect(document.title).toBe('计划 — 训程');
  });

  it('shows only pages that exist and that I may see', async () => {
    await open('/plans');
    const navigation = screen.getByRole('navigation', { name: '主导航' });
    expect(navigation).toHaveTextContent('管理处');
    expect(navigation.querySelectorAll('.entry')).toHaveLength(1);
    expect(navigation.querySelector('.entry')).toHaveAttribute('aria-current', 'page');
  });

  it('shows demo-only pages in the demo', async () => {
    await open('/plans', { 'GET /api/about': { ...about, demo: true } });
    expect(screen.getByRole('navigation').querySelectorAll('.entry')).toHaveLength(2);
  });

  it('says so in the page’s place when I lack the right, and keeps the address', async () => {
    await open('/outbox');
    expect(screen.getByRole('heading', { name: '没有权限' })).toBeVisible();
  });

  it('leads to the sign-in page with the way back when nobody is signed in', async () => {
    await open('/plans?month=2026-12', { 'GET /api/me': new Reply(401, problemBody('not-signed-in', 401)) });
    expect(TestBed.inject(Router).url).toBe('/sign-in?return=%2Fplans%3Fmonth%3D2026-12');
  });

  it('leads to the first page of a new installation', async () => {
    const nobody = new Reply(401, problemBody('not-signed-in', 401));
    await open('/plans', { 'GET /api/me': nobody, 'GET /api/setup': { isNew: true } });
    expect(TestBed.inject(Router).url).toBe('/setup');
  });

  it('switches the site at the top left', async () => {
    await open('/plans');
    expect(TestBed.inject(CurrentSite).id()).toBe(one);
    await userEvent.click(screen.getByRole('button', { name: /滨江管理处/ }));
    await userEvent.click(await screen.findByRole('menuitemradio', { name: '江湾管理处' }));
    expect(TestBed.inject(CurrentSite).id()).toBe(two);
  });

  it('switches the language by one click and remembers it with the account', async () => {
    const server = await open('/plans', { 'PATCH /api/me': { ...me, language: 'en' } });
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('navigation', { name: 'Main navigation' })).toBeVisible();
    expect(server.asked.at(-1)).toMatchObject({ route: 'PATCH /api/me', body: { language: 'en' } });
  });

  it('signs out from the account menu', async () => {
    await open('/plans', { 'POST /api/sign-out': {} });
    await userEvent.click(screen.getByRole('button', { name: '王芳，账号' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '退出登录' }));
    expect(await screen.findByText('登录页')).toBeVisible();
  });

  it('shows the keys at the press of ?, also where an input method is on, and not while somebody writes', async () => {
    await open('/plans');
    const press = (init: KeyboardEventInit): boolean => fireEvent.keyDown(document.body, { code: 'Slash', ...init });
    press({ key: '？', shiftKey: true, isComposing: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    press({ key: '？', shiftKey: true });
    const sheet = await screen.findByRole('dialog', { name: '键盘快捷键' });
    expect(within(sheet).getByRole('region', { name: '所有页面' })).toHaveTextContent('打开这张表');
    await userEvent.click(within(sheet).getByRole('checkbox', { name: '单键快捷键可用' }));
    await userEvent.click(within(sheet).getByRole('button', { name: '关闭' }));
    press({ key: '?', shiftKey: true });
    expect(TestBed.inject(KeyMap).areSingleKeysOn()).toBe(false);
    expect(screen.queryAllByRole('dialog').length).toBeLessThanOrEqual(1);
  });

  it('brings the keyboard to the page by the first link', async () => {
    await open('/plans');
    await userEvent.click(screen.getByRole('link', { name: '跳到正文' }));
    expect(screen.getByRole('main')).toHaveFocus();
  });
});
