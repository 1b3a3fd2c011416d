import { randomUUID } from 'node:crypto';
import { platformEndpoints } from '../../../server/src/platform/health/health.contract';
import { startTestApp, type TestApp } from '../../support/test-app';
import { asAdministrator } from '../../support/test-database';
import { TestActors, thingEndpoints, ThingModule, thingTable } from '../../support/things';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ThingModule] });
  await app.sql(thingTable);
});
afterAll(() => app.close());

/** Shuts the database's door and shows everybody out, as a restart does. */
async function setAway(isAway: boolean): Promise<void> {
  const name = new URL(app.database.url).pathname.slice(1);
  await asAdministrator(async (client) => {
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS ${!isAway}`);
    if (isAway) await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  });
}

test('while the database is away everybody is asked to try again, and afterwards all is as before', async () => {
  const siteId = randomUUID();
  const supervisor = await app.as(app.get(TestActors).add('supervisor', siteId));
  const make = (name: string) =>
    supervisor.send(thingEndpoints.makeThing, { params: { siteId }, body: { name, count: 1 } });
  expect((await make('before')).status).toBe(201);
  await setAway(true);
  for (const name of ['one', 'two', 'three']) {
    const { status, headers, body } = await make(name);
    expect([status, body]).toEqual([503, expect.objectContaining({ code: 'database-away' })]);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  }
  const health = await app.anyone().send(platformEndpoints.health);
  expect([health.status, health.body]).toEqual([
    503,
    expect.objectContaining({ status: 'ailing', database: 'ailing' }),
  ]);
  await setAway(false);
  expect((await make('after')).status).toBe(201);
  expect(await app.sql('SELECT name FROM thing ORDER BY name')).toEqual([{ name: 'after' }, { name: 'before' }]);
});
