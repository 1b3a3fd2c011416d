import { shiftRosterEndpoints, type ShiftRosterView } from '@fortnight/shared/person/shift-roster.contract';
import type { MeView } from '@fortnight/shared/person/person.contract';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import type { FakeServer } from '../../testing/fake-server';
import { renderPart } from '../../testing/render';
import { sampleRoster } from '../../testing/roster-sample';
import { idOf, sampleMe } from '../../testing/session-sample';
import { clockAt, meAnswer, signedIn } from '../../testing/signed-in';
import { ShiftRosterPage } from './shift-roster.page';

const rosterPath = `/api/sites/${idOf(1)}/shift-roster`;
const daysRoute = `PUT /api/teams/${idOf(20)}/shift-days`;
const swapRoute = `POST /api/teams/${idOf(20)}/shift-swaps`;
const team = {
  id: idOf(20),
  siteId: idOf(1),
  name: '前台班',
  shortName: '前台',
  shifts: [],
  headcount: 3,
  isActive: true,
  version: 1,
};

const calendar = { siteId: idOf(1), weekend: [6, 7], weekendChanges: [], marks: [] };

async function open(view: ShiftRosterView = sampleRoster(), who: MeView = sampleMe('supervisor')): Promise<FakeServer> {
  const { server } = await renderPart(ShiftRosterPage, {
    answers: {
      ...meAnswer(who),
      [`GET /api/sites/${idOf(1)}/calendar`]: { ...calendar, coveredThrough: '2026-11-30' },
      [`GET /api/sites/${idOf(1)}/teams`]: [team],
      [`GET ${rosterPath}`]: view,
      [daysRoute]: { changed: 2, unchanged: 0 },
      [swapRoute]: { id: idOf(400) },
    },
    providers: [signedIn(), clockAt('2026-12-02T01:00:00Z')],
  });
  await screen.findByText('早班', { selector: 'li' }).catch(() => undefined);
  return server;
}

// jsdom lays nothing out, and so scrolls nothing.
beforeAll(() => (Element.prototype.scrollIntoView = () => undefined));

const cell = (name: RegExp): HTMLElement => screen.getByRole('gridcell', { name });
const bodies = (server: FakeServer, route: string): unknown[] =>
  server.asked.filter((asked) => asked.route === route).map(({ body }) => body);

