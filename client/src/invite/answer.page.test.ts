import { screen } from '@testing-library/angular';
import userEvent from '@testing-library/user-event';
import { Reply, problemBody, type FakeAnswer, type FakeServer } from '../testing/fake-server';
import { renderPart } from '../testing/render';
import { sampleSession } from '../testing/session-sample';
import { clockAt } from '../testing/signed-in';
import { AnswerPageView } from './answer.page';

const token = 'x'.repeat(64);
const route = `/api/answers/${token}`;
const about = { name: '', version: '', now: '2026-11-24T01:00:00Z', demo: false, demoAccounts: [] };
const page = {
  employeeName: '刘洋',
  session: sampleSession(),
  changed: null,
  reply: 'none',
  reason: null,
  otherRuns: [],
  instead: null,
};

async function open(answers: Record<string, FakeAnswer>, reply?: string): Promise<FakeServer> {
  const { server } = await renderPart(AnswerPageView, {
    inputs: { token, ...(reply ? { reply } : {}) },
    answers: { 'GET /api/about': about, ...answers },
    providers: [clockAt('2026-11-24T01:00:00Z')],
  });
  return server;
}
const writes = (server: FakeServer) => server.asked.filter((asked) => asked.route.startsWith('POST'));

describe('the reply page', () => {
  it('shows the session and changes nothing by being opened, whatever the mail’s button asked', async () => {
    const server = await open({ [`GET ${route}`]: page }, 'accepted');
    expect(await screen.findByRole('heading', { name: '投诉处理与回复' })).toBeInTheDocument();
    expect(screen.getByText('12月1日 周二 09:00–10:30')).toBeInTheDocument();
    expect(writes(server)).toEqual([]);
  });

  it('shows what is new over what was, why, and asks for the reply once more', async () => {
    const { on, startsLocally, minutes, startsAt, endsAt, room, instructors } = sampleSession();
    const before = {
      ...{ on, startsLocally, minutes, startsAt, endsAt },
      room: room && { id: room.id, name: room.name },
      instructors: instructors.map(({ id, name }) => ({ id, name })),
    };
    const session = sampleSession({
      startsAt: '2026-12-02T01:00:00Z',
      endsAt: '2026-12-02T02:30:00Z',
      on: '2026-12-02',
    });
    await open({ [`GET ${route}`]: { ...page, session, changed: { before, reasons: ['讲师外出'] } } });
    expect(await screen.findByText(/这场课改了时间，请再回复一次/)).toBeInTheDocument();
    expect(screen.getByText('12月1日 周二 09:00–10:30').tagName).toBe('S');
    expect(screen.getByText('时间已改')).toBeInTheDocument();
    expect(screen.getByText('讲师外出')).toBeInTheDocument();
  });

  it('says so when the reader is off the list', async () => {
    await open({ [`GET ${route}`]: new Reply(410, problemBody('no-longer-invited', 410)) });
    expect(await screen.findByRole('heading', { name: '不用参加了' })).toBeInTheDocument();
  });

  it('answers by a button, says what was answered and until when it can be changed', async () => {
    const server = await open({ [`GET ${route}`]: page, [`POST ${route}`]: { ...page, reply: 'accepted' } });
    await userEvent.click(await screen.findByRole('button', { name: '参加' }));
    expect(await screen.findByText('回复已收到。')).toBeInTheDocument();
    expect(screen.getByText('12月1日 周二 09:00 开课前可以改。')).toBeInTheDocument();
    expect(writes(server)[0]?.body).toEqual({ reply: 'accepted', reason: null });
    expect(screen.getByRole('button', { name: '不能来…' })).toBeInTheDocument();
  });

  it('shows the sitting that was taken instead, and no buttons any more', async () => {
    const instead = sampleSession({
      startsAt: '2026-12-03T01:00:00Z',
      endsAt: '2026-12-03T02:30:00Z',
      on: '2026-12-03',
    });
    await open({ [`GET ${route}`]: { ...page, reply: 'declined', reason: '休假', instead } });
    expect(await screen.findByText('12月3日 周四 09:00–10:30')).toBeInTheDocument();
    expect(screen.getByText(/你改上了这一场/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '参加' })).toBeNull();
  });

  it('lets somebody who declined choose another sitting later, without asking why again', async () => {
    const run = {
      ...{
        sessionId: sampleSession().id,
        on: '2026-12-03',
        startsLocally: '09:00',
        minutes: 90,
        zone: 'Asia/Shanghai',
      },
      ...{
        startsAt: '2026-12-03T01:00:00Z',
        endsAt: '2026-12-03T02:30:00Z',
        roomName: null,
        seatsLeft: null,
        hindrance: null,
      },
    };
    const declined = { ...page, reply: 'declined', reason: '休假', otherRuns: [run] };
    const server = await open({
      [`GET ${route}`]: declined,
      [`POST ${route}`]: { ...declined, instead: page.session },
    });
    await userEvent.click(await screen.findByRole('button', { name: '改上另一场…' }));
    await userEvent.click(screen.getByRole('button', { name: '不能来，改上 12月3日 周四 09:00' }));
    expect(writes(server)[0]?.body).toEqual({ reply: 'declined', reason: '休假', insteadSessionId: run.sessionId });
  });

  it('keeps the buttons when the answer was not taken', async () => {
    await open({ [`GET ${route}`]: page, [`POST ${route}`]: new Reply(409, problemBody('session-has-begun', 409)) });
    await userEvent.click(await screen.findByRole('button', { name: '参加' }));
    expect(await screen.findByText('detail of session-has-begun')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '参加' })).toBeInTheDocument();
  });

  it.each([
    ['answer-link-expired', 410, '链接已失效'],
    ['not-found', 404, '链接无效'],
    ['invalid-request', 400, '链接无效'],
  ] as const)('says plainly what is wrong with a link: %s', async (code, status, title) => {
    await open({ [`GET ${route}`]: new Reply(status, problemBody(code, status)) });
    expect(await screen.findByRole('heading', { name: title })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '看我的培训' })).toHaveAttribute('href', '/my');
  });
});
