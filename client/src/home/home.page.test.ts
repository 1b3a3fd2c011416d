import type { ManagerInbox, MyTraining, SupervisorHome } from '@fortnight/shared/home/home.contract';
import type { MeView } from '@fortnight/shared/person/person.contract';
import type { PlanView } from '@fortnight/shared/plan/plan.contract';
import { screen, waitFor, within } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody, type FakeAnswer, type FakeServer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { sampleWindow } from '../testing/board-sample';
import { idOf, sampleMe, sampleSession } from '../testing/session-sample';
import { clockAt, meAnswer, signedIn } from '../testing/signed-in';
import { HomePage } from './home.page';

const plan: PlanView = {
  id: idOf(50),
  siteId: idOf(1),
  siteName: '滨江管理处',
  month: '2026-12',
  state: 'draft',
  submitByOn: '2026-11-25',
  decideByOn: '2026-11-30',
  workingDaysLeft: 1,
  submitted: null,
  decided: null,
  returnReason: null,
  sessionCount: 62,
  classHours: 89,
  openComments: 0,
  version: 1,
};
const planning: SupervisorHome = {
  on: '2026-11-24',
  workingDayOfMonth: 17,
  plansDue: [
    {
      plan,
      gapCount: 3,
      blockingCount: 1,
      gapsByKind: [
        { kind: 'instructor-not-named', count: 1 },
        { kind: 'promise-not-met', count: 2 },
      ],
    },
  ],
  undraftedMonth: null,
  openSheets: [
    sampleSession({
      id: idOf(101),
      on: '2026-11-23',
      startsAt: '2026-11-23T01:00:00Z',
      endsAt: '2026-11-23T02:30:00Z',
    }),
  ],
  thisWeek: [sampleSession({ on: '2026-11-24', startsAt: '2026-11-24T01:00:00Z', endsAt: '2026-11-24T02:30:00Z' })],
  promises: [
    { plan: { ...plan, id: idOf(49), month: '2026-11', state: 'approved' }, atRisk: [] },
    {
      plan,
      atRisk: [
        {
          templateId: idOf(60),
          templateName: '岗位技能',
          templateNameEn: 'Post skills',
          programmeCode: 'P2b',
          tint: 3,
          count: 3,
          per: 'fortnight',
          minutes: 90,
          teamId: idOf(20),
          teamShortName: '大堂',
          windows: [sampleWindow()],
          needed: 3,
          placed: 2,
        },
      ],
    },
  ],
  declined: [{ employeeName: '马超', reason: '换班', session: sampleSession(), repliedAt: '2026-11-23T01:00:00Z' }],
};
const inbox: ManagerInbox = { waiting: [], decided: [], expected: [plan], changes: [] };
const training: MyTraining = {
  next: [{ session: sampleSession(), inviteId: idOf(80), reply: 'none', status: null }],
  past: [],
  teaching: [],
  feedUrl: 'http://localhost/feed/abc.ics',
};

async function open(
  me: MeView,
  answers: Record<string, FakeAnswer> = {},
  inputs: Record<string, unknown> = {},
): Promise<FakeServer> {
  localStorage.clear();
  const { server } = await renderPart(HomePage, {
    inputs,
    answers: {
      ...meAnswer(me),
      [`GET /api/sites/${idOf(1)}/home`]: planning,
      'GET /api/inbox': inbox,
      'GET /api/my/training': training,
      ...answers,
    },
    providers: [signedIn(), clockAt('2026-11-24T01:30:00Z')],
  });
  return server;
}
const card = async (name: string) => within(await screen.findByRole('region', { name }));

