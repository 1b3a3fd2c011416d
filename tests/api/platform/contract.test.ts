import { randomUUID } from 'node:crypto';
import { startTestApp, type TestApp } from '../../support/test-app';
import type { TestClient } from '../../support/test-client';
import { TestActors, thingEndpoints, ThingModule, thingTable } from '../../support/things';

const { makeThing, readThing, renameThing } = thingEndpoints;
const siteId = randomUUID();
let app: TestApp;
let supervisor: TestClient;
let trainee: TestClient;
let lines: string;

beforeAll(async () => {
  lines = '';
  app = await startTestApp({ modules: [ThingModule], log: (line) => (lines += line) });
  await app.sql(thingTable);
  supervisor = await app.as(app.get(TestActors).add('supervisor', siteId));
  trainee = await app.as(app.get(TestActors).add('trainee', siteId, 'en'));
});
afterAll(() => app.close());

describe('a request', () => {
  test('is served when it keeps the contract', async () => {
    const received = await supervisor.send(makeThing, { params: { siteId }, body: { name: ' 灭火器 ', count: 2 } });
    expect(received.status).toBe(201);
    expect(received.body).toMatchObject({ siteId, name: '灭火器', madeAt: '2026-12-01T01:00:00Z', version: 1 });
    expect(received.headers['cache-control']).toBe('no-store');
  });

  test('is told every fault of every field at once, in Chinese', async () => {
    const body = { name: '', count: 12, siteId, 'a/b': 1 };
    const problem = await supervisor.refused(makeThing, { params: { siteId: 'none' }, query: { x: 1 }, body });
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid-request',
      title: '填写有误',
      detail: expect.stringContaining('6 处'),
    });
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/siteId', place: 'path', code: 'not-an-id', detail: '不是有效的编号。' },
        { pointer: '/x', place: 'query', code: 'unknown-field', detail: '没有名为“x”的字段，请删去。' },
        { pointer: '/name', code: 'missing', detail: '必须填写。' },
        { pointer: '/count', code: 'too-big', detail: '不得大于 9。' },
        { pointer: '/siteId', code: 'unknown-field', detail: '没有名为“siteId”的字段，请删去。' },
        { pointer: '/a~1b', code: 'unknown-field', detail: '没有名为“a/b”的字段，请删去。' },
      ]),
    );
    expect(problem.errors).toHaveLength(6);
  });

  test('is told in English where the reader asks for it', async () => {
    const problem = await app.anyone().refused(readThing, { params: { thingId: randomUUID() }, language: 'en' });
    expect(problem).toMatchObject({ status: 401, code: 'not-signed-in', title: 'Please sign in' });
  });

  test('is told in the language of the account before that of the browser', async () => {
    const sent = { params: { thingId: 'none' }, language: 'zh-CN' } as const;
    const problem = await trainee.refused(readThing, sent);
    expect(problem.errors).toEqual([
      { pointer: '/thingId', place: 'path', code: 'not-an-id', detail: 'This is not a valid id.' },
    ]);
  });

  test('without a body hears of each missing field', async () => {
    const problem = await supervisor.refused(makeThing, { params: { siteId } });
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/name', 'missing'],
      ['/count', 'missing'],
    ]);
  });

  test('with the wrong kind of value hears which kind is meant', async () => {
    const problem = await supervisor.refused(makeThing, { params: { siteId }, body: { name: 5, count: '2' } });
    expect(problem.errors?.map(({ detail }) => detail)).toEqual(['类型不对，应为文字。', '类型不对，应为数字。']);
  });

  test('with a value outside the choices hears the choices', async () => {
    const problem = await supervisor.refused(readThing, { params: { thingId: randomUUID() }, query: { depth: '9' } });
    expect(problem.errors).toEqual([
      { pointer: '/depth', place: 'query', code: 'not-a-choice', detail: '只能是：1, 2。' },
    ]);
  });

  test('with NUL in a text is refused before PostgreSQL would fail on it', async () => {
    const problem = await supervisor.refused(makeThing, { params: { siteId }, body: { name: 'a\u0000b', count: 1 } });
    expect(problem).toMatchObject({
      status: 422,
      errors: expect.arrayContaining([expect.objectContaining({ code: 'control-characters' })]),
    });
  });

  test('that is not JSON is 400', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const { status, body } = await supervisor.fetch('POST', `/api/sites/${siteId}/things`, {
      body: '{"name":',
      headers,
    });
    expect([status, body]).toEqual([400, expect.objectContaining({ code: 'malformed-body' })]);
  });

  test('that nests without end, or has fields without end, is answered in short', async () => {
    const post = (body: string) =>
      supervisor.fetch('POST', `/api/sites/${siteId}/things`, {
        body,
        headers: { 'Content-Type': 'application/json' },
      });
    const deep = await post('['.repeat(400_000) + ']'.repeat(400_000));
    expect([deep.status, deep.body]).toEqual([422, expect.objectContaining({ code: 'invalid-request' })]);
    const wide = await post(JSON.stringify(Object.fromEntries(Array.from({ length: 50_000 }, (_, n) => [`f${n}`, n]))));
    expect(wide.body).toMatchObject({ status: 422, params: { count: 50_002 } });
    expect(wide.text.length).toBeLessThan(20_000);
  });

  test('beyond 1 MB is 413', async () => {
    const problem = await supervisor.refused(makeThing, {
      params: { siteId },
      body: { name: 'x'.repeat(1_100_000), count: 1 },
    });
    expect(problem).toMatchObject({ status: 413, code: 'body-too-large' });
  });

  test.each(['/api/none', '/api/things/%ff'])('for %s gets a problem, not a page', async (path) => {
    const { status, headers, body } = await supervisor.fetch('GET', path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body).toMatchObject({ requestId: headers['x-request-id'] });
  });
});

