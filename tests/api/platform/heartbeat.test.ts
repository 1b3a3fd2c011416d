import { Heartbeat } from '../../../server/src/platform/jobs/heartbeat';
import { UnitOfWork } from '../../../server/src/platform/unit-of-work';
import { startTestApp, type TestApp } from '../../support/test-app';
import { Heard, ThingModule } from '../../support/things';

let app: TestApp;
let other: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [ThingModule] });
  other = await startTestApp({ modules: [ThingModule], database: app.database });
});
afterAll(async () => {
  await other.close();
  await app.close();
});
afterEach(async () => {
  jest.restoreAllMocks();
  await app.sql('DELETE FROM instance');
  await app.sql('DELETE FROM graphile_worker._private_jobs');
});

const beat = (of: TestApp) => of.get(Heartbeat).beat();
const addJob = (payload: object, key?: string) =>
  app.get(UnitOfWork).run(null, async (tx) => {
    tx.bookkeeping('adds a job');
    await tx.addJob('first-listener', payload, key ? { key } : {});
  });
/** As a process that died so long ago left it. */
const lock = (worker: string, secondsAgo: number) =>
  app.sql(
    `UPDATE graphile_worker._private_jobs
        SET locked_by = $1, locked_at = clock_timestamp() - $2 * interval '1 second', attempts = attempts + 1`,
    [worker, secondsAgo],
  );
const live = (worker: string, secondsAgo: number) =>
  app.sql(
    `INSERT INTO instance VALUES (gen_random_uuid(), 'elsewhere', 1, '0', ARRAY[$1], clock_timestamp(),
       clock_timestamp() - $2 * interval '1 second')`,
    [worker, secondsAgo],
  );

test('the jobs of an instance that fell silent run again', async () => {
  await addJob({ mail: 1 });
  await live('worker-gone', 16);
  await lock('worker-gone', 16);
  await app.drainJobs();
  expect(app.get(Heard).jobs).toEqual([]);
  expect(await beat(app)).toBe(1);
  await app.drainJobs();
  expect(app.get(Heard).jobs.map(({ payload }) => payload)).toEqual([{ mail: 1 }]);
});

test('jobs of a worker that nobody names are freed after a while', async () => {
  await addJob({ mail: 2 });
  await lock('worker-nobody', 5);
  expect(await beat(app)).toBe(0);
  await lock('worker-nobody', 11);
  expect(await beat(app)).toBe(1);
});

test('jobs of the living stay theirs, however long they take', async () => {
  await addJob({ mail: 3 });
  await live('worker-slow', 2);
  await lock('worker-slow', 3600);
  expect(await beat(app)).toBe(0);
});

test('a dead job that a newer one of its key has replaced is forgotten; the newer one runs', async () => {
  await addJob({ state: 'old' }, 'k');
  await lock('worker-gone', 16);
  await addJob({ state: 'new' }, 'k');
  expect(await beat(app)).toBe(0);
  app.get(Heard).jobs.splice(0);
  await app.drainJobs();
  expect(app.get(Heard).jobs.map(({ payload }) => payload)).toEqual([{ state: 'new' }]);
  expect(await app.sql('SELECT FROM graphile_worker.jobs')).toEqual([]);
});

test('after an outage in which everybody was silent nobody is taken for dead at once', async () => {
  await beat(app);
  await beat(other);
  await addJob({ mail: 4 });
  await lock('worker-of-other', 40);
  await app.sql(
    `UPDATE instance SET worker_ids = ARRAY['worker-of-other'], beaten_at = clock_timestamp() - interval '40 seconds'`,
  );
  const later = Date.now() + 40_000;
  jest.spyOn(Date, 'now').mockReturnValue(later);
  expect(await beat(app)).toBe(0);
  expect(await app.sql('SELECT FROM instance')).toHaveLength(2);
  expect(await beat(app)).toBe(1);
});