describe('home', () => {
  it('shows a supervisor what is due, at risk, open and declined', async () => {
    await open(sampleMe('supervisor'));
    const due = await card('要办的事');
    expect(due.getByText('还有 1 个工作日')).toBeInTheDocument();
    expect(due.getByText('草稿，还差：1 场未定讲师，2 项承诺未排满')).toBeInTheDocument();
    expect(due.getByRole('link', { name: '去补齐' })).toHaveAttribute('href', `/plans/${idOf(50)}`);
    const risk = await card('有风险的承诺');
    expect(risk.getByText('按规程要排的都排上了')).toBeInTheDocument();
    expect(risk.getByText('有风险')).toBeInTheDocument();
    expect(risk.getByText('还有 3 天可补')).toBeInTheDocument();
    expect(risk.getByRole('link', { name: '去排课' })).toHaveAttribute('href', `/plans/${idOf(50)}`);
    expect((await card('未结束的点名')).getByRole('link')).toHaveAttribute(
      'href',
      `/sessions/${idOf(101)}?tab=roll-call`,
    );
    expect((await card('本周课次')).getByText('进行中')).toBeInTheDocument();
    expect((await card('回复不能来的人')).getByText('换班')).toBeInTheDocument();
  });

  it('counts class hours by the figure in force on each session’s day', async () => {
    const mine = [60, 45].map((classHourMinutes, at) =>
      sampleSession({ ...planning.thisWeek[0], id: idOf(110 + at), minutes: 90, classHourMinutes }),
    );
    await open(sampleMe('supervisor'), { [`GET /api/sites/${idOf(1)}/home`]: { ...planning, thisWeek: mine } });
    expect((await card('本周课次')).getByText(/3\.5 课时/)).toBeInTheDocument();
  });

  it('tells a manager with nothing to decide when the next plan comes', async () => {
    await open(sampleMe('manager'));
    expect(await screen.findByText('没有待审批的计划。下一份预计 11月25日提交。')).toBeInTheDocument();
  });

  it('leads a manager to the plan that waits, with its deadline in working days', async () => {
    const submitted = { employeeId: idOf(2), name: '王芳', at: '2026-11-23T01:00:00Z' };
    const waiting = [{ ...plan, state: 'submitted' as const, submitted, workingDaysLeft: 4 }];
    await open(sampleMe('manager'), { 'GET /api/inbox': { ...inbox, waiting } });
    expect(await screen.findByText('还有 4 个工作日')).toBeInTheDocument();
    expect(screen.getByText('62 场，89 课时')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '去审批' })).toHaveAttribute('href', `/plans/${idOf(50)}/review`);
  });

  it('shows a trainee the next session and takes the answer in place', async () => {
    const answered = {
      id: idOf(80),
      sessionId: idOf(100),
      employeeId: idOf(2),
      employeeName: '王芳',
      teamName: null,
      reply: 'accepted',
      reason: null,
      repliedAt: '2026-11-24T01:30:00Z',
      sentAt: null,
      mailFault: null,
    };
    const route = `POST /api/my/invites/${idOf(80)}/reply`;
    const server = await open(sampleMe('trainee'), { [route]: answered });
    await userEvent.click(await screen.findByRole('button', { name: '参加' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '参加' })).not.toBeInTheDocument());
    expect(screen.getByRole('button', { name: '改回复' })).toBeInTheDocument();
    expect(server.asked.at(-1)).toMatchObject({ route, body: { reply: 'accepted', reason: null } });
  });

  it('shows the most senior role first, and what the address asks for', async () => {
    await open(sampleMe('trainee', 'supervisor', 'manager'));
    expect(await screen.findByRole('region', { name: '等你审批' })).toBeInTheDocument();
  });

  it('shows the view that the address asks for, if it is mine', async () => {
    await open(sampleMe('supervisor', 'manager'), {}, { shown: 'planning' });
    expect(await screen.findByRole('region', { name: '要办的事' })).toBeInTheDocument();
  });

  it('offers to try again when it cannot be read', async () => {
    let isAway = true;
    await open(sampleMe('manager'), {
      'GET /api/inbox': () => (isAway ? new Reply(503, problemBody('database-away', 503)) : inbox),
    });
    const again = await screen.findByRole('button', { name: '重试' });
    isAway = false;
    await userEvent.click(again);
    expect(await screen.findByRole('region', { name: '等你审批' })).toBeInTheDocument();
  });
});
