import { randomUUID } from 'node:crypto';
import { Controller, Module, Req } from '@nestjs/common';
import type { Endpoints } from '@fortnight/shared/rule/endpoint';
import type { Request } from 'express';
import * as z from 'zod/mini';
import { ActorSource } from '../../../server/src/platform/endpoint/actor-source';
import { Asked } from '../../../server/src/platform/endpoint/asked';
import { Serves } from '../../../server/src/platform/endpoint/serves';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { endAllSignIns, signIn, signOut } from '../../../server/src/platform/web/sign-in-cookie';
import { startTestApp, type TestApp } from '../../support/test-app';
import { TestActors, thingEndpoints, ThingModule } from '../../support/things';

const doors = {
  enter: {
    method: 'POST',
    path: '/api/enter',
    may: 'anyone',
    summary: 'Sign in',
    body: z.strictObject({ accountId: z.string(), stay: z.boolean() }),
    answer: null,
  },
  leave: { method: 'POST', path: '/api/leave', may: 'signed-in', summary: 'Sign out', answer: null },
  who: {
    method: 'GET',
    path: '/api/who',
    may: 'signed-in',
    summary: 'Who',
    answer: z.strictObject({ name: z.string() }),
  },
} as const satisfies Endpoints;

@Controller()
class DoorController {
  @Serves(doors.enter)
  enter(@Asked() { body }: Asked<typeof doors.enter>, @Req() request: Request): Promise<void> {
    return signIn(request, { accountId: body.accountId, stayDays: body.stay ? 7 : null, signInGeneration: 0 });
  }

  @Serves(doors.leave)
  leave(@Req() request: Request): Promise<void> {
    return signOut(request);
  }

  @Serves(doors.who)
  who(@Asked() { me }: Asked<typeof doors.who>): { name: string } {
    return { name: me.name };
  }
}

@Module({ imports: [ThingModule], controllers: [DoorController] })
class DoorModule {}

let app: TestApp;
let accountId: string;
let lines = '';
beforeAll(async () => {
  app = await startTestApp({ modules: [DoorModule], log: (line) => (lines += line) });
  ({ accountId } = app.get(TestActors).add('supervisor', randomUUID()));
  expect(app.get(ActorSource)).toBe(app.get(TestActors));
});
afterAll(() => app.close());

const cookieOf = (headers: Readonly<Record<string, unknown>>) =>
  String((headers['set-cookie'] as string[] | undefined)?.[0]);

