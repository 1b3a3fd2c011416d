import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { MeView } from '@fortnight/shared/person/person.contract';
import type { PlaceReport } from '@fortnight/shared/site/place-list.contract';
import type { RoomView, SiteView, TeamView } from '@fortnight/shared/site/site.contract';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { problemBody, Reply, type FakeAnswer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { meAnswer, signedIn } from '../testing/signed-in';
import { RoomListPage } from './room-list.page';
import { SiteListPage } from './site-list.page';
import { TeamListPage } from './team-list.page';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const siteId = idOf(1);
const room = (n: number, name: string, seats: number, isActive = true): RoomView => ({
  id: idOf(n),
  siteId,
  name,
  seats,
  isActive,
  version: 1,
});
const rooms = [room(11, '一号培训室', 20), room(12, '多功能厅', 60), room(13, '旧教室', 8, false)];
const shifts = [
  { name: '早班', startsLocally: '07:30', endsLocally: '15:30', minimumOnPost: 4 },
  { name: '夜班', startsLocally: '20:00', endsLocally: '08:00', minimumOnPost: 0 },
];
const team: TeamView = {
  id: idOf(21),
  siteId,
  name: '前台班',
  shortName: '前台',
  shifts,
  headcount: 14,
  isActive: true,
  version: 1,
};
const site: SiteView = {
  id: siteId,
  name: '滨江管理处',
  zone: 'Asia/Shanghai',
  country: 'CN',
  opensLocally: '08:00',
  closesLocally: '20:00',
  anchorMonday: '2026-01-05',
  calendarCoveredThrough: null,
  isActive: true,
  version: 1,
};
const me = (role: 'administrator' | 'supervisor'): MeView => ({
  accountId: idOf(3),
  employeeId: idOf(3),
  name: '赵敏',
  siteId,
  language: 'zh-CN',
  roles: [{ role, siteId, teamId: null }],
  sites: [{ id: siteId, name: site.name, zone: site.zone }],
});
const none = { idle: 0, taken: 0, people: 0, binding: 0, planned: 0, templates: 0, unfit: 0 };
const report: PlaceReport = { ...none, isWritten: false, changed: 2, unchanged: 0, refused: [] };
const asAdministrator = { ...meAnswer(me('administrator')) };

const openRooms = (more: Record<string, FakeAnswer> = {}, who: 'administrator' | 'supervisor' = 'administrator') =>
  renderPart(RoomListPage, {
    answers: { ...meAnswer(me(who)), [`GET /api/sites/${siteId}/rooms`]: rooms, ...more },
    providers: [signedIn()],
  });

const names = (): string[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => rooms.find(({ name }) => row.textContent?.includes(name))?.name ?? '');

describe('the list of rooms', () => {
  it('stands in the order of its heads and is asked for what narrows it, both in the address', async () => {
    const { server } = await openRooms();
    await screen.findByRole('link', { name: '多功能厅' });
    expect(names()).toEqual(['多功能厅', '旧教室', '一号培训室']);
    await userEvent.click(screen.getByRole('button', { name: '座位数' }));
    await waitFor(() => expect(names()).toEqual(['旧教室', '一号培训室', '多功能厅']));
    await userEvent.type(screen.getByRole('searchbox'), 'dgnt');
    await userEvent.selectOptions(screen.getByLabelText('座位数'), '20 座以上');
    await waitFor(() => {
      const last = server.asked.filter(({ route }) => route.includes('/rooms?')).at(-1)?.route;
      expect(last).toContain('search=dgnt');
      expect(last).toContain('seats=20');
      expect(last).toContain('use=in');
    });
    expect(TestBed.inject(Router).url).toContain('sort=seats');
  });

  it('foretells what many rooms out of use touch, writes it, and gives it back', async () => {
    const touched = { ...report, idle: 2, binding: 3, unfit: 1 };
    const { server } = await openRooms({
      [`POST /api/sites/${siteId}/room-edits`]: (body: unknown) => ({
        ...touched,
        isWritten: !(body as { dryRun: boolean }).dryRun,
      }),
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: '选一号培训室' }));
    await userEvent.click(screen.getByRole('checkbox', { name: '选多功能厅' }));
    await userEvent.click(screen.getByRole('button', { name: '批量修改' }));
    const panel = screen.getByRole('complementary', { name: '修改 2 间教室' });
    await userEvent.selectOptions(within(panel).getByLabelText('状态'), '已停用');
    expect(await within(panel).findByText('场已批准课次')).toBeVisible();
    expect(within(panel).getByText('场课次坐不下')).toBeVisible();
    await userEvent.click(within(panel).getByRole('button', { name: '停用 2 项' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    const [, written] = server.asked.filter(({ route }) => route.startsWith('POST')).map(({ body }) => body);
    expect(written).toMatchObject({ dryRun: false, rows: [{ change: { isActive: false } }, {}] });
  });

  it('names the rows that stand against it', async () => {
    const refused = [{ id: idOf(11), name: '一号培训室', code: 'row-changed-meanwhile', detail: '被别人改过。' }];
    await openRooms({ [`POST /api/sites/${siteId}/room-edits`]: { ...report, changed: 1, refused } });
    await userEvent.click(await screen.findByRole('checkbox', { name: '全选 3 项' }));
    await userEvent.click(screen.getByRole('button', { name: '批量修改' }));
    const panel = screen.getByRole('complementary');
    await userEvent.type(within(panel).getByLabelText('座位数'), '25');
    await userEvent.tab();
    expect(await within(panel).findByText('一号培训室：被别人改过。')).toBeVisible();
    await userEvent.click(within(panel).getByRole('button', { name: '去掉这 1 项' }));
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('已选 2 项'));
  });

  it('opens a room beside it, saves it under its version, and says what it does not take', async () => {
    const { server } = await openRooms({
      [`PATCH /api/rooms/${idOf(12)}`]: (body: unknown) =>
        (body as RoomView).seats > 60
          ? new Reply(412, problemBody('stale-version', 412))
          : { ...rooms[1], ...(body as object), version: 2 },
    });
    await userEvent.click(await screen.findByRole('link', { name: '多功能厅' }));
    const panel = await screen.findByRole('complementary', { name: '多功能厅' });
    const seats = within(panel).getByLabelText('座位数');
    await userEvent.clear(seats);
    await userEvent.click(within(panel).getByRole('button', { name: '保存教室' }));
    expect(await within(panel).findByText(/不得小于 1/)).toBeVisible();
    await userEvent.type(seats, '70');
    await userEvent.click(within(panel).getByRole('button', { name: '保存教室' }));
    expect(await within(panel).findByRole('alert')).toHaveTextContent('别人改过');
    await userEvent.clear(seats);
    await userEvent.type(seats, '50');
    await userEvent.click(within(panel).getByRole('button', { name: '保存教室' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    const sent = server.asked.filter(({ route }) => route.startsWith('PATCH')).at(-1);
    expect(sent).toMatchObject({ body: { name: '多功能厅', seats: 50 }, headers: { 'If-Match': '"1"' } });
  });

  it('takes a room out of use from its form after saying what that touches, and back into use', async () => {
    const use = { people: 0, planned: 1, binding: 2, participants: 9, templates: 0, lastOn: '2026-12-03' };
    const { server } = await openRooms({
      [`GET /api/rooms/${idOf(12)}/use`]: use,
      [`PUT /api/rooms/${idOf(12)}/activity`]: { ...rooms[1], isActive: false, version: 2 },
      [`PUT /api/rooms/${idOf(13)}/activity`]: { ...rooms[2], isActive: true, version: 2 },
    });
    await userEvent.click(await screen.findByRole('link', { name: '多功能厅' }));
    await userEvent.click(await screen.findByRole('button', { name: '停用' }));
    const dialog = await screen.findByRole('dialog', { name: '停用多功能厅？' });
    expect(dialog).toHaveTextContent('2场已批准的课次');
    await userEvent.click(within(dialog).getByRole('button', { name: '停用多功能厅' }));
    await waitFor(() => expect(server.asked.at(-1)?.route).toContain('/rooms?'));
    await userEvent.click(screen.getByRole('link', { name: '旧教室' }));
    await userEvent.click(await screen.findByRole('button', { name: '恢复使用' }));
    await waitFor(() =>
      expect(
        server.asked.some(({ route, body }) => route.includes(idOf(13)) && (body as { isActive: boolean }).isActive),
      ).toBe(true),
    );
  });

  it('is for others to read and export, not to change', async () => {
    await openRooms({}, 'supervisor');
    expect(await screen.findByText('多功能厅')).toBeVisible();
    expect(screen.queryByRole('checkbox')).toBeNull();
    expect(screen.queryByRole('link', { name: '多功能厅' })).toBeNull();
  });

  it('says what to do where there is none', async () => {
    await openRooms({ [`GET /api/sites/${siteId}/rooms`]: [] });
    expect(await screen.findByText('还没有教室。加一间，排课时才能安排地点。')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '加教室' }));
    expect(await screen.findByRole('complementary', { name: '新教室' })).toBeVisible();
  });
});

describe('the list of teams', () => {
  it('tells shifts and who has to stay on post, and edits both', async () => {
    const { server } = await renderPart(TeamListPage, {
      answers: {
        ...asAdministrator,
        [`GET /api/sites/${siteId}/teams`]: [team],
        [`PATCH /api/teams/${team.id}`]: (body: unknown) => ({ ...team, ...(body as object), version: 2 }),
      },
      providers: [signedIn()],
    });
    const row = (await screen.findAllByRole('row'))[1] as HTMLElement;
    expect(row).toHaveTextContent('早班 07:30–15:30');
    expect(within(row).getByText('早班 4')).toBeVisible();
    await userEvent.click(within(row).getByRole('link', { name: '前台班' }));
    const [, night] = within(await screen.findByRole('complementary')).getAllByRole('group', { name: /个班次/ });
    const field = within(night as HTMLElement).getByLabelText('最低在岗');
    await userEvent.clear(field);
    await userEvent.type(field, '2');
    await userEvent.click(screen.getByRole('button', { name: '保存班组' }));
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
    const sent = server.asked.filter(({ route }) => route.startsWith('PATCH')).at(-1)?.body as TeamView;
    expect(sent.shifts.map(({ minimumOnPost }) => minimumOnPost)).toEqual([4, 2]);
  });

  it('gives many teams the same shifts', async () => {
    const { server } = await renderPart(TeamListPage, {
      answers: {
        ...asAdministrator,
        [`GET /api/sites/${siteId}/teams`]: [team],
        [`POST /api/sites/${siteId}/team-edits`]: { ...report, changed: 1, people: 14 },
      },
      providers: [signedIn()],
    });
    await userEvent.click(await screen.findByRole('checkbox', { name: '选前台班' }));
    await userEvent.click(screen.getByRole('button', { name: '批量修改' }));
    await userEvent.click(screen.getByRole('button', { name: '统一班次' }));
    await userEvent.click(screen.getByRole('button', { name: '去掉班次 夜班' }));
    expect(await screen.findByText('人换班次')).toBeVisible();
    const sent = server.asked.filter(({ route }) => route.startsWith('POST')).at(-1)?.body;
    expect(sent).toMatchObject({ dryRun: true, rows: [{ id: team.id, change: { shifts: [shifts[0]] } }] });
  });
});

describe('the list of sites', () => {
  it('gives many sites their hours', async () => {
    const { server } = await renderPart(SiteListPage, {
      answers: { ...asAdministrator, 'GET /api/sites': [site], 'POST /api/site-edits': { ...report, unfit: 4 } },
      providers: [signedIn()],
    });
    const row = (await screen.findAllByRole('row'))[1] as HTMLElement;
    expect(row).toHaveTextContent('08:00–20:00');
    expect(row).toHaveTextContent('中国');
    await userEvent.click(screen.getByRole('checkbox', { name: '选滨江管理处' }));
    await userEvent.click(screen.getByRole('button', { name: '批量修改' }));
    await userEvent.type(screen.getByLabelText('开门'), '09:30');
    expect(await screen.findByText('场课次落在开放时间外')).toBeVisible();
    const sent = server.asked.filter(({ route }) => route.startsWith('POST')).at(-1)?.body;
    expect(sent).toMatchObject({ rows: [{ change: { opensLocally: '09:30' } }] });
  });
});
