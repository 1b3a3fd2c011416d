import { computed, inject, resource, type Signal } from '@angular/core';
import type { Answer, Endpoint, Sent } from '@fortnight/shared/rule/endpoint';
import type { Problem } from '@fortnight/shared/rule/problem';
import { Reader } from '../i18n/language';
import { ApiClient } from './api-client';
import { problemOf } from './problem-error';

/** What a page reads from an endpoint. None of its signals throws. */
export interface ApiResource<T> {
  /** The answer; undefined until it is here, and kept while the same thing is read again. */
  readonly value: Signal<T | undefined>;
  readonly isLoading: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  /** Reads again, after a write. */
  reload(): void;
  /** Takes over what a write answered, so that it shows at once. */
  set(value: T): void;
}

/**
 * Reads an endpoint, again whenever `sent` changes; nothing while `sent` answers undefined. Call it where `inject` works.
 * `apiResource(planEndpoints.readBoard, () => ({ params: { planId: this.planId() } }))`
 */
export function apiResource<E extends Endpoint>(endpoint: E, sent: () => Sent<E> | undefined): ApiResource<Answer<E>> {
  const api = inject(ApiClient);
  const reader = inject(Reader);
  // By content, so that a signal that changes to an equal value does not read again.
  const asked = computed(sent, { equal: (one, other) => JSON.stringify(one) === JSON.stringify(other) });
  const read = resource({
    params: () => asked(),
    loader: ({ params, abortSignal }) => api.call(endpoint, params as Sent<E>, { signal: abortSignal }),
  });
  return {
    value: computed(() => (read.hasValue() ? (read.value() as Answer<E>) : undefined)),
    isLoading: computed(() => read.isLoading()),
    problem: computed(() => (read.status() === 'error' ? problemOf(read.error(), reader.language()) : undefined)),
    reload: () => void read.reload(),
    set: (value) => read.set(value),
  };
}