describe('access', () => {
  test('is refused without the right', async () => {
    const problem = await trainee.refused(makeThing, { params: { siteId }, body: { name: 'x', count: 1 } });
    expect(problem).toMatchObject({ status: 403, code: 'right-missing', title: 'Not allowed' });
  });

  test('ends with the account’s session generation', async () => {
    const { accountId } = app.get(TestActors).add('supervisor', siteId);
    const old = await app.as({ accountId, signInGeneration: 7 });
    expect(await old.refused(readThing, { params: { thingId: randomUUID() } })).toMatchObject({ status: 401 });
  });

  test('to a foreign site’s thing looks like access to nothing', async () => {
    const { id } = await supervisor.call(makeThing, { params: { siteId }, body: { name: 'ours', count: 1 } });
    const stranger = await app.as(app.get(TestActors).add('supervisor', randomUUID()));
    const foreign = await stranger.refused(readThing, { params: { thingId: id } });
    const nothing = await stranger.refused(readThing, { params: { thingId: randomUUID() } });
    expect({ ...foreign, requestId: '' }).toEqual({ ...nothing, requestId: '' });
    expect(foreign.status).toBe(404);
  });
});

describe('a version', () => {
  test('must be named, and must be the latest', async () => {
    const { id: thingId } = await supervisor.call(makeThing, { params: { siteId }, body: { name: 'first', count: 1 } });
    const sent = { params: { thingId }, body: { name: 'second' } };
    expect(await supervisor.refused(renameThing, sent)).toMatchObject({ status: 428, code: 'version-missing' });
    expect((await supervisor.call(renameThing, { ...sent, version: 1 })).version).toBe(2);
    expect(await supervisor.refused(renameThing, { ...sent, version: 1 })).toMatchObject({
      status: 412,
      code: 'stale-version',
    });
  });
});

describe('a failure inside', () => {
  test('tells the reader a number and the log the reason', async () => {
    const { status, body, text, headers } = await app.anyone().send(thingEndpoints.brokenInside, { language: 'en' });
    expect(status).toBe(500);
    expect(text).not.toContain('a secret of the inside');
    expect(body).toMatchObject({
      code: 'failed-inside',
      detail: expect.stringContaining(headers['x-request-id'] ?? '-'),
    });
    expect(lines).toContain('a secret of the inside');
  });

  test('is an answer that breaks its own contract', async () => {
    expect(await app.anyone().refused(thingEndpoints.wrongAnswer)).toMatchObject({
      status: 500,
      code: 'failed-inside',
    });
    expect(lines).toContain('/id not-an-id');
  });
});
