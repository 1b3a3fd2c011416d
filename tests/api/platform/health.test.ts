import { startTestApp, type TestApp } from '../../support/test-app';
import { platformEndpoints } from '../../../server/src/platform/health/health.contract';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [] });
});
afterAll(() => app.close());

test('health names each part and the version', async () => {
  const health = await app.anyone().call(platformEndpoints.health);
  expect(health).toEqual({
    status: 'well',
    version: expect.any(String),
    database: 'well',
    migrations: 'well',
    jobs: 'well',
  });
});

test('OpenAPI lists every route with who may call it', async () => {
  const document = JSON.parse(await app.anyone().call(platformEndpoints.openApi)) as {
    paths: Record<string, Record<string, Record<string, unknown>>>;
  };
  expect(Object.keys(document.paths)).toEqual(['/api/health', '/api/openapi.json']);
  expect(document.paths['/api/health']?.['get']).toMatchObject({
    'x-may': 'anyone',
    responses: { 200: { content: { 'application/json': { schema: { type: 'object' } } } }, default: {} },
  });
});
