import { ApplicationRef, Injector, runInInjectionContext, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Endpoint } from '@fortnight/shared/rule/endpoint';
import * as z from 'zod/mini';
import { FakeServer, Reply, problemBody, type FakeAnswer } from '../testing/fake-server';
import { testProviders } from '../testing/render';
import { apiResource, type ApiResource } from './api-resource';

const read = {
  method: 'GET',
  path: '/api/things',
  may: 'signed-in',
  summary: 'Things',
  query: z.strictObject({ site: z.string() }),
  answer: z.array(z.string()),
} as const satisfies Endpoint;

function start(answers: Readonly<Record<string, FakeAnswer>>, site: () => string | undefined) {
  const server = new FakeServer(answers);
  TestBed.configureTestingModule({ providers: testProviders(server) });
  const things: ApiResource<string[]> = runInInjectionContext(TestBed.inject(Injector), () =>
    apiResource(read, () => {
      const chosen = site();
      return chosen ? { query: { site: chosen } } : undefined;
    }),
  );
  return { things, server, settled: () => TestBed.inject(ApplicationRef).whenStable() };
}

describe('a resource', () => {
  it('reads nothing until it knows what to ask, and again when that changes', async () => {
    const site = signal<string | undefined>(undefined);
    const { things, server, settled } = start(
      { 'GET /api/things?site=a': ['one'], 'GET /api/things?site=b': ['two'] },
      site,
    );
    await settled();
    expect([server.asked.length, things.value()]).toEqual([0, undefined]);
    site.set('a');
    await settled();
    expect(things.value()).toEqual(['one']);
    site.set('b');
    await settled();
    expect(things.value()).toEqual(['two']);
  });

  it('keeps the value while it reads the same again, and shows a refusal without throwing', async () => {
    const answers: unknown[] = [['one'], new Reply(404, problemBody('not-found', 404))];
    const { things, settled } = start({ 'GET /api/things': () => answers.shift() }, () => 'a');
    await settled();
    things.reload();
    expect(things.value()).toEqual(['one']);
    await settled();
    expect(things.value()).toBeUndefined();
    expect(things.problem()?.code).toBe('not-found');
  });

  it('takes over what a write answered', async () => {
    const { things, settled } = start({ 'GET /api/things': ['one'] }, () => 'a');
    await settled();
    things.set(['one', 'two']);
    expect(things.value()).toEqual(['one', 'two']);
  });
});
