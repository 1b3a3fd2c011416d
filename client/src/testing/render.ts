import { provideZonelessChangeDetection, type EnvironmentProviders, type Provider, type Type } from '@angular/core';
import { provideRouter, withComponentInputBinding, type Routes } from '@angular/router';
import type { Language } from '@fortnight/shared/rule/problem';
import { render, type RenderResult } from '@testing-library/angular';
import { FETCH, WAIT } from '../api/api-client';
import { FakeServer, type FakeAnswer } from './fake-server';
import { provideTestWords } from './words';

export interface RenderOptions {
  readonly inputs?: Record<string, unknown>;
  readonly on?: Record<string, (value: never) => void>;
  /** `{ 'GET /api/me': { … }, 'POST /api/sign-in': new Reply(401, …) }`. */
  readonly answers?: Readonly<Record<string, FakeAnswer>>;
  readonly routes?: Routes;
  readonly language?: Language;
  readonly providers?: readonly (Provider | EnvironmentProviders)[];
}

/** Providers that every part of the client finds in a test: words, router, a server that is not there. */
export function testProviders(server: FakeServer, options: RenderOptions = {}): (Provider | EnvironmentProviders)[] {
  return [
    provideZonelessChangeDetection(),
    ...provideTestWords(options.language),
    provideRouter(options.routes ? [...options.routes] : [], withComponentInputBinding()),
    { provide: FETCH, useValue: server.fetch },
    { provide: WAIT, useValue: () => Promise.resolve() },
    ...(options.providers ?? []),
  ];
}

/** Renders a component or a template with the words and a fake server. */
export async function renderPart<T>(
  part: Type<T>,
  options: RenderOptions = {},
): Promise<RenderResult<T> & { server: FakeServer }> {
  const server = new FakeServer(options.answers ?? {});
  const shown = await render(part, {
    inputs: options.inputs as never,
    on: options.on as never,
    providers: testProviders(server, options),
  });
  return { ...shown, server };
}

/** Renders a template that uses the given parts. */
export async function renderTemplate(
  template: string,
  imports: readonly Type<unknown>[],
  options: RenderOptions & { readonly properties?: Record<string, unknown> } = {},
): Promise<RenderResult<unknown> & { server: FakeServer }> {
  const server = new FakeServer(options.answers ?? {});
  const shown = await render(template, {
    imports: [...imports],
    componentProperties: (options.properties ?? {}) as never,
    providers: testProviders(server, options),
  });
  return { ...shown, server } as RenderResult<unknown> & { server: FakeServer };
}
