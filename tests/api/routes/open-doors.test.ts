import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { endpointOf } from '../../../server/src/platform/endpoint/serves';
import { limitsOf } from '../../../server/src/platform/web/rate-limit';
import { startTestApp, type TestApp } from '../../support/test-app';

let app: TestApp;
beforeAll(async () => (app = await startTestApp()));
afterAll(() => app.close());

/** Methods of the controllers that serve an endpoint. */
function handlers(): object[] {
  const scanner = app.get(MetadataScanner);
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      const prototype = metatype?.prototype as Record<string, object> | undefined;
      return prototype ? scanner.getAllMethodNames(prototype).map((name) => prototype[name] ?? {}) : [];
    })
    .filter((handler) => endpointOf(handler) !== undefined);
}

test('whatever a stranger can write to, or try secrets on, is limited by address first', () => {
  const open = handlers().filter((handler) => {
    const endpoint = endpointOf(handler);
    return endpoint?.may === 'anyone' && (endpoint.method !== 'GET' || endpoint.path.includes(':'));
  });
  expect(open.length).toBeGreaterThanOrEqual(7);
  const from = (ip: string) => ({ ip, params: { token: 'made-up' } }) as never;
  const unlimited = open.filter((handler) => limitsOf(handler)[0]?.key(from('10.0.0.7')) !== '10.0.0.7');
  expect(unlimited.map((handler) => endpointOf(handler)?.path)).toEqual([]);
});
