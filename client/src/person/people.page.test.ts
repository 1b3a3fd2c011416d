import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { EmployeeView, MeView } from '@fortnight/shared/person/person.contract';
import type { EmployeeReport } from '@fortnight/shared/person/staff.contract';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { renderPart } from '../testing/render';
import { meAnswer, signedIn } from '../testing/signed-in';
import { PeoplePage } from './people.page';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const site = idOf(1);
const team = {
  id: idOf(2),
  siteId: site,
  name: '前台班',
  shortName: '前台',
  shifts: [],
  headcount: 2,
  isActive: true,
  version: 1,
};
const me: MeView = {
  accountId: idOf(3),
  employeeId: idOf(3),
  name: '王芳',
  siteId: site,
  language: 'zh-CN',
  roles: [{ role: 'supervisor', siteId: site, teamId: null }],
  sites: [{ id: site, name: '滨江管理处', zone: 'Asia/Shanghai' }],
};
const employee = (n: number, name: string, post: string): EmployeeView => ({
  id: idOf(n),
  siteId: site,
  staffNumber: `KF${n}`,
  name,
  teamId: team.id,
  teamName: team.name,
  post,
  hiredOn: '2024-05-06',
  mail: null,
  phone: null,
  status: 'active',
  roles: [],
  hasRolesElsewhere: false,
  solelyAdministered: [],
  hasAccount: false,
  version: 1,
});
const people = [employee(11, '张伟', '前台'), employee(12, '安娜', '大堂'), employee(13, '李四', '前台')];
const report: EmployeeReport = {
  isWritten: false,
  changed: 2,
  unchanged: 0,
  refused: [],
  moved: 0,
  left: 0,
  returned: 0,
  rolesLost: 0,
  accountsClosed: 0,
};

const open = async (edits: (body: unknown) => unknown = () => report) => {
  const shown = await renderPart(PeoplePage, {
    answers: {
      ...meAnswer(me),
      [`GET /api/sites/${site}/teams`]: [team],
      [`GET /api/sites/${site}/employees`]: people,
      [`POST /api/sites/${site}/employee-edits`]: edits,
    },
    providers: [signedIn()],
  });
  await screen.findByRole('link', { name: /张伟/ });
  return shown;
};

const names = (): string[] =>
  screen
    .getAllByRole('link')
    .map((link) => link.textContent?.trim().slice(1) ?? '')
    .filter((name) => people.some((one) => one.name === name));

describe('the list of people', () => {
  it('stands in the order of its heads, which the address keeps', async () => {
    await open();
    expect(names()).toEqual(['安娜', '李四', '张伟']);
    await userEvent.click(screen.getByRole('button', { name: '姓名' }));
    await waitFor(() => expect(names()).toEqual(['张伟', '李四', '安娜']));
    expect(screen.getByRole('columnheader', { name: '姓名' })).toHaveAttribute('aria-sort', 'descending');
    expect(TestBed.inject(Router).url).toContain('order=down');
  });

  it('asks for what is searched and filtered', async () => {
    const { server } = await open();
    await userEvent.type(screen.getByRole('searchbox'), 'zw');
    await userEvent.selectOptions(screen.getByLabelText('状态'), '已离职');
    await waitFor(() => {
      const last = server.asked.filter(({ route }) => route.includes('/employees?')).at(-1)?.route;
      expect(last).toContain('search=zw');
      expect(last).toContain('status=left');
    });
  });

  it('foretells a bulk edit, then writes it', async () => {
    const { server } = await open((body) => ({ ...report, isWritten: !(body as { dryRun: boolean }).dryRun }));
    await userEvent.click(screen.getByRole('checkbox', { name: '选张伟' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '选李四' }));
    expect(screen.getByRole('status')).toHaveTextContent('已选 2 项');
    await userEvent.click(screen.getByRole('button', { name: '批量修改' }));
    const panel = screen.getByRole('complementary', { name: '修改 2 人' });
    await userEvent.type(within(panel).getByLabelText('岗位'), '中控');
    await userEvent.tab();
    await userEvent.click(await within(panel).findByRole('button', { name: '修改 2 人' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    const sent = server.asked.filter(({ route }) => route.startsWith('POST')).map(({ body }) => body);
    expect(sent).toHaveLength(2);
    expect(sent[1]).toMatchObject({
      dryRun: false,
      rows: [
        { id: idOf(13), version: 1, change: { post: '中控' } },
        { id: idOf(11), version: 1, change: { post: '中控' } },
      ],
    });
  });

  it('names who stands against it, and leaves them out on request', async () => {
    const refused = [{ id: idOf(11), name: '张伟', code: 'employee-has-left', detail: '张伟已离职。' }];
    await open((body) => ({ ...report, refused: (body as { rows: unknown[] }).rows.length > 2 ? refused : [] }));
    await userEvent.click(screen.getByRole('checkbox', { name: '全选 3 项' }));
    await userEvent.click(screen.getByRole('button', { name: '批量修改' }));
    await userEvent.selectOptions(
      within(screen.getByRole('complementary')).getByLabelText('状态'),
      screen.getAllByRole('option', { name: '已离职' }).at(-1) as HTMLElement,
    );
    expect(await screen.findByText('张伟已离职。')).toBeVisible();
    expect(screen.getByRole('button', { name: '办理 2 人离职' })).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(screen.getByRole('button', { name: '去掉这 1 项' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('已选 2 项'));
  });

  it('is walked and picked by keyboard', async () => {
    await open();
    screen.getByRole('link', { name: /安娜/ }).focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('link', { name: /李四/ })).toHaveFocus();
    await userEvent.keyboard(' ');
    expect(screen.getByRole('checkbox', { name: '选李四' })).toBeChecked();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('checkbox', { name: '选李四' })).not.toBeChecked();
  });
});
