import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { Config } from '../config';
import { securityHeaders } from './security-headers';
import { staticClient } from './static-client';

const dir = mkdtempSync(join(tmpdir(), 'fortnight-client-'));
writeFileSync(join(dir, 'index.html'), '<app ngCspNonce="__CSP_NONCE__"></app>');
writeFileSync(join(dir, 'main-ABCD1234.js'), 'run()');
writeFileSync(join(dir, 'favicon.svg'), '<svg/>');

const application = express()
  .use(...securityHeaders(new Config({})))
  .use(...staticClient(dir))
  .use((_request, response) => void response.status(404).send('passed by'));
const server = application.listen(0, '127.0.0.1');
beforeAll(() => once(server, 'listening'));
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

const get = (path: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { headers: { Accept: 'text/html,*/*' } });

test.each(['/', '/plans/2026-12', '/plans/1/review?tab=hours'])(
  '%s gets the page with the nonce of its answer',
  async (path) => {
    const response = await get(path);
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1];
    expect(await response.text()).toBe(`<app ngCspNonce="${nonce}"></app>`);
    expect(response.headers.get('cache-control')).toBe('no-cache');
  },
);

test('each answer has another nonce', async () => {
  const [one, two] = [await (await get('/')).text(), await (await get('/')).text()];
  expect(one).not.toBe(two);
});

test.each([
  ['/main-ABCD1234.js', 'public, max-age=31536000, immutable'],
  ['/favicon.svg', 'no-cache'],
])('%s may be kept: %s', async (path, expected) => {
  expect((await get(path)).headers.get('cache-control')).toBe(expected);
});

test.each(['/api/none', '/feed/none.ics', '/missing-ABCD1234.js'])('%s gets no page', async (path) => {
  const response = await get(path);
  expect([response.status, await response.text()]).toEqual([404, 'passed by']);
});