describe('signing in', () => {
  test('sets a cookie that scripts and other sites cannot use, and ends with signing out', async () => {
    const browser = app.anyone();
    const { status, headers } = await browser.send(doors.enter, { body: { accountId, stay: true } });
    expect(status).toBe(204);
    expect(cookieOf(headers)).toMatch(/^fortnight\.sid=.*; Path=\/; Expires=.*; HttpOnly; SameSite=Lax$/);
    expect(await browser.call(doors.who)).toEqual({ name: 'supervisor' });
    await browser.call(doors.leave);
    expect(await browser.refused(doors.who)).toMatchObject({ code: 'not-signed-in' });
  });

  test('sends its cookie over TLS alone where the public address has it', async () => {
    const env = { PUBLIC_URL: 'https://fortnight.test', TRUST_PROXY: '1' };
    const secure = await startTestApp({ modules: [DoorModule], env });
    const headers = { 'X-Forwarded-Proto': 'https', Origin: 'https://fortnight.test' };
    const sent = { body: { accountId, stay: true }, headers };
    const answer = await secure.anyone().send(doors.enter, sent);
    await secure.close();
    expect(cookieOf(answer.headers)).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('without staying lasts until the browser closes', async () => {
    const { headers } = await app.anyone().send(doors.enter, { body: { accountId, stay: false } });
    expect(cookieOf(headers)).not.toMatch(/Expires/);
  });

  test('gives a new session id, so that one planted before is worth nothing', async () => {
    const browser = app.anyone();
    const first = cookieOf((await browser.send(doors.enter, { body: { accountId, stay: true } })).headers);
    const second = cookieOf((await browser.send(doors.enter, { body: { accountId, stay: true } })).headers);
    expect(second.split(';')[0]).not.toBe(first.split(';')[0]);
    const planted = { Cookie: first.split(';')[0] ?? '' };
    expect((await app.anyone().send(doors.who, { headers: planted })).status).toBe(401);
  });

  test('on all browsers ends at once', async () => {
    const browser = await app.as({ accountId });
    expect((await browser.send(doors.who)).status).toBe(200);
    await app.get(UnitOfWork).run(null, async (tx) => {
      tx.bookkeeping('ends sessions');
      await endAllSignIns(tx, accountId);
    });
    expect((await browser.send(doors.who)).status).toBe(401);
  });
});

describe('a write from a browser', () => {
  const leave = async (headers: Record<string, string>) =>
    (await (await app.as({ accountId })).send(doors.leave, { headers })).status;

  test.each([
    ['our own page', { Origin: 'http://fortnight.test' }, 204],
    ['another site', { Origin: 'https://evil.example' }, 403],
    ['a sandboxed frame', { Origin: 'null' }, 403],
    ['another site, origin kept back', { Origin: '', 'Sec-Fetch-Site': 'cross-site' }, 403],
  ])('from %s', async (_, headers, status) => {
    expect(await leave(headers)).toBe(status);
  });

  test('from elsewhere is told so, and changes nothing', async () => {
    const browser = await app.as({ accountId });
    const problem = await browser.refused(doors.leave, { headers: { Origin: 'https://evil.example' } });
    expect(problem).toMatchObject({ code: 'origin-refused', title: '来源不符' });
    expect((await browser.send(doors.who)).status).toBe(200);
  });
});

describe('headers', () => {
  test('keep a browser from running, framing or guessing', async () => {
    const { headers } = await app.anyone().fetch('GET', '/api/health');
    const policy = String(headers['content-security-policy']);
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
    expect(headers).not.toHaveProperty('strict-transport-security');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('carry the request’s id, taken from a proxy where it is sound', async () => {
    const sent = { headers: { 'X-Request-Id': 'from-the-proxy' } };
    expect((await app.anyone().fetch('GET', '/api/health', sent)).headers['x-request-id']).toBe('from-the-proxy');
    const forged = { headers: { 'X-Request-Id': 'x"><script>' } };
    expect((await app.anyone().fetch('GET', '/api/health', forged)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(lines).toContain('from-the-proxy');
  });

  test('hold browsers to TLS only where the public address has it', async () => {
    const secure = await startTestApp({ modules: [], env: { PUBLIC_URL: 'https://t.example', TRUST_PROXY: '1' } });
    const { headers } = await secure.anyone().fetch('GET', '/api/health');
    await secure.close();
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
  });
});

test('a route that asks for a limit answers 429 beyond it', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 3; time += 1) statuses.push((await app.anyone().send(thingEndpoints.limited)).status);
  expect(statuses).toEqual([204, 204, 429]);
  const { headers, body } = await app.anyone().send(thingEndpoints.limited);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  expect(body).toMatchObject({ code: 'too-many-requests', detail: expect.stringContaining('1 分钟') });
});

test('every answer carries the headers: a page that is not there, a refusal, a feed', async () => {
  for (const path of ['/api/nowhere', '/api/who', '/feed/none.ics']) {
    const { headers } = await app.anyone().fetch('GET', path);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  }
});

test('a raw answer has its own media type and a strong ETag answers 304', async () => {
  const sent = { params: { token: 'secret-of-a-feed' } };
  const { headers, text } = await app.anyone().send(thingEndpoints.rawThing, sent);
  expect([headers['content-type'], text]).toEqual(['text/calendar; charset=utf-8', 'BEGIN:VCALENDAR']);
  const again = await app.anyone().send(thingEndpoints.rawThing, { ...sent, headers: { 'If-None-Match': '"strong"' } });
  expect(again.status).toBe(304);
});

test('the log holds no link’s secret and no cookie', async () => {
  await app.anyone().fetch('GET', '/api/answers/secret-of-a-link?token=secret-in-query');
  expect(lines).toContain('/api/answers/***');
  expect(lines).not.toMatch(/secret-of-a-link|secret-in-query|fortnight\.sid/);
});
