import { pathOf, type Endpoint } from '@fortnight/shared/rule/endpoint';
import type { Language } from '@fortnight/shared/rule/problem';
import { gestureKey } from './gesture-key';

/** What a caller sends, with the endpoint's own types set aside. */
export interface Loose {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly version?: number;
}

/** The request that an endpoint asks for. A write carries one key for all its attempts. */
export function requestFor(endpoint: Endpoint, sent: Loose, language: Language): { url: string; init: RequestInit } {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language,
  };
  if (endpoint.method !== 'GET') headers['Idempotency-Key'] = gestureKey();
  if (sent.version !== undefined) headers['If-Match'] = `"${sent.version}"`;
  if (sent.body !== undefined) headers['Content-Type'] = 'application/json';
  const init: RequestInit = { method: endpoint.method, headers, credentials: 'same-origin' };
  if (sent.body !== undefined) init.body = JSON.stringify(sent.body);
  return { url: pathOf(endpoint.path, sent.params) + queryText(sent.query ?? {}), init };
}

/** `?a=1&b=2`; undefined is left out, a list repeats its name. */
export function queryText(query: Readonly<Record<string, unknown>>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) pairs.append(name, String(one));
    }
  }
  const text = pairs.toString();
  return text ? `?${text}` : '';
}
