import { TestBed } from '@angular/core/testing';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import * as z from 'zod/mini';
import { FakeServer, Reply, problemBody, type FakeAnswer } from '../testing/fake-server';
import { testProviders } from '../testing/render';
import { ApiClient, WHEN_SIGNED_OUT } from './api-client';
import { Connection } from './connection';
import { ProblemError, faultAt } from './problem-error';

const rename = {
  method: 'PATCH',
  path: '/api/things/:thingId',
  may: 'signed-in',
  summary: 'Rename a thing',
  params: z.strictObject({ thingId: z.string() }),
  query: z.strictObject({ tag: z.optional(z.array(z.string())), empty: z.optional(z.string()) }),
  body: z.strictObject({ name: z.string() }),
  versioned: true,
  answer: z.strictObject({ name: z.string() }),
} as const satisfies Endpoint;

const route = 'PATCH /api/things/a%2Fb';
const sent = { params: { thingId: 'a/b' }, query: {}, body: { name: 'new' }, version: 7 };

function start(answers: Readonly<Record<string, FakeAnswer>>): { api: ApiClient; server: FakeServer; left: jest.Mock } {
  const server = new FakeServer(answers);
  const left = jest.fn();
  const providers = [{ provide: WHEN_SIGNED_OUT, useValue: left }];
  TestBed.configureTestingModule({ providers: testProviders(server, { providers }) });
  return { api: TestBed.inject(ApiClient), server, left };
}

async function problemOfCall(call: Promise<unknown>): Promise<ProblemError> {
  const error: unknown = await call.catch((caught: unknown) => caught);
  if (!(error instanceof ProblemError)) throw new Error(`expected a problem, got ${String(error)}`);
  return error;
}

describe('a call', () => {
  it('sends path, query, version, language and a key', async () => {
    const { api, server } = start({ [route]: { name: 'new' } });
    await api.call(rename, { ...sent, query: { tag: ['x', 'y'] } });
    expect(server.asked[0]?.route).toBe(`${route}?tag=x&tag=y`);
    expect(server.asked[0]?.body).toEqual({ name: 'new' });
    expect(server.asked[0]?.headers).toMatchObject({ 'If-Match': '"7"', 'Accept-Language': 'zh-CN' });
    expect(server.asked[0]?.headers['Idempotency-Key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab]/);
  });

  it('tries again while the server is away, with the same key, and another key for the next gesture', async () => {
    const answers: unknown[] = [new TypeError('network'), new Reply(503, problemBody('database-away', 503))];
    const { api, server } = start({ [route]: () => answers.shift() ?? { name: 'new' } });
    await expect(api.call(rename, sent)).resolves.toEqual({ name: 'new' });
    await api.call(rename, sent);
    const keys = server.asked.map((request) => request.headers['Idempotency-Key']);
    expect(keys).toHaveLength(4);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
  });

  it('judges no body that its reader gave up on', async () => {
    const leaving = new AbortController();
    const complained = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const halfABody = (): unknown => {
      leaving.abort();
      return undefined;
    };
    const { api } = start({ [route]: () => new Reply(200, halfABody()) });
    await expect(api.call(rename, sent, { signal: leaving.signal })).rejects.toBe(leaving.signal.reason);
    expect(complained).not.toHaveBeenCalled();
    complained.mockRestore();
  });

  it('gives up after four attempts and says that the server is out of reach', async () => {
    const { api, server } = start({ [route]: () => new TypeError('network') });
    const { problem } = await problemOfCall(api.call(rename, sent));
    expect(problem.code).toBe('server-unreachable');
    expect(problem.title).toBe('连不上服务器');
    expect(server.asked).toHaveLength(4);
    expect(TestBed.inject(Connection).isUp()).toBe(false);
  });

  it('does not try a refusal again, and keeps the words of each field', async () => {
    const errors = [{ pointer: '/name', code: 'missing', detail: '请填写。' }];
    const { api, server } = start({ [route]: new Reply(422, problemBody('invalid-request', 422, { errors })) });
    const { problem } = await problemOfCall(api.call(rename, sent));
    expect(faultAt(problem, '/name')).toBe('请填写。');
    expect(server.asked).toHaveLength(1);
  });

  it('refuses an answer of another shape', async () => {
    const logged = jest.spyOn(console, 'error').mockImplementation();
    const { api } = start({ [route]: { title: 'new' } });
    expect((await problemOfCall(api.call(rename, sent))).problem.code).toBe('answer-unreadable');
    logged.mockRestore();
  });

  it('tells once nobody is signed in any more, unless it only asked', async () => {
    const { api, left } = start({ [route]: new Reply(401, problemBody('not-signed-in', 401)) });
    await problemOfCall(api.call(rename, sent, { quiet: true }));
    expect(left).not.toHaveBeenCalled();
    await problemOfCall(api.call(rename, sent));
    expect(left).toHaveBeenCalledTimes(1);
  });

  it('does not take a proxy’s page for a problem of ours', async () => {
    const { api } = start({ [route]: new Reply(500, '<html>') });
    expect((await problemOfCall(api.call(rename, sent))).problem.code).toBe('server-unreachable');
  });
});
