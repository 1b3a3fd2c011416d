import type { LeaveTouches, LeaveView } from '@fortnight/shared/person/leave.contract';
import type { MeView } from '@fortnight/shared/person/person.contract';
import { fireEvent, screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { problemBody, Reply } from '../../testing/fake-server';
import { employeeOf } from '../../testing/people';
import { renderPart } from '../../testing/render';
import { meAnswer, signedIn } from '../../testing/signed-in';
import { LeaveForm } from './leave-form';
import { LeavePage } from './leave.page';

const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const riverside = idOf(1);
const me = (role: 'team-leader' | 'trainee'): MeView => ({
  accountId: idOf(9),
  employeeId: idOf(9),
  name: '刘洋',
  siteId: riverside,
  language: 'zh-CN',
  roles: [{ role, siteId: riverside, teamId: idOf(20) }],
  sites: [{ id: riverside, name: '滨江管理处', zone: 'Asia/Shanghai' }],
});
const leave = (n: number, name: string, more: Partial<LeaveView> = {}): LeaveView => ({
  id: idOf(100 + n),
  siteId: riverside,
  employeeId: idOf(n),
  name,
  teamId: idOf(20),
  teamName: '前台班',
  kind: 'annual',
  fromOn: '2030-12-02',
  startsLocally: null,
  untilOn: '2030-12-03',
  endsLocally: null,
  reason: '回老家',
  zone: 'Asia/Shanghai',
  startsAt: '2030-12-01T16:00:00Z',
  endsAt: '2030-12-03T16:00:00Z',
  state: 'requested',
  asked: { employeeId: idOf(n), name, at: '2026-11-20T01:00:00Z' },
  decided: null,
  note: null,
  version: 3,
  ...more,
});
const touches: LeaveTouches = {
  sessions: 2,
  taught: [{ sessionId: idOf(50), title: '投诉处理', titleEn: 'Complaints', on: '2030-12-02', startsLocally: '09:00' }],
  belowCover: [{ on: '2030-12-03', shiftName: '早班', left: 1, minimum: 2 }],
  alsoAway: [{ name: '孙丽', fromOn: '2030-12-02', untilOn: '2030-12-02' }],
};

const open = (role: 'team-leader' | 'trainee', mine: LeaveView[] = [], others: LeaveView[] = []) =>
  renderPart(LeavePage, {
    answers: {
      ...meAnswer(me(role)),
      'GET /api/me/leave': mine,
      [`GET /api/sites/${riverside}/leave`]: others,
      [`GET /api/leave/${idOf(111)}/touches`]: touches,
      [`PUT /api/leave/${idOf(111)}/decision`]: leave(11, '林晓雯', { state: 'approved' }),
    },
    providers: [signedIn()],
  });

describe('the page of leave', () => {
  it('says before an approval what the leave meets, and sends the version that was seen', async () => {
    const { server } = await open('team-leader', [], [leave(11, '林晓雯'), leave(12, '孙丽', { state: 'approved' })]);
    await screen.findByText('林晓雯');
    const waiting = within(screen.getByRole('region', { name: '等待审批' }));
    expect(waiting.queryByText('孙丽')).toBeNull();
    await userEvent.click(waiting.getByRole('button', { name: '批准' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('要另找讲师：12月2日 09:00 投诉处理。');
    expect(dialog).toHaveTextContent('人手不足：12月3日 早班剩 1 人，至少 2 人。同班组同时请假：孙丽。');
    await userEvent.click(within(dialog).getByRole('button', { name: '批准' }));
    const decided = () => server.asked.find(({ route }) => route.startsWith('PUT'));
    await waitFor(() => expect(decided()).toMatchObject({ body: { decision: 'approve', note: null } }));
    expect(decided()?.headers).toMatchObject({ 'If-Match': '"3"' });
  });

  it('shows a trainee nothing but the own leave', async () => {
    await open('trainee', [leave(9, '刘洋', { state: 'approved' })]);
    expect(await screen.findByText('12月2日 周一 – 12月3日 周二')).toBeVisible();
    expect(screen.queryByRole('region', { name: '等待审批' })).toBeNull();
    expect(screen.getByRole('button', { name: '销假' })).toBeVisible();
  });

  it('does not offer to decide about the own leave or what is decided', async () => {
    await open('team-leader', [], [leave(9, '刘洋'), leave(12, '孙丽', { state: 'refused' })]);
    expect(await screen.findByText('没有等您审批的请假。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '批准' })).toBeNull();
    expect(screen.getByText('您还没有请过假。批准的假期内不用参加培训，点名时记为请假。')).toBeVisible();
  });
});

describe('the form of leave', () => {
  it('asks for part of a day, and keeps what was typed when the server refuses', async () => {
    const refusal = problemBody('leave-overlaps', 409);
    const { server } = await renderPart(LeaveForm, {
      answers: { ...meAnswer(me('trainee')), 'POST /api/me/leave': new Reply(409, refusal) },
      providers: [signedIn()],
    });
    await userEvent.click(screen.getByLabelText('只请几个小时'));
    fireEvent.input(screen.getByLabelText('末日到几点止'), { target: { value: '12:00' } });
    await userEvent.type(screen.getByLabelText(/事由/), '家长会');
    await userEvent.click(screen.getByRole('button', { name: '提交申请' }));
    expect(await screen.findByText('detail of leave-overlaps')).toBeVisible();
    const asked = server.asked.find(({ route }) => route.startsWith('POST'));
    expect(asked).toMatchObject({ body: { startsLocally: null, endsLocally: '12:00', reason: '家长会' } });
    expect(screen.getByLabelText(/事由/)).toHaveValue('家长会');
  });

  it('asks whom it is for when leave is recorded for somebody', async () => {
    const { server } = await renderPart(LeaveForm, {
      inputs: { isForAnother: true },
      answers: meAnswer(me('team-leader')),
      providers: [signedIn()],
    });
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    expect(screen.getAllByText('请选择员工').length).toBeGreaterThan(1);
    expect(server.asked.filter(({ route }) => route.startsWith('POST'))).toEqual([]);
  });

  it('says what leave recorded for somebody meets, and sends it only when that is meant', async () => {
    const person = employeeOf({ siteId: riverside, teamId: idOf(20) });
    const at = `/api/employees/${person.id}/leave`;
    const { server } = await renderPart(LeaveForm, {
      inputs: { isForAnother: true },
      answers: {
        ...meAnswer(me('team-leader')),
        [`GET /api/sites/${riverside}/employees`]: [person],
        [`GET ${at}/touches`]: touches,
        [`POST ${at}`]: leave(11, person.name, { state: 'approved' }),
      },
      providers: [signedIn()],
    });
    await screen.findByRole('option', { name: new RegExp(person.name) });
    await userEvent.selectOptions(screen.getAllByRole('combobox')[0]!, person.id);
    const sent = () => server.asked.filter(({ route }) => route.startsWith('POST'));
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    let dialog = await screen.findByRole('dialog', { name: new RegExp(`为${person.name}登记请假`) });
    expect(dialog).toHaveTextContent('要另找讲师：12月2日 09:00 投诉处理。');
    await userEvent.click(within(dialog).getByRole('button', { name: /返回/ }));
    expect(sent()).toEqual([]);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: '登记' }));
    dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '登记' }));
    await waitFor(() => expect(sent()).toHaveLength(1));
  });
});
