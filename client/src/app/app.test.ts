import { ChangeDetectionStrategy, Component, ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, TitleStrategy, provideRouter, withNavigationErrorHandler } from '@angular/router';
import { describeProblem } from '@fortnight/shared/rule/problem';
import { ProblemError } from '../api/problem-error';
import { Reader } from '../i18n/language';
import { FakeServer } from '../testing/fake-server';
import { testProviders } from '../testing/render';
import { Toasts } from '../ui/toasts';
import { navEntries, routes } from './app.routes';
import { FailureToasts, pageFailed } from './failures';
import { page } from './page-route';
import { PageTitle } from './page-title';

@Component({ changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
class Blank {}

function start(): void {
  const table = [
    { path: 'failed', component: Blank },
    { path: 'titled', component: Blank, title: 'app.notFound.title' },
    page('broken', 'app.name', () => Promise.reject(new Error('chunk is gone'))),
  ];
  const providers = [
    provideRouter(table, withNavigationErrorHandler(pageFailed)),
    { provide: ErrorHandler, useClass: FailureToasts },
    { provide: TitleStrategy, useClass: PageTitle },
  ];
  TestBed.configureTestingModule({ providers: testProviders(new FakeServer({}), { providers }) });
}

describe('failures that nobody caught', () => {
  let logged: jest.SpyInstance;
  beforeEach(() => {
    logged = jest.spyOn(console, 'error').mockImplementation();
    start();
  });
  afterEach(() => logged.mockRestore());

  const said = (): string[] =>
    TestBed.inject(Toasts)
      .list()
      .map((toast) => toast.text);

  it('says a refusal in its own words, and logs nothing', () => {
    TestBed.inject(ErrorHandler).handleError(new ProblemError(describeProblem('stale-version', {}, 'zh-CN')));
    expect(said()).toEqual(['内容已被更改']);
    expect(logged).not.toHaveBeenCalled();
  });

  it('says and logs an error of the page', () => {
    TestBed.inject(ErrorHandler).handleError(new Error('undefined is not a function'));
    expect(said()).toEqual(['页面出错']);
    expect(logged).toHaveBeenCalledTimes(1);
  });

  it('keeps quiet about requests given up and sessions ended', () => {
    const handler = TestBed.inject(ErrorHandler);
    handler.handleError(new DOMException('given up', 'AbortError'));
    handler.handleError(new ProblemError(describeProblem('not-signed-in', {}, 'zh-CN')));
    expect(said()).toEqual([]);
  });

  it('leads to a page that says so when a page cannot be loaded', async () => {
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/broken');
    expect(router.routerState.snapshot.root.firstChild?.routeConfig?.path).toBe('failed');
  });
});

describe('the window’s title', () => {
  it('follows the route and the language', async () => {
    start();
    await TestBed.inject(Router).navigateByUrl('/titled');
    TestBed.tick();
    expect(document.title).toBe('没有这个页面 — 训程');
    await TestBed.inject(Reader).use('en');
    TestBed.tick();
    expect(document.title).toBe('No such page — Fortnight');
  });
});

describe('the routes', () => {
  const pages = routes.find((route) => route.path === '')?.children ?? [];

  it('leave nothing but sign-in, replies, new passwords and failures open to people who have not signed in', () => {
    const open = routes.filter((route) => !route.canActivate).map((route) => route.path);
    expect(open.filter((path) => !['sign-in', 'failed', 'answer/:token', 'reset/:token'].includes(path ?? ''))).toEqual(
      [],
    );
  });

  it('show in the navigation only what they lead to', () => {
    const paths = pages.map((route) => route.path);
    expect(navEntries.filter((entry) => !paths.includes(entry.path))).toEqual([]);
  });

  it('title every page', () => {
    expect(pages.filter((route) => route.path !== '**' && !route.title)).toEqual([]);
  });
});
