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
const page = { employeeName: '刘洋', session: sampleSession(), reply: 'none', reason: null };

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

  it('answers by a button, says what was answered and until when it can be changed', async () => {
    const server = await open({ [`GET ${route}`]: page, [`POST ${route}`]: { ...page, reply: 'accepted' } });
    await userEvent.click(await screen.findByRole('button', { name: '参加' }));
    expect(await screen.findByText('回复已收到。')).toBeInTheDocument();
    expect(screen.getByText('12月1日 周二 09:00 开课前可以改。')).toBeInTheDocument();
    expect(writes(server)[0]?.body).toEqual({ reply: 'accepted', reason: null });
    expect(screen.getByRole('button', { name: '不能来…' })).toBeInTheDocument();
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
