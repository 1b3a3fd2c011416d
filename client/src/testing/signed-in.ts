import { provideEnvironmentInitializer, inject, type EnvironmentProviders, type Provider } from '@angular/core';
import type { MeView } from '@fortnight/shared/person/person.contract';
import { epochMsOf } from '@fortnight/shared/time/instant';
import type { InstantText } from '@fortnight/shared/time/time-text';
import { Me } from '../person/me';
import { MACHINE_TIME } from '../time/server-clock';
import type { FakeAnswer } from './fake-server';

/** A clock that stands still. */
export function clockAt(at: InstantText): Provider {
  return { provide: MACHINE_TIME, useValue: () => epochMsOf(at) };
}

/** Signs somebody in before the part is made; `answers` must hold `meAnswer(me)`. */
export function signedIn(): EnvironmentProviders {
  return provideEnvironmentInitializer(() => void inject(Me).load());
}

export function meAnswer(me: MeView): Readonly<Record<string, FakeAnswer>> {
  return { 'GET /api/me': me };
}