describe('the roster of a team', () => {
  it('shows who works when, today, and where a shift falls below its cover', async () => {
    await open();
    expect(await screen.findByRole('grid', { name: '前台班 2026年12月' })).toBeInTheDocument();
    expect(cell(/^陈雨桐，12月1日 周二，早班/)).toHaveTextContent('早');
    expect(cell(/^何佳，12月1日 周二，中班/)).toHaveTextContent('中');
    expect(cell(/^刘洋，12月1日 周二，休息/)).toHaveTextContent('休');
    expect(screen.getByRole('columnheader', { name: /12月2日/ })).toHaveAttribute('aria-current', 'date');
    expect(screen.queryByText(/个班次人数不足/)).not.toBeInTheDocument();
  });

  it('says where a pattern follows a calendar whose official list ends', async () => {
    const [pattern] = sampleRoster().patterns;
    if (!pattern) throw new Error('no pattern');
    await open(sampleRoster({ patterns: [{ ...pattern, followsCalendar: true }] }));
    expect(await screen.findByRole('note')).toHaveTextContent('工作日历已知到 2026年11月30日');
  });

  it('says nothing of the calendar where no pattern follows it', async () => {
    await open();
    await screen.findByRole('grid');
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
  });

  it('names the shift of the day that lacks people, also for leave', async () => {
    const days: ShiftRosterView['days'] = [
      { employeeId: idOf(11), on: '2026-12-01', shiftId: null, origin: 'set', reason: '技能比赛', swapId: null },
    ];
    const leave = [{ employeeId: idOf(12), startsAt: '2026-12-01T00:00:00Z', endsAt: '2026-12-01T10:00:00Z' }];
    await open(sampleRoster({ days, leave }));
    expect(await screen.findByText('2 个班次人数不足')).toBeInTheDocument();
    expect(screen.getAllByText('缺1')).toHaveLength(2);
    expect(cell(/^陈雨桐，12月1日/)).toHaveAccessibleName(/个别调整，技能比赛$/);
    expect(cell(/^何佳，12月1日/)).toHaveTextContent('假');
  });

  it('fills what is selected by a digit, with a reason', async () => {
    const server = await open();
    await screen.findByRole('grid');
    cell(/^陈雨桐，12月1日/).focus();
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(2);
    await userEvent.keyboard('2');
    await userEvent.type(await screen.findByLabelText('原因'), '顶班');
    await userEvent.click(screen.getByRole('button', { name: '改为中班' }));
    await waitFor(() => expect(bodies(server, daysRoute)).toHaveLength(1));
    expect(bodies(server, daysRoute)[0]).toEqual({
      cells: [
        { employeeId: idOf(11), on: '2026-12-01' },
        { employeeId: idOf(11), on: '2026-12-02' },
      ],
      to: idOf(302),
      reason: '顶班',
    });
  });

  it('gives days back to the pattern without asking', async () => {
    const server = await open();
    await screen.findByRole('grid');
    cell(/^何佳，12月1日/).focus();
    await userEvent.keyboard('{Delete}');
    await waitFor(() => expect(bodies(server, daysRoute)).toHaveLength(1));
    expect(bodies(server, daysRoute)[0]).toMatchObject({ to: 'pattern', reason: null });
  });

  it('swaps a day with somebody who has another shift', async () => {
    const server = await open();
    await screen.findByRole('grid');
    cell(/^陈雨桐，12月1日/).focus();
    const panel = await screen.findByRole('complementary', { name: /陈雨桐 12月1日/ });
    const partners = within(panel).getByLabelText('与谁换');
    expect(
      within(partners)
        .getAllByRole('option')
        .map((option) => option.textContent?.trim()),
    ).toEqual(['何佳 中班', '刘洋 休息']);
    await userEvent.selectOptions(partners, idOf(13));
    await userEvent.type(within(panel).getByLabelText('原因'), '家中有事');
    await userEvent.click(within(panel).getByRole('button', { name: '换班' }));
    await waitFor(() => expect(bodies(server, swapRoute)).toHaveLength(1));
    expect(bodies(server, swapRoute)[0]).toEqual({
      on: '2026-12-01',
      one: { employeeId: idOf(11), shiftId: idOf(301) },
      other: { employeeId: idOf(13), shiftId: null },
      reason: '家中有事',
    });
  });

  it('says whose team it is to a leader of another one, and writes nothing', async () => {
    const roles = [{ role: 'team-leader' as const, siteId: idOf(1), teamId: idOf(21) }];
    const server = await open(sampleRoster(), { ...sampleMe(), roles });
    await screen.findByRole('grid');
    cell(/^陈雨桐，12月1日/).focus();
    await userEvent.keyboard('2');
    expect(await screen.findByRole('button', { name: /^中班/ })).toHaveAttribute('aria-disabled', 'true');
    expect(bodies(server, daysRoute)).toEqual([]);
  });

  it('says what to do where nobody turns yet', async () => {
    await open(sampleRoster({ patterns: [], assignments: [] }));
    expect(await screen.findByText(/还没有轮班。先定一个循环/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '新建轮班模式' }));
    expect(await screen.findByRole('complementary', { name: '轮班模式' })).toBeInTheDocument();
  });
});

describe('a shift pattern', () => {
  it('is made of chips, checked by the rule, and sent as it shows', async () => {
    const server = await open(sampleRoster({ patterns: [], assignments: [] }));
    await userEvent.click(await screen.findByRole('button', { name: '新建轮班模式' }));
    const panel = await screen.findByRole('complementary', { name: '轮班模式' });
    await userEvent.click(within(panel).getByRole('button', { name: '新建轮班模式' }));
    await userEvent.click(screen.getByRole('button', { name: '做五休二' }));
    expect(
      screen
        .getAllByRole('button', { name: /^第 \d 天：/ })
        .map((chip) => chip.textContent?.trim())
        .join(''),
    ).toBe('早早早早早休休');
    await userEvent.click(screen.getByRole('button', { name: /^第 7 天：休息/ }));
    expect(screen.getByRole('button', { name: /^第 7 天：早班/ })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '加一组' }));
    await userEvent.clear(screen.getByLabelText('第 2 组名称'));
    await userEvent.type(screen.getByLabelText('第 2 组名称'), '行政');
    expect(screen.getByRole('button', { name: '保存' })).toHaveAttribute('aria-disabled', 'true');
    expect(bodies(server, `POST ${shiftRosterEndpoints.createPattern.path}`)).toEqual([]);
  });
});
