import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { AccessRow } from '@fortnight/shared/person/access.contract';
import type { MeView } from '@fortnight/shared/person/person.contract';
import { screen, waitFor } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../testing/render';
import { meAnswer, signedIn } from '../testing/signed-in';
import { AccessPage } from './access.page';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [riverside, harbour, elsewhere] = [idOf(1), idOf(2), idOf(3)];
const me: MeView = {
  accountId: idOf(9),
  employeeId: idOf(9),
  name: '陈静',
  siteId: riverside,
  language: 'zh-CN',
  roles: [riverside, harbour].map((siteId) => ({ role: 'administrator', siteId, teamId: null })),
  sites: [
    { id: riverside, name: '滨江管理处', zone: 'Asia/Shanghai' },
    { id: harbour, name: '江湾管理处', zone: 'Asia/Shanghai' },
  ],
};
const row = (n: number, name: string, more: Partial<AccessRow>): AccessRow => ({
  employeeId: idOf(n),
  name,
  staffNumber: `KF${n}`,
  status: 'active',
  siteId: riverside,
  siteName: '滨江管理处',
  zone: 'Asia/Shanghai',
  teamName: null,
  roles: [],
  account: 'none',
  login: null,
  lastSignInAt: null,
  ...more,
});
const leads = { role: 'team-leader', siteId: riverside, siteName: '滨江管理处', teamId: idOf(5), teamName: '前台班' };
const people: AccessRow[] = [
  row(11, '张伟', { account: 'used', login: 'zhangwei@example.test', lastSignInAt: '2026-12-01T01:00:00Z' }),
  row(12, '刘洋', { roles: [{ ...leads, role: 'team-leader' }], account: 'unused', login: 'liuyang@example.test' }),
  row(13, '外人', { siteId: elsewhere, siteName: '远方管理处' }),
];

const open = async () => {
  const shown = await renderPart(AccessPage, {
    answers: { ...meAnswer(me), 'GET /api/access': people },
    providers: [signedIn()],
  });
  await screen.findByRole('link', { name: /张伟/ });
  return shown;
};
const cellsOf = (name: string): (string | undefined)[] =>
  [...(screen.getByText(name).closest('tr')?.cells ?? [])].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());

describe('the overview of accounts and roles', () => {
  it('says who holds what where, whether they get in, and when they did', async () => {
    await open();
    expect(cellsOf('张伟').slice(1)).toEqual([
      '没有授予角色',
      '滨江管理处',
      'zhangwei@example.test',
      '12月1日 周二 09:00',
    ]);
    expect(cellsOf('刘洋').slice(1)).toEqual(['滨江管理处 客服班长 前台班', '滨江管理处', '从未登录', '']);
    expect(cellsOf('外人').slice(1)).toEqual(['没有授予角色', '远方管理处', '没有账号', '']);
  });

  it('opens the page of whoever is at home where I may look, and of nobody else', async () => {
    await open();
    expect(screen.getByRole('link', { name: /刘洋/ })).toHaveAttribute('href', `/people/${idOf(12)}`);
    expect(screen.queryByRole('link', { name: /外人/ })).toBeNull();
  });

  it('keeps what narrows and orders it in the address', async () => {
    const { server } = await open();
    await userEvent.type(screen.getByRole('searchbox'), 'ly');
    await userEvent.selectOptions(screen.getByLabelText('管理处'), '江湾管理处');
    await userEvent.selectOptions(screen.getByLabelText('账号'), '从未登录');
    await userEvent.click(await screen.findByRole('button', { name: '最近登录' }));
    await waitFor(() => {
      const last = server.asked.at(-1)?.route ?? '';
      for (const part of ['search=ly', `siteId=${harbour}`, 'account=unused']) expect(last).toContain(part);
    });
    expect(TestBed.inject(Router).url).toContain('sort=lastSignIn');
    await userEvent.click(screen.getByRole('button', { name: '清除筛选' }));
    await waitFor(() => expect(TestBed.inject(Router).url).not.toContain('search'));
  });
});
